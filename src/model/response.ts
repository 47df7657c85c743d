import type { Place } from './location.ts';
import type { Day } from './period.ts';

export type ResponseStatus =
  | 'complete'
  | 'partial'
  | 'refused'
  | 'not-held'
  | 'unusable'
  | 'pending'
  | 'no-return';

export const hasReplied = (status: ResponseStatus): boolean =>
  status !== 'no-return' && status !== 'pending';

/** What said whose a file is, strongest first. */
export type IdentityEvidence = 'log' | 'folder' | 'cell' | 'file-name' | 'row';

export interface FiledPart {
  readonly file: string;
  readonly by: IdentityEvidence;
  readonly usable: boolean;
  /** It could be read as a table; letters and pictures cannot. */
  readonly table: boolean;
}

/** The request to one authority: when it went out, when an answer is due, when one came. */
export interface RequestSeen {
  /** The Act under which it is answered; empty for a law that we do not know. */
  readonly law: string;
  readonly sent: Day;
  readonly acknowledged: Day | undefined;
  /** Day 0 of the count. */
  readonly dayZero: Day | undefined;
  readonly deadline: Day | undefined;
  /** What day 0 is: the day it was sent, received, or made clear. */
  readonly countedFrom: 'sent' | 'received' | 'clarified' | undefined;
  /** Weekdays that the count passed over. */
  readonly skipped: readonly { readonly day: Day; readonly name: string }[];
  /** The deadline is the authority's own extension. */
  readonly extended: boolean;
  /** Why there is no deadline. */
  readonly undated: 'stopped' | 'beyond-table' | 'no-law' | undefined;
  readonly replied: Day | undefined;
  /** Working days from day 0 to the reply. */
  readonly taken: number | undefined;
  /** Working days by which the reply came late, or by which it is overdue; 0 in time. */
  readonly late: number | undefined;
}

/** The line of the log that speaks of an authority. */
export interface LogLine {
  readonly file: string;
  readonly line: number;
  /** The status as it is written. */
  readonly text: string;
  /** The section of a refusal, as it is written: `12`, `40(2)`; empty where none is named. */
  readonly section: string;
  readonly reference: string;
  readonly email: string;
  /** What the words were read as; see `correspondence/status-words.ts`. */
  readonly status: string | undefined;
}

/** What to do next about an authority. */
export type Step =
  | 'reminder'
  | 'overdue'
  | 'review'
  | 'complaint'
  | 'clarify'
  | 'correct-address'
  /** It is the researcher's turn: the authority has asked what was meant. */
  | 'answer-its-question'
  | 'none';

export interface NextStep {
  readonly step: Step;
  /** Why, in a few words. */
  readonly why: string;
}

/** What one authority has sent: exactly one for every authority of the register. */
export interface Response {
  readonly authority: string;
  readonly status: ResponseStatus;
  readonly files: readonly FiledPart[];
  /** Measure and period of every usable total, as `trafficked.2024`. */
  readonly usable: readonly string[];
  /** The authority whose reply stands for this one too. */
  readonly answeredBy: string | undefined;
  readonly firstPlace: Place | undefined;
  /** Why it refused, in the words of the log or else of its cells: `s.12`; empty where nothing says. */
  readonly ground: string;
  /** `undefined` where there is no log. */
  readonly request: RequestSeen | undefined;
  readonly logged: LogLine | undefined;
  readonly next: NextStep;
}
