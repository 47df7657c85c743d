/** Names of files for authorities and areas: safe everywhere, and no two alike. */

/** What Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Letters of the alphabet, digits and hyphens: nothing that leads to another folder. */
export function fileSafe(id: string): string {
  const safe = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');
  return safe === '' || devices.test(safe) ? ['authority', safe].filter(Boolean).join('-') : safe;
}

/** The path, or the next of `path-2`, `path-3`, … that no other file has. */
export function freePath(path: string, taken: Set<string>): string {
  let free = path;
  for (let count = 2; taken.has(free); count += 1) free = `${path}-${count}`;
  taken.add(free);
  return free;
}
