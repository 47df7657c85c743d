/**
 * Gives for equal texts one and the same, so that a million keys that say a few things take the place
 * of a few.
 */
export function keptOnce(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known === undefined) kept.set(text, text);
    return known ?? text;
  };
}
