/**
 * The free words of a log's status column, read as one of a few statuses.
 *
 * Rows are tried from the top, the particular before the general. A row takes the words that it
 * reads, so that no later row reads them again. Several statuses in one text are joined: what went
 * furthest stands, and of what went equally far the later. Words that are denied ("not refused"), to come
 * ("refusal expected") or in doubt ("refused?") settle nothing: no status is better than a wrong one.
 *
 * To teach the tool a wording, add it to the examples of a row. The examples are tests.
 */

import { plainText } from '../model/tidy-text.ts';
import { namesRegulations, sectionOf, withoutSubsections } from './section-numbers.ts';
import { joined } from './status-order.ts';
import { spelledOut } from './status-spelling.ts';
import { wordsOfAnswers } from './words-of-answers.ts';
import { wordsOfOtherBodies } from './words-of-other-bodies.ts';
import { wordsOfTheRest } from './words-of-the-rest.ts';
import { wordsOfUnusable } from './words-of-unusable.ts';
import { wordsOfWaiting } from './words-of-waiting.ts';

export type LoggedStatus =
  /** Replied with all data. */
  | 'complete'
  | 'partial'
  /** Something came; what it was is not said. */
  | 'replied'
  | 'refused'
  | 'not-held'
  /** Answered, and nothing in it is usable: scanned, another format, another question. */
  | 'unusable'
  /** Nothing has come; whether it is late is not said. */
  | 'waiting'
  /** An acknowledgement or a holding reply has come. */
  | 'acknowledged'
  /** They asked what is meant, or it is for us to say. */
  | 'clarification'
  | 'extended'
  /** No answer at all. */
  | 'no-return'
  /** Reminded, and still no answer. */
  | 'chased'
  | 'review'
  /** To the regulator. */
  | 'complaint'
  | 'elsewhere'
  /** Replied, nothing said to be missing, and the reply covers another body too. */
  | 'also-for'
  /** Says that there were none: never taken as a zero, only proposed. */
  | 'nil-claimed'
  /** Does not hold the function, and should not have been asked. */
  | 'out-of-frame'
  | 'withdrawn'
  /** The request never arrived. */
  | 'not-delivered';

export interface ReadStatus {
  readonly status: LoggedStatus;
  /** The section named, as it is written, or plainly meant: `12` for cost, `40(2)`. */
  readonly section: string | undefined;
  /** The other body in the writer's words, where the status is `elsewhere` or `also-for`. */
  readonly body: string | undefined;
  /** Words that ask for chasing stand beside. */
  readonly needsChasing: boolean;
}

/** A wording, and the status it says. A pattern may name a `body`. */
export interface StatusWord {
  readonly name: string;
  readonly status: LoggedStatus;
  readonly pattern: RegExp;
  readonly examples: readonly [string, ...string[]];
  /** The section that the wording plainly means. */
  readonly section?: string;
  readonly asksForChasing?: true;
  /** Too little to settle anything beside a firmer word: `sent in pdf` does not undo `full`. */
  readonly isRemark?: true;
  /** Said of the rest of an answer: what came before it decides what it makes of the whole. */
  readonly ofTheRest?: true;
}

/** A row that read words of a text. */
export interface Said {
  readonly word: StatusWord;
  /** The words read. */
  readonly words: string;
  readonly at: number;
  readonly body: string | undefined;
  /** Said in brackets, of what stands before them. */
  readonly inBrackets: boolean;
  readonly inDoubt: boolean;
}

export const statusWords: readonly StatusWord[] = [
  ...wordsOfTheRest,
  ...wordsOfOtherBodies,
  ...wordsOfWaiting,
  ...wordsOfUnusable,
  ...wordsOfAnswers,
];

/** What a status says for certain; `undefined` where it is blank or settles nothing. */
export function readStatus(text: string): ReadStatus | undefined {
  const plain = plainText(text);
  let spelled = withoutSubsections(spelledOut(plain));
  for (const over of stagesOver) spelled = spelled.replace(over, ' ');
  const said = clausesOf(spelled).flatMap(readClause);
  if (alternatives.test(plain) || said.some(({ inDoubt }) => inDoubt)) return undefined;
  const outcome = joined(said);
  if (outcome === undefined) return undefined;
  const { status, body } = outcome;
  const meant = namesRegulations(plain)
    ? undefined
    : said.find(({ word }) => word.section !== undefined)?.word.section;
  return {
    status,
    section: sectionOf(plain) ?? meant,
    body,
    needsChasing: said.some(({ word }) => word.asksForChasing === true),
  };
}

/**
 * Stages that are over, clarification that was given and replies of our own: what came of them stands
 * beside, and is what is read.
 */
