/**
 * What a letter says of the request it answers: the sentences, for a person to judge.
 *
 * Evidence is never a status by itself. It is better to overlook a refusal than to find one in the
 * boilerplate that every letter carries, so a sentence counts only where it states something of this
 * request: not what may be, what is denied, what the law says, or how to complain.
 */

import { plainText } from '../model/tidy-text.ts';
import { sectionsIn, withPlainSections } from './letter-sections.ts';
import { letterSentences } from './letter-sentences.ts';
import { type Wording, wordings } from './letter-wordings.ts';

export interface LetterEvidence {
  readonly status:
    | 'refused'
    | 'not-held'
    | 'extended'
    | 'clarification'
    | 'acknowledged'
    | 'nil-claimed';
  /** As a log has it: `12`, `40(2)`. */
  readonly section: string | undefined;
  /** As it stands in the letter, without its line breaks. */
  readonly sentence: string;
}

type Status = LetterEvidence['status'];

/** The sections that can be the ground of a status; others stand beside it by chance. */
const grounds: Readonly<Record<Status, RegExp>> = {
  refused: /^(?:12|14|2[1-9]|3\d|4[0-4])(?!\d)/,
  'not-held': /^17(?!\d)/,
  extended: /^10(?!\d)/,
  clarification: /^1(?!\d)/,
  acknowledged: /^$/,
  'nil-claimed': /^$/,
};

/** At most one for each status and section, the first; in the order of the letter. */
export function letterEvidence(text: string): readonly LetterEvidence[] {
  const sentences = letterSentences(text);
  const found = new Map<string, LetterEvidence>();
  for (const evidence of sentences.flatMap(evidenceOf)) {
    const key = `${evidence.status} ${evidence.section}`;
    if (!found.has(key)) found.set(key, evidence);
  }
  const all = [...found.values()];
  const answers = all.some(({ status }) => status !== 'acknowledged') || sentences.some(isAnswer);
  return answers ? all.filter(({ status }) => status !== 'acknowledged') : all;
}

/** A letter that brings its answer is not only an acknowledgement. */
const isAnswer = (sentence: string): boolean =>
  /\b(?:please (?:find|see)|(?:our|my|the council's) (?:response|reply|answers?) (?:is|are|to your)|(?:in response|responding) to your request|is (?:attached|enclosed|set out below))\b/i.test(
    plainText(sentence),
  );

function evidenceOf(sentence: string): readonly LetterEvidence[] {
  const plain = withPlainSections(
    plainText(sentence)
      .toLowerCase()
      .replace(/\b(do|does|did|is|are|was|were)n't\b/g, '$1 not'),
  );
  const main = plain.replace(conditionAtEnd, '');
  if (saysNothing.some((pattern) => pattern.test(main))) return [];
  const statuses = new Set(
    wordings.filter((wording) => states(wording, main)).map(({ status }) => status),
  );
  return [...statuses].flatMap((status) => {
    const sections = sectionsIn(main).filter((section) => grounds[status].test(section));
    const named = sections.length > 0 ? sections : [undefined];
    return named.map((section) => ({ status, section, sentence }));
  });
}

/** An offer at the end takes nothing back: `…, but if you narrow your request we will look again`. */
const conditionAtEnd =
  /(?:[,;:]| -)? (?:but |and |however,? |although )(?:if|should you|unless)\b.*$|[,;] (?:if|should you|unless)\b.*$/;

const saysNothing: readonly RegExp[] = [
  // Conditions, but for a politely put question.
  /^(?:if|should|unless|were|where)\b|(?<!\b(?:grateful|helpful|appreciate it) )\b(?:if|unless)\b/,
  // What a letter says of anybody's request.
  /(?<!\bas )\b(?:an?|any|every|all) (?:public )?(?:authority|request|applicant|person|complaint)\b|\b(?<!the )(?:public )?authorities\b|(?<!\b(?:your|these|the) )\brequests (?:that|which|where|for)\b/,
  // How to complain.
  /\b(?:dissatisfied|unhappy|not (?:happy|satisfied|content))\b|\bcommissioner\b|\bombudsman\b|\bs\.(?:47|50)\b/,
  /\b(?:you (?:may|can|have|wish|should)|right|entitled)\b.*\b(?:review|complain|appeal)/,
];

function states({ pattern, status }: Wording, text: string): boolean {
  const found = pattern.exec(text);
  if (!found) return false;
  const before = text.slice(0, found.index);
  const clause = before.slice(lastBreak(before));
  const after = text.slice(found.index + found[0].length);
  if (inDoubt.test(clause) || /^ (?:only )?(?:if|where|when|unless)\b/.test(after)) return false;
  if (text.endsWith('?')) return status === 'clarification';
  if (status === 'refused') return !smallNumbers.test(text);
  return status !== 'not-held' || !notInThisForm.test(after);
}

const lastBreak = (text: string): number =>
  Math.max(
    0,
    ...[...text.matchAll(/[,;:(]|\b(?:and|but|as|because|since)\b/g)].map(({ index }) => index),
  );

/** Words before a statement, in its own clause, that make it no statement. */
const inDoubt =
  /\b(?:may|might|could|likely|whether|if|unless|where|when|allows?|permits?|enables?|not|no|never|nothing|neither|nor|none|without|previous(?:ly)?|earlier|original(?:ly)?|initial(?:ly)?|means?|denotes?|indicates?)\b/;

/** Small numbers hidden in a table that is given are no refusal of the request. */
const smallNumbers =
  /\b(?:(?:fewer|less|lower|smaller) than (?:\d|five|six|ten)|below (?:\d|five|six|ten)|(?:small|low) numbers?|suppress\w*)|[<≤] ?\d/;

/** `We do not hold this in a form that can be searched` says that it is held. */
const notInThisForm =
  /\b(?:in (?:an?|the|this|that|any|such)\b.*\b(?:forms?|format|way|manner|detail)|central(?:ly)?|electronic(?:ally)?|readily|easily|separately)\b/;
