const made = new Map<string, RegExp>();

/** Names with `*` and `?`, whatever their case; `**` also crosses folders. */
export function matchesGlob(glob: string, name: string): boolean {
  const pattern = made.get(glob) ?? patternOf(glob);
  made.set(glob, pattern);
  return pattern.test(name.normalize('NFC'));
}

function patternOf(glob: string): RegExp {
  const source = glob
    .normalize('NFC')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (found) =>
      found.startsWith('**') ? '.*' : found === '*' ? '[^/]*' : '[^/]',
    );
  return new RegExp(`^${source}$`, 'i');
}