const stagesOver: readonly RegExp[] = [
  /\b(?:after|following|post|via)[ -](?:an? |the |our )?(?:(?:internal )?review|ico(?: \w+)?|appeal)(?! (?:request|sought))\b/gi,
  /(?<=\w )(?:on|at|upon)[ -](?:an? |the |our )?(?:(?:internal )?review|appeal)(?! (?:request|sought))\b/gi,
  /\b(?:(?:internal )?review|ico|complaint|appeal|chas(?:e|ing))(?: (?:is|was|now))? (?:completed?|upheld|done|finished|closed|dismissed|rejected|refused|successful)\b/gi,
  /(?<=\bclar\w*[^;]{0,40}(?:,|-|and|then) ?)(?:provided|supplied|given|sent|answered)\b(?! \w)/gi,
  /(?<=\bclar\w*[^;]{0,40}(?:[,.]|-|and|then) ?)(?:replied|responded|answered|provided|supplied|given|sent|done)(?: (?:the )?(?:same|next|that) day| straight ?away| immediately| at once| by return| to them)/gi,
  /\b(?:we|i)(?: have)? (?:replied|responded|answered)\b/gi,
];

interface Clause {
  readonly text: string;
  readonly inBrackets: boolean;
}

const breaks =
  /[;,|+"]|(?<!\bsee):|(?<!\b(?:s|sec|sect|st|no))\.(?=\s|$|\.)|(?:^|\s)-+(?:\s|\b)|(?<=full|partial|complete|refused|held|replied|received)-(?=[a-z])|-+(?:\s|$)|\s\/|\/\s|(?<=[a-z]{3})\/(?=[a-z]{3})/i;

function clausesOf(text: string): readonly Clause[] {
  return [...text.matchAll(/[([]([^()[\]]*)[)\]]|[^()[\]]+/g)].flatMap(([all, bracketed]) =>
    (bracketed ?? all)
      .split(breaks)
      .map((each) => ({
        text: each.replace(/^[\s.]+|[\s.!*]+$/g, ''),
        inBrackets: bracketed !== undefined,
      }))
      .filter((each) => each.text !== ''),
  );
}

/** `full or partial`, `full/partial`: one of them, and it is not said which. */
const alternatives =
  /\b(?:(?:full|complete|partial|refused) or (?:full|complete|partial|refused|not held)|(?:full|complete) ?\/ ?partial|partial ?\/ ?(?:full|complete))\b/i;

const doubt =
  /\?|\b(?:may ?be|perhaps|prob(?:ably)?|possibl[ye]|might|unsure|not sure|unclear|think|seems?|appears?|looks like|apparently|tbc|if|hopefully|hope|soon)\b/i;

function readClause({ text, inBrackets }: Clause): readonly Said[] {
  const inDoubt = doubt.test(text);
  let left = text.replace(/[-_?]/g, ' ');
  const said: Said[] = [];
  for (const word of statusWords) {
    const found = word.pattern.exec(left);
    if (found === null || settlesNothing(left, found)) continue;
    const [{ length }, at] = [found[0], found.index];
    const body = bodyOf(text, found);
    const settles = !inDoubt || word.asksForChasing === true;
    said.push({ word, words: found[0], at, body, inBrackets, inDoubt: !settles });
    left = `${left.slice(0, at)}${'#'.repeat(length)}${left.slice(at + length)}`;
  }
  return said.sort((a, b) => a.at - b.at);
}

/** The body as it was written, with the hyphens that reading does without. */
function bodyOf(text: string, found: RegExpExecArray): string | undefined {
  const body = found.groups?.['body'];
  if (body === undefined) return undefined;
  const from = found.index + found[0].lastIndexOf(body);
  return text.slice(from, from + body.length).trim();
}

const denied = /\b(?:not|no|never|nor|without|nothing|none|nil|zero)(?: \w+){0,2} $/i;
const toCome =
  /\b(?:await\w*|waiting|expect\w*|promis\w*|will|would|should|could|can|must|needs?|consider\w*|intend\w*|plan\w*|until|unless|when|once)(?: \w+){0,2} $|(?<!# )\bto (?:be )?$/i;
const stillToCome =
  /^(?: (?!rest|remainder|remaining|more|other|others|chas)\w+){0,2} (?:due(?! to\b)|expected|awaited|overdue|promised|pending|outstanding|needed|required|to (?:follow|come)|will follow|by (?:\w+day|next|end|the end))\b|^ by *$/i;

function settlesNothing(text: string, found: RegExpExecArray): boolean {
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  return denied.test(before) || toCome.test(before) || stillToCome.test(after);
}
