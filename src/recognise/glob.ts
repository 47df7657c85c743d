/** Names with `*` and `?`, whatever their case; `**` also crosses folders. */
export function matchesGlob(glob: string, name: string): boolean {
  const source = glob
    .normalize('NFC')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (found) =>
      found.startsWith('**') ? '.*' : found === '*' ? '[^/]*' : '[^/]',
    );
  return new RegExp(`^${source}$`, 'i').test(name.normalize('NFC'));
}
