/** By when an authority is asked to say whether its figures are right. */

import { holidayYears } from '../correspondence/data/bank-holidays.ts';
import { lawOf } from '../correspondence/requests.ts';
import { workingDaysAfter } from '../correspondence/working-days.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { type Day, isoOf } from '../model/period.ts';
import type { ReplyAsked } from '../model/reply-asked.ts';
import type { Results } from '../results.ts';

/**
 * No Act sets this time: it is a courtesy, counted in the working days of the authority's own Act, and
 * where that is not known in those of the whole United Kingdom, which are the fewest.
 * @throws CannotRun where the count leaves the years whose holidays are known.
 */
export function replyAsked(
  authority: string,
  { register }: Results,
  on: Day,
  days: number,
): ReplyAsked {
  const known = register.byId.get(authority);
  const by = workingDaysAfter(on, days, (known && lawOf(known)) ?? 'FOIA')?.day;
  if (by !== undefined) return { authority, on, days, by };
  throw new CannotRun(
    `The bank holidays of the ${days} working days after ${isoOf(on)} are not all known to this version.`,
    `Name another day with --on, between ${holidayYears.first} and ${holidayYears.last}.`,
  );
}
