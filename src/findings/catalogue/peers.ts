/** Figures that each could be right, and that beside those of others or of another period cannot. */

import { list, plural, problem } from '../problem.ts';

/** What both findings on noughts say of the periods and of the others. */
export interface Jumped {
  readonly period: string;
  readonly other: string;
  readonly times: 10 | 100 | 1000;
  /** How many pairs of figures other authorities gave for these two periods. */
  readonly others: number;
  /** How many of them changed threefold or more. */
  readonly moved: number;
}

const powerInWords = { 10: 'ten', 100: 'a hundred', 1000: 'a thousand' };

const besideOthers = ({ others, moved }: Jumped): string =>
  `Of ${plural(others, 'such pair')} from other authorities ${moved === 0 ? 'none' : moved} changed even threefold.`;

const whichIsRight =
  'Ask the authority which is right: a nought too many, or thousands in one of the two. Until then both count as they stand; its answer goes into corrections.csv.';

export const peerProblems = {
  'peer/identical-answers': problem<{ name: string; other: string; texts: readonly string[] }>({
    severity: 'warning',
    message: ({ name, other, texts }) =>
      `All ${texts.length} figures here (${list(texts)}) are those that ${other} gives for ${name}: more than chance can do.`,
    help: 'Look whose figures these are: a file may be in the wrong folder, or a table filled in twice. If the two answered together, say so by `answered_by` in replies.csv.',
    ask: ({ texts }) =>
      `Are these figures your own (${list(texts)})? Another authority gave the same for all ${texts.length}.`,
  }),
  'peer/copied-period': problem<{ earlier: string; later: string; texts: readonly string[] }>({
    severity: 'warning',
    message: ({ earlier, later, texts }) =>
      `All ${texts.length} figures for ${later} (${list(texts)}) are those for ${earlier}: more than chance can do. Both periods count as they stand.`,
    help: 'Ask the authority for the figures of the one that is wrong.',
    ask: ({ earlier, later, texts }) =>
      `You gave the same ${texts.length} figures for ${earlier} and ${later} (${list(texts)}). Which period are they for, and what are those for the other?`,
  }),
  'peer/order-of-magnitude': problem<Jumped & { label: string; text: string; otherText: string }>({
    severity: 'warning',
    message: (facts) =>
      `${facts.label}: “${facts.text}” for ${facts.period} is ${powerInWords[facts.times]} times “${facts.otherText}” for ${facts.other}. ${besideOthers(facts)}`,
    help: whichIsRight,
    ask: ({ label, text, period, otherText, other, times }) =>
      `For ${label} you gave ${text} for ${period} and ${otherText} for ${other}, ${powerInWords[times]} times as much. Are both right?`,
  }),
  'peer/period-order-of-magnitude': problem<
    Jumped & { texts: readonly string[]; otherTexts: readonly string[] }
  >({
    severity: 'warning',
    message: (facts) =>
      `All ${facts.texts.length} figures for ${facts.period} (${list(facts.texts)}) are about ${powerInWords[facts.times]} times those for ${facts.other} (${list(facts.otherTexts)}). ${besideOthers(facts)}`,
    help: whichIsRight,
    ask: ({ texts, period, otherTexts, other, times }) =>
      `Your figures for ${period} (${list(texts)}) are about ${powerInWords[times]} times those for ${other} (${list(otherTexts)}). Are both right?`,
  }),
};
