/** Words of which one thing is one alone: a collision is slight or fatal, and never both. */
const sets: readonly (readonly string[])[] = [
  ['slight', 'minor', 'serious', 'severe', 'fatal'],
  ['men', 'women', 'boys', 'girls'],
  ['male', 'female'],
  ['upheld', 'dismissed', 'withdrawn', 'undecided'],
  ['granted', 'refused', 'withdrawn', 'pending'],
];

/** Each phrase holds one word of one set, and no two the same. */
export function excludeEachOther(phrases: readonly string[]): boolean {
  return sets.some((set) => {
    const words = phrases.map((phrase) => phrase.split(' ').filter((word) => set.includes(word)));
    const single = words.flatMap(([word, ...more]) => (word && more.length === 0 ? [word] : []));
    return new Set(single).size === phrases.length;
  });
}
