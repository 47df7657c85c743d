import type { Check } from '../check.ts';
import { finding } from '../finding.ts';

const enoughToTell = 10;

/** Ten or more equal answers from two sheets or files: raw data beside a pivot, csv beside xlsx. */
export const sameTableTwice: Check = function* ({ observations }) {
  const pairs = new Map<
    string,
    { equal: number; file: string; sheet: string; other: string; authority: string }
  >();
  for (const { places, authority } of observations) {
    const [first, ...others] = places;
    for (const place of others) {
      if (!first || (place.file === first.file && place.sheet === first.sheet)) continue;
      const key = JSON.stringify([first.file, first.sheet, place.file, place.sheet]);
      const other = `${first.file}${first.sheet ? ` › ${first.sheet}` : ''}`;
      const pair = pairs.get(key) ?? {
        equal: 0,
        file: place.file,
        sheet: place.sheet,
        other,
        authority,
      };
      pairs.set(key, { ...pair, equal: pair.equal + 1 });
    }
  }
  for (const { equal, file, sheet, other, authority } of pairs.values()) {
    if (equal < enoughToTell) continue;
    yield finding(
      'recognise/same-table-twice',
      { grain: 'sheet', file, sheet },
      { equal, other },
      { authority },
    );
  }
};
