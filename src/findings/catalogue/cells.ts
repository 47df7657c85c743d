/** What stands in a cell, and whether it can be. */

import { problem } from '../problem.ts';

export interface OneCell {
  readonly text: string;
  readonly label: string;
  readonly period: string;
}

const what = ({ label, period }: OneCell): string => `${label}, ${period}`;
const unknown = 'Counted as unknown.';

export const cellProblems = {
  'cell/unreadable': problem<OneCell>({
    severity: 'warning',
    message: (facts) =>
      `${what(facts)}: “${facts.text}” is neither a count nor a notation that is known. ${unknown}`,
    help: 'Ask the authority what it means; and put a mark under `notation: { marks: }`.',
    ask: (facts) => `What number is meant for ${what(facts)}?`,
  }),
  'cell/undecided': problem<OneCell>({
    severity: 'warning',
    message: (facts) => `${what(facts)}: “${facts.text}” has no fixed meaning. ${unknown}`,
    help: ({ text }) =>
      `If the return or the authority says what it means, add under notation: in survey.yaml  marks: { ${JSON.stringify(text.trim())}: not-available }  (or not-held, withheld, { from: 0, to: 4 }, or nil where it says none).`,
    ask: (facts) =>
      `Does this mean none, a small number that you do not disclose, or not known, for ${what(facts)}?`,
  }),
  'cell/percent-in-count': problem<OneCell>({
    severity: 'warning',
    message: (facts) =>
      `${what(facts)}: “${facts.text}” is a percentage where a count was asked. ${unknown}`,
    help: 'Ask the authority for the number.',
    ask: (facts) => `What is the number behind this percentage, for ${what(facts)}?`,
  }),
  'cell/date-for-band': problem<OneCell>({
    severity: 'note',
    message: (facts) =>
      `${what(facts)}: “${facts.text}” is a date; a spreadsheet made it from a range such as 1-4. Read as that range.`,
    help: 'Ask the authority if in doubt.',
    ask: (facts) => `Was this typed as a range, and which, for ${what(facts)}?`,
  }),
  'cell/date': problem<OneCell>({
    severity: 'warning',
    message: (facts) =>
      `${what(facts)}: “${facts.text}” is a date where a count was asked. ${unknown}`,
    help: 'Ask the authority for the number.',
    ask: (facts) => `What is the number for ${what(facts)}?`,
  }),
  'cell/formula-error': problem<OneCell>({
    severity: 'warning',
    message: (facts) =>
      `${what(facts)}: “${facts.text}” is what a broken formula shows. ${unknown}`,
    help: 'Ask the authority to send the file with its values.',
    ask: (facts) => `What value should this formula show for ${what(facts)}?`,
  }),
  'cell/negative': problem<OneCell>({
    severity: 'warning',
    message: (facts) =>
      `${what(facts)}: “${facts.text}” is negative, and nobody counts fewer than none. ${unknown}`,
    help: 'Ask the authority for the number.',
    ask: (facts) => `What is the number for ${what(facts)}?`,
  }),
  'cell/fractional': problem<OneCell>({
    severity: 'warning',
    message: (facts) =>
      `${what(facts)}: “${facts.text}” is no whole number, and people come whole. ${unknown}`,
    help: 'Ask the authority for the number; for amounts and averages set `kind: number` or `money`.',
    ask: (facts) => `What is the whole number for ${what(facts)}?`,
  }),
  'cell/other-year-inside': problem<OneCell>({
    severity: 'warning',
    message: (facts) =>
      `${what(facts)}: “${facts.text}” is a figure for another period than its column. ${unknown}`,
    help: 'Ask the authority for the figure of the period that was asked.',
    ask: (facts) => `What is the figure for the period that was asked: ${what(facts)}?`,
  }),
  'cell/answered-elsewhere': problem<OneCell>({
    severity: 'note',
    message: (facts) => `${what(facts)}: “${facts.text}” points at another body. ${unknown}`,
    help: 'If that body answers for this one, name it in `answered_by` of replies.csv.',
  }),
  'cell/dragged-bound': problem<OneCell & { readonly first: string }>({
    severity: 'warning',
    message: (facts) =>
      `${what(facts)}: “${facts.text}” is “${facts.first}” with a fill handle dragged over it, and is read so.`,
    help: 'Ask the authority if in doubt.',
    ask: (facts) => `Is “${facts.first}” meant here, for ${what(facts)}?`,
  }),
  'cell/sum-over-blanks': problem<OneCell & { readonly formula: string }>({
    severity: 'warning',
    message: (facts) =>
      `${what(facts)}: the 0 is a formula (${facts.formula}) over cells that are all blank. Blank is not none: counted as unknown.`,
    help: 'Ask the authority whether it means none.',
    ask: (facts) => `Were there none, or is the number not known, for ${what(facts)}?`,
  }),
  'cell/sum-over-texts': problem<OneCell & { readonly formula: string }>({
    severity: 'warning',
    message: (facts) =>
      `${what(facts)}: “${facts.text}” is a formula (${facts.formula}) that passes over cells which hold no plain number. It counts as the least.`,
    help: 'Nothing to do: what those cells hold is added by nobody. Ask the authority for the total.',
    ask: (facts) => `What is the total for ${what(facts)}, with the figures that are not shown?`,
  }),
  'measure/part-exceeds-whole': problem<{
    part: string;
    partText: string;
    whole: string;
    wholeText: string;
    period: string;
  }>({
    severity: 'error',
    message: ({ part, partText, whole, wholeText, period }) =>
      `${part}, ${period}: ${partText} is more than ${wholeText}, its whole (${whole}). Both keep what they say; the pair is in no rate.`,
    help: 'Check that the two were not swapped and cover the same period, and ask the authority.',
    ask: ({ part, partText, whole, wholeText, period }) =>
      `For ${period} you gave ${partText} (${part}) of ${wholeText} (${whole}). Which of the two is right?`,
  }),
  'measure/parts-differ': problem<{ label: string; period: string; whole: string; parts: string }>({
    severity: 'warning',
    message: ({ label, period, whole, parts }) =>
      `${label}, ${period}: ${whole} was given, and its parts add up to ${parts}. What was given counts.`,
    help: 'Ask the authority which is right.',
    ask: ({ label, period, whole, parts }) =>
      `For ${label}, ${period}, the total is ${whole} and the parts come to ${parts}. Which is right?`,
  }),
  'union/overlap-exceeds': problem<{ label: string; period: string }>({
    severity: 'warning',
    message: ({ label, period }) =>
      `${label}, ${period}: more are said to be in both groups than in one of them. The overlap is not used.`,
    help: 'Ask the authority for the three figures.',
  }),
  'period/other-basis': problem<{ label: string; period: string }>({
    severity: 'note',
    message: ({ label, period }) =>
      `${label}, ${period}: counted by another kind of year, which the survey accepts.`,
    help: 'Nothing to do: the sentences say how many count so.',
  }),
  'period/other-basis-given': problem<{ texts: readonly string[]; cells: number }>({
    severity: 'warning',
    message: ({ texts, cells }) =>
      `${cells} answers are for another kind of year than the survey’s: ${texts.map((text) => `“${text}”`).join(', ')}. Unanswered here, not added.`,
    help: 'To add them all the same, and say so in every sentence, give the period in survey.yaml `alsoAccept:` with the kind of year that they are for: [calendar], [financial] or [academic].',
  }),
};
