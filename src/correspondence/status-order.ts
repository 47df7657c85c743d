/** Several statuses said in one text, joined into the one that it comes to. */

import type { LoggedStatus, Said } from './status-words.ts';

/** How far a request has got. Of equally far statuses the later stands: logs are written on. */
const reach: Readonly<Record<LoggedStatus, number>> = {
  waiting: 1,
  'no-return': 1,
  'not-delivered': 1,
  acknowledged: 2,
  clarification: 2,
  extended: 2,
  chased: 2,
  replied: 3,
  complete: 4,
  partial: 4,
  refused: 4,
  'not-held': 4,
  unusable: 4,
  'nil-claimed': 4,
  'out-of-frame': 4,
  elsewhere: 4,
  'also-for': 4,
  withdrawn: 4,
  review: 4,
  complaint: 4,
};

/** What a text comes to so far; `unclear` where two things said do not go together. */
type Standing = LoggedStatus | 'unclear';

/**
 * Two statuses, in this order, that say something together. "Complete - refused" may be a request
 * that is dealt with or a reply with a gap: nobody can tell.
 */
const joins: readonly (readonly [Standing, LoggedStatus, Standing])[] = [
  ['replied', 'also-for', 'also-for'],
  ['also-for', 'replied', 'also-for'],
  ['complete', 'elsewhere', 'also-for'],
  ['complete', 'also-for', 'also-for'],
  ['also-for', 'complete', 'also-for'],
  ['complete', 'partial', 'partial'],
  ['complete', 'refused', 'unclear'],
  ['complete', 'not-held', 'unclear'],
  ['complete', 'out-of-frame', 'unclear'],
  ['unclear', 'partial', 'partial'],
  ['nil-claimed', 'complete', 'nil-claimed'],
  ['nil-claimed', 'not-held', 'unclear'],
  ['not-held', 'nil-claimed', 'unclear'],
  ['partial', 'refused', 'partial'],
  ['partial', 'not-held', 'partial'],
  ['partial', 'unusable', 'partial'],
  ['partial', 'nil-claimed', 'partial'],
  ['partial', 'out-of-frame', 'partial'],
  ['partial', 'elsewhere', 'partial'],
  ['refused', 'partial', 'partial'],
  ['not-held', 'partial', 'partial'],
  ['refused', 'not-held', 'not-held'],
  ['not-held', 'refused', 'not-held'],
];

interface Outcome {
  readonly status: LoggedStatus;
  readonly body: string | undefined;
}

/** What everything said comes to; `undefined` where nothing was said or it does not go together. */
export function joined(said: readonly Said[]): Outcome | undefined {
  let standing: Standing | undefined;
  const counted = heeded(said);
  for (const [at, next] of counted.entries()) {
    const whole = next.word.ofTheRest ? wholeWithRest(standing, counted.slice(0, at)) : undefined;
    standing = whole ?? together(standing, next);
  }
  if (standing === undefined || standing === 'unclear') return undefined;
  const namesBody = standing === 'elsewhere' || standing === 'also-for';
  const body = said.find((each) => each.body !== undefined)?.body;
  return { status: standing, body: namesBody ? body : undefined };
}

/** What counts of everything said: a remark counts where nothing else is said, or but a reply. */
function heeded(said: readonly Said[]): readonly Said[] {
  const firm = said.filter(({ word }) => word.isRemark !== true);
  return firm.every(({ word }) => word.status === 'replied') ? said : firm;
}

/** What an answer comes to with the rest of it given; `undefined` where nothing of it was read. */
function wholeWithRest(now: Standing | undefined, before: readonly Said[]): Standing | undefined {
  if (before.some(leavesOut)) return 'partial';
  return now === 'replied' || now === 'partial' || now === 'complete' ? 'complete' : undefined;
}

const leavesOut = ({ word: { status }, words }: Said): boolean =>
  status === 'refused' ||
  status === 'not-held' ||
  status === 'unusable' ||
  /\b(?:not held|missing|redact|refus|reject|withheld|exempt)/i.test(words);

function together(now: Standing | undefined, { word, inBrackets }: Said): Standing | undefined {
  const next = word.status;
  const join = joins.find(([first, second]) => first === now && second === next);
  if (join) return join[2];
  // A reply for another body too is one that came in full.
  if (next === 'also-for') return now;
  // Whoever answers in its place, what the authority did itself changes nothing.
  if (now === undefined || now === 'elsewhere') return now ?? next;
  if (now === 'unclear') return isDispute(next) ? next : now;
  const further = reach[next] > reach[now] || (reach[next] === reach[now] && !inBrackets);
  return further || (isDispute(next) && reach[now] === reach[next]) ? next : now;
}

const isDispute = (status: LoggedStatus): boolean => status === 'review' || status === 'complaint';
