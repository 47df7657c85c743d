/** Words from outside a survey, which may make of its questions something else. */

import { tokensOf } from '../model/tidy-text.ts';
import { isNeutralWord } from './neutral-words.ts';
import { stem, type Vocabulary } from './vocabulary.ts';

/** Words that the corner of any table may bear, or a line between its rows. */
const ofAnyTable = new Set(
  `description descriptions measure measures indicator indicators criteria category categories type
  types field fields label labels title heading topic metric breakdown statistics statistic stats data
  dataset row rows line freedom foi act submission your our team teams department directorate service
  services children adult adults social care education performance performance outturn actual all
  volume volumes cases case incidents incident name names ref id number numbers part parts question
  questions response responses request requests following yes final summary results result please group groups only
  find reply below attached wording current position term terms`.split(/\s+/),
);

const remembered = new WeakMap<Vocabulary, (text: string) => boolean>();

/** Whether a text has a word which neither the survey nor any table has. */
export function foreignWords(vocabulary: Vocabulary): (text: string) => boolean {
  const has = remembered.get(vocabulary) ?? wordsFromOutside(vocabulary);
  remembered.set(vocabulary, has);
  return has;
}

function wordsFromOutside({ survey, ownWords }: Vocabulary): (text: string) => boolean {
  const own = new Set([...ownWords.values()].flatMap((words) => [...words]));
  const { title, breakdowns, unions, rates } = survey;
  const others = [
    title,
    ...[...unions, ...rates].map(({ label }) => label),
    ...breakdowns.flatMap(({ id, label, categories }) => [
      id,
      label ?? '',
      ...categories.flatMap((each) => [each.id, each.label ?? '', ...each.headings]),
    ]),
  ];
  for (const token of others.flatMap(tokensOf)) own.add(token).add(stem(token));
  const known = new Map<string, boolean>();
  const hasOne = (text: string): boolean =>
    tokensOf(text).some(
      (token, at, all) =>
        /^\p{L}{3,}$/u.test(token) &&
        !own.has(token) &&
        !own.has(stem(token)) &&
        !ofAnyTable.has(token) &&
        !isNeutralWord(token, all[at - 1]),
    );
  // Most texts of a survey repeat.
  return (text) => {
    const has = known.get(text) ?? hasOne(text);
    if (known.size < mostRemembered) known.set(text, has);
    return has;
  };
}

const mostRemembered = 50_000;
