/** What stands in brackets behind a question, and may make fewer of what it asks. */

import { parseIsoDay } from '../model/period.ts';
import { readPeriod } from '../model/period-text.ts';
import { tokensOf } from '../model/tidy-text.ts';
import { allowedWords } from './allowed-words.ts';
import type { MeasureMatch, Strictness } from './match-words.ts';
import { isNeutralWord } from './neutral-words.ts';
import { stem, type Vocabulary } from './vocabulary.ts';

const ageBand =
  /[([][^()[\]]*?\b(\d{1,2})\s*(?:(?:-|\u2013|to)\s*(\d{1,2})|\+|plus|(?:and|or) (?:over|under|above|older|younger))[^()[\]]*[)\]]/i;

/** "Care leavers (16-17)" are some of them, unless a heading of the question names the same ages. */
export function wholeMeasure(
  raw: string,
  measure: MeasureMatch,
  { survey }: Vocabulary,
): MeasureMatch {
  const [id] = measure.ids;
  const [band] = ageBand.exec(raw) ?? [];
  if (id === undefined || band === undefined) return measure;
  const agesIn = (text: string): string => tokensOf(text).join(' ');
  const own = survey.measures.filter((each) => each.id === id);
  const named = own.some(({ headings, label }) =>
    [...headings, label].some((text) => ` ${agesIn(text)} `.includes(` ${agesIn(band)} `)),
  );
  const because = `“${band}” may be only some of them`;
  return named ? measure : { ids: [], nearMiss: { id, heading: raw, because } };
}

const brackets = /[([]([^()[\]]*)[)\]]/g;

/** "Pupils carried (post-16)" are some of them: words in brackets change a question as others do. */
export function withBrackets(
  raw: string,
  measure: MeasureMatch,
  vocabulary: Vocabulary,
  strictness: Strictness,
): MeasureMatch {
  const [id, ...others] = measure.ids;
  if (id === undefined || others.length > 0 || strictness === 'outer') return measure;
  const allowed = allowedWords(raw, id, vocabulary);
  const otherDay = dayOfNoPeriod(raw, vocabulary);
  if (otherDay !== undefined)
    return { ids: [], nearMiss: { id, heading: raw, because: `“${otherDay}” is another day` } };
  const doubt = [...raw.matchAll(brackets)]
    .flatMap(([, inside = '']) => {
      const tokens = tokensOf(inside);
      const isNote = /^(?:[a-z]|\d{1,2}|[ivx]+)$/i.test(inside.trim());
      return isNote ? [] : tokens.map((token, at) => ({ token, before: tokens[at - 1] }));
    })
    .find(
      ({ token, before }) =>
        !allowed.has(token) && !allowed.has(stem(token)) && !isNeutralWord(token, before),
    );
  if (!doubt) return measure;
  const because = `“${doubt.token}” may change what is counted`;
  return { ids: [], nearMiss: { id, heading: raw, because } };
}

/** "(30 April)", where 31 March was asked. */
function dayOfNoPeriod(raw: string, { survey }: Vocabulary): string | undefined {
  const [, said = '', day = '', month = ''] =
    /[([](?:(?:as )?at )?((\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*)[)\]]/i.exec(raw) ?? [];
  if (said === '') return undefined;
  const ends = survey.periods.map(({ to }) => readPeriod(`${day} ${month} ${to.slice(0, 4)}`)[0]);
  const isAsked = survey.periods.some(({ to }, at) => {
    const reading = ends[at];
    return reading && reading.grain !== 'bare-month' && reading.to === parseIsoDay(to);
  });
  return ends.some(Boolean) && !isAsked ? said : undefined;
}
