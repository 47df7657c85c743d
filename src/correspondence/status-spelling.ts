/**
 * What people type in a hurry, spelled out: abbreviations, frequent typing errors, and dates taken
 * away. Only words of a log's status column are corrected; all other words stay as they are.
 */

import { editDistance } from '../model/edit-distance.ts';

export interface Abbreviation {
  readonly written: RegExp;
  readonly means: string;
  readonly examples: readonly [string, ...string[]];
}

export const abbreviations: readonly Abbreviation[] = [
  {
    written: /\b(?:rec'?v?'?d|rcvd|rcd)\b/gi,
    means: 'received',
    examples: ["rec'd", 'recd', 'rcvd'],
  },
  { written: /\bresp\b/gi, means: 'response', examples: ['resp'] },
  { written: /\bn\/?r\b|\bdnr\b/gi, means: 'no response', examples: ['NR', 'n/r', 'DNR'] },
  { written: /\bo\/d(?:ue)?\b/gi, means: 'overdue', examples: ['o/d', 'o/due'] },
  { written: /\breq'?d\b/gi, means: 'required', examples: ["req'd", 'reqd'] },
  { written: /\byrs?\b/gi, means: 'years', examples: ['yrs'] },
  { written: /\bq'?s\b/gi, means: 'questions', examples: ['qs', "Q's"] },
  { written: /\bno'?s\b\.?/gi, means: 'numbers', examples: ['nos', "no's"] },
  {
    written: /\bn\/h\b|\bno[rt] (?:held|hled|heled|hel)\b/gi,
    means: 'not held',
    examples: ['N/H', 'Nor held'],
  },
  { written: /\bi[./]?r\b/gi, means: 'internal review', examples: ['IR', 'I/R'] },
  { written: /\bw\/held\b/gi, means: 'withheld', examples: ['w/held'] },
  { written: /\bw\/d\b/gi, means: 'withdrawn', examples: ['w/d'] },
  { written: /\bw\/o\b/gi, means: 'without', examples: ['w/o'] },
  { written: /\bw\/(?= |$)/gi, means: 'with', examples: ['w/'] },
  { written: /\b(they|we|you|i)'ve\b/gi, means: '$1 have', examples: ["they've"] },
  { written: /\bfull{2,}\b|\bful\b/gi, means: 'full', examples: ['ful', 'fulll'] },
  { written: /\b(?:rep?ly|relpy|repy|repl)\b/gi, means: 'reply', examples: ['rely', 'relpy'] },
  { written: /\b(?:won'?t|will not)\b/gi, means: 'will not', examples: ["won't", 'wont'] },
  { written: /\bcan'?t|cannot\b/gi, means: 'can not', examples: ["can't", 'cannot'] },
  {
    written: /\b(do|does|did|has|have|had|is|was|were|would|could|should)n'?t\b/gi,
    means: '$1 not',
    examples: ["didn't", 'havent'],
  },
];

/** The words that typing errors are corrected to. `remainder` is here lest it become `reminder`. */
const vocabulary: readonly string[] = [
  'acknowledged',
  'acknowledgement',
  'answered',
  'awaiting',
  'chase',
  'chased',
  'chaser',
  'clarification',
  'complete',
  'completed',
  'exceeded',
  'extended',
  'extension',
  'incidents',
  'information',
  'obstructive',
  'overdue',
  'partial',
  'partially',
  'pending',
  'received',
  'recorded',
  'refusal',
  'refused',
  'rejected',
  'remainder',
  'reminded',
  'reminder',
  'replied',
  'requested',
  'responded',
  'response',
  'review',
  'section',
  'successful',
  'vexatious',
  'withdrawn',
  'withheld',
];
const known: ReadonlySet<string> = new Set(vocabulary);

/** One slip in a word, two in a long one; the first letter is never the slip. */
function corrected(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < 5 || known.has(lower)) return word;
  const meant = vocabulary.find(
    (each) => each[0] === lower[0] && editDistance(lower, each) <= (each.length < 10 ? 1 : 2),
  );
  return meant ?? word;
}

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const day = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const year = "(?:20\\d\\d|'?\\d\\d)";
const dates = new RegExp(
  [
    `(?<!\\bs(?:ec|ect|ection)?s?[. ]*)\\b${day}[/.-](?:1[0-2]|0?[1-9])(?:[/.-]${year})?(?![\\w(])`,
    '\\b20\\d\\d-\\d\\d-\\d\\d\\b',
    `\\b${day}(?: of)?[ -]?\\b${month}(?:,?[ -]${year})?(?!\\w)`,
    `\\b${month} ${day}(?:,? 20\\d\\d)?(?!\\w)`,
    `\\b${month} 20\\d\\d\\b`,
  ]
    .map((each) => `(?:\\b(?:on|at|from|since|dated|as of) )?(?:${each})`)
    .join('|'),
  'gi',
);

/** A word in quotes: the quotes say nothing. */
const quotedWord = /"(\w+)"/g;

/** The text with dates taken away, abbreviations spelled out and frequent errors corrected. */
export function spelledOut(text: string): string {
  let spelled = text.replace(quotedWord, '$1').replace(dates, ' ');
  for (const { written, means } of abbreviations) spelled = spelled.replace(written, means);
  return spelled
    .replace(/[a-z]{5,}/gi, corrected)
    .replace(/\s+/g, ' ')
    .trim();
}
