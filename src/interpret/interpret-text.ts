import type { Answer, Unreadable } from '../model/answer.ts';
import { between } from '../model/bounds.ts';
import { contains, sameSpan } from '../model/period.ts';
import { readPeriod } from '../model/period-text.ts';
import { plainText } from '../model/tidy-text.ts';
import { amountOf, figure } from './amount.ts';
import { notations } from './notation.ts';
import { type MarkMeaning, plainRules, type ReadingRules } from './reading-rules.ts';

const superscripts = /[\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089\u2460-\u24FF\u2020\u2021]/g;
const vulgarFractions = /[\u00BC-\u00BE\u2150-\u215E]/;

/** Lower case, plain characters, no full stop at the end; footnote signs become their own mark. */
export function tidyAnswer(text: string): string {
  // Before NFKC, which would turn 12² into 122.
  const tidy = plainText(text.replace(superscripts, '')).toLowerCase();
  return /^\W+$/.test(tidy)
    ? tidy
    : tidy
        .replace(/[.;,]+$/, '')
        .replace(/^"(.*)"$/, '$1')
        .trim();
}

/** Reads the text of a cell. Never fails: text that no notation covers is an answer too. */
export function interpretText(text: string, rules: ReadingRules = plainRules): Answer {
  // Most cells; every other text goes through the table.
  if (/^(?:0|[1-9]\d{0,8})$/.test(text)) return figure(amountOf(text, rules), rules);
  if (vulgarFractions.test(text)) return { kind: 'unreadable', why: 'fraction' };
  const tidy = tidyAnswer(text);
  const mark = rules.marks.get(tidy);
  if (mark !== undefined) return meaningOf(mark, rules);
  return (
    readByNotation(tidy, rules) ??
    readWithPeriod(tidy, rules) ??
    readWithReason(tidy, rules) ?? { kind: 'unreadable', why: whyUnreadable(tidy) }
  );
}

/** A look before the rows are tried, for most texts are no notation at all. */
const anyNotation = new RegExp(notations.map(({ pattern }) => pattern.source).join('|'));

function readByNotation(tidy: string, rules: ReadingRules): Answer | undefined {
  // Nothing that a notation reads is longer; sentences go to a person.
  if (tidy.length > 90 || !anyNotation.test(tidy)) return undefined;
  for (const { pattern, read } of notations) {
    const found = pattern.exec(tidy);
    const answer = found && read(found, rules);
    if (answer) return answer;
  }
  return undefined;
}

/** `72997 (22-23)`: the count of a year that is written beside it. */
function readWithPeriod(tidy: string, rules: ReadingRules): Answer | undefined {
  if (!/[)\]]$/.test(tidy)) return undefined;
  const found =
    /^(.{1,20}?) ?[([](?:in |for |at |as at |up to |end |to |from )*([^()[\]]+)[)\]]$/.exec(tidy);
  if (!found) return undefined;
  const [, amount = '', words = ''] = found;
  const readings = readPeriod(/^\d{2}-\d{2}$/.test(words) ? words.replace('-', '/') : words);
  if (readings.length === 0) return undefined;
  const answer = figure(amountOf(amount, rules), rules);
  if (answer.kind === 'unreadable') return undefined;
  const { asked } = rules;
  const same = readings.some(
    (reading) =>
      asked !== undefined &&
      reading.grain !== 'bare-month' &&
      (sameSpan(reading, asked) ||
        (reading.grain === 'day' && contains(asked, reading) && reading.to === asked.to)),
  );
  return same ? { ...answer, remarks: ['noted'] } : { kind: 'other-period', stated: words };
}

/** `<5 (s.40)`, `[<5]`: a suppressed count that gives its reason, or stands in brackets. */
function readWithReason(tidy: string, rules: ReadingRules): Answer | undefined {
  const bare = tidy
    .replace(/^[([](.*)[)\]]$/, '$1')
    .replace(
      /(?: ?- ?| ?[,(] ?| )(?:suppressed|redacted|exempt(?:ed|ion)?|withheld|(?:under )?s(?:ec|ection)?[. ]{0,2}\d{2}).*$/,
      '',
    )
    .trim();
  if (bare === tidy || bare === '') return undefined;
  const answer = readByNotation(bare, rules);
  return answer?.kind === 'suppressed' || answer?.kind === 'banded'
    ? { ...answer, remarks: ['noted'] }
    : undefined;
}

function meaningOf(mark: MarkMeaning, rules: ReadingRules): Answer {
  switch (mark) {
    case 'nil':
      return figure({ scaled: 0, remarks: [] }, rules);
    case 'withheld':
      return { kind: 'withheld', ground: 'mark' };
    case 'not-available':
    case 'not-held':
    case 'blank':
    case 'hidden':
      return { kind: mark };
    default: {
      const scale = 10 ** rules.decimals;
      const from = Math.max(mark.from * scale, Math.min(rules.nilFloor, mark.to * scale));
      return { kind: 'suppressed', bounds: between(from, mark.to * scale) };
    }
  }
}

const errors =
  /^#(?:ref|div\/0|n\/a|name|value|num|null|getting_data|spill|calc)[!?]?$|^#{3,}$|^err:\d+$/;

function whyUnreadable(tidy: string): Unreadable {
  if (errors.test(tidy)) return 'formula-error';
  if (/\d ?(?:%|per ?cent)$/.test(tidy)) return 'percent';
  if (/^- ?£? ?\d[\d,.]*$|^\(£? ?\d[\d,.]*\)$/.test(tidy)) return 'negative';
  if (/^£/.test(tidy)) return 'money';
  if (readPeriod(tidy).length > 0) return 'date';
  if (/^inf(?:inity)?$/.test(tidy) || /^\d{10,}$/.test(tidy)) return 'too-long';
  if (/^[\d,. ]+$/.test(tidy)) return 'number-form';
  return /^\d[\d,.]* ?[a-z/]{1,12}$/.test(tidy) ? 'other-unit' : 'words';
}

/**
 * Whether a text stands where an answer stands: anything that is read, or would be a figure if
 * it were not broken. Words that no notation knows are no answer.
 */
export function looksLikeAnswer(text: string): boolean {
  const answer = interpretText(text);
  if (answer.kind !== 'unreadable') return answer.kind !== 'elsewhere' || text.length < 60;
  return !['words', 'date', 'other-unit'].includes(answer.why);
}
