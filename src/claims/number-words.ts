/** Numbers in words, from "two" to "one hundred and five thousand" and "half a million". */

import { type Ratio, ratio } from './ratio.ts';

const units = 'zero one two three four five six seven eight nine'.split(' ');
const teens =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: ReadonlyMap<string, bigint> = new Map([
  ['dozen', 12n],
  ['hundred', 100n],
  ['thousand', 1_000n],
  ['million', 1_000_000n],
  ['billion', 1_000_000_000n],
]);

const worth: ReadonlyMap<string, bigint> = new Map([
  ...[...units, ...teens].map((word, value): [string, bigint] => [word, BigInt(value)]),
  ...tens.map((word, at): [string, bigint] => [word, BigInt(10 * at + 20)]),
]);

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
const small = `(?:${oneOf(tens)}(?:[- ]${oneOf(units.slice(1))})?\\b|${oneOf([...teens, ...units])}\\b)`;
const upToThousand = `(?:(?:${small}|an?) hundred(?: and ${small})?|${small})`;

/** A number in words, as part of a pattern without capturing groups. */
export const numberWords = `(?:half a (?:dozen|million|billion)|(?:${upToThousand}|an?) (?:thousand|million|billion)(?:,? (?:and )?${upToThousand})?|(?:${small}|a) dozen|${upToThousand})`;

/** The number that `numberWords` found. */
export function valueOfWords(text: string): Ratio {
  const words = text.split(/[\s,-]+/).filter((word) => word !== 'and');
  const halved = words[0] === 'half';
  let whole = 0n;
  let group = 0n;
  for (const word of halved ? words.slice(1) : words) {
    const scale = scales.get(word);
    if (scale === undefined) group += worth.get(word) ?? (/^an?$/.test(word) ? 1n : 0n);
    else if (scale < 1_000n) group *= scale;
    else {
      whole += group * scale;
      group = 0n;
    }
  }
  return ratio(whole + group, halved ? 2n : 1n);
}
