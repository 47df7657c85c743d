/**
 * What a chase is about: one authority, and the next step with it. The steps are chosen elsewhere;
 * from here on they are only put into words and files. Nothing is ever sent.
 */

export type ChaseStep =
  | 'reminder'
  | 'overdue'
  | 'review'
  | 'complaint'
  | 'clarify'
  | 'correct-address';

/** A cell of the authority's own return, as printed, and one question about it. */
export interface ChaseQuestion {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly question: string;
}

/** Texts are empty where they are unknown; dates are ISO days or empty. */
export interface ChaseItem {
  readonly authority: string;
  readonly name: string;
  readonly email: string;
  /** `FOIA` or `FOISA`; with anything else no letter cites a law. */
  readonly law: string;
  readonly step: ChaseStep;
  /** Why this step, in one sentence. */
  readonly why: string;
  /** Of the survey. */
  readonly title: string;
  /** The authority's own reference. */
  readonly reference: string;
  readonly sent: string;
  readonly dayZero: string;
  readonly deadline: string;
  readonly replied: string;
  readonly workingDaysLate: number | undefined;
  /** The section (`s.12`) or the authority's words. */
  readonly refusal: string;
  readonly reminded: boolean;
  /** What its answer could still change, for the list of letters. */
  readonly influence: string;
  /** For `clarify`. */
  readonly questions: readonly ChaseQuestion[];
}

/** The Act that the request was made under, where there is one that letters can cite. */
export function actOf({ law }: Pick<ChaseItem, 'law'>): 'foia' | 'foisa' | 'none' {
  if (law === 'FOIA') return 'foia';
  return law === 'FOISA' ? 'foisa' : 'none';
}

/** A complaint under an Act goes to its Commissioner; every other letter to the authority. */
export const isForCommissioner = (item: Pick<ChaseItem, 'law' | 'step'>): boolean =>
  item.step === 'complaint' && actOf(item) !== 'none';
