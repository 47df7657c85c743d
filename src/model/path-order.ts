/** The order of files: folder by folder, by code unit, the same everywhere. */
export function comparePaths(a: string, b: string): number {
  const [x, y] = [a.split('/'), b.split('/')];
  for (let at = 0; at < Math.max(x.length, y.length); at += 1) {
    const [mine, theirs] = [x[at], y[at]];
    if (mine === theirs) continue;
    if (mine === undefined || theirs === undefined) return mine === undefined ? -1 : 1;
    return mine < theirs ? -1 : 1;
  }
  return 0;
}
