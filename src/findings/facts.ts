import type { Register } from '../model/authority.ts';
import type { CorrectionFault, CorrectionOutcome } from '../model/correction.ts';
import type { Figure } from '../model/figure.ts';
import type { Filed, TakenCell } from '../model/filed-return.ts';
import type { Observation, Reported } from '../model/observation.ts';
import type { Day } from '../model/period.ts';
import type { IdentityEvidence, Response } from '../model/response.ts';
import type { Survey } from '../survey/definition.ts';

/** What a name led to, as the register has it. */
export type NameMatch =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'not-asked'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown' };

interface NameEvidence {
  readonly by: IdentityEvidence;
  readonly text: string;
  readonly match: NameMatch;
}

export interface FileFact {
  readonly filed: Filed;
  readonly identity: {
    readonly owner: string | undefined;
    readonly by: IdentityEvidence | undefined;
    readonly text: string;
    readonly against: readonly NameEvidence[];
    readonly unsure: readonly NameEvidence[];
  };
  readonly owners: readonly { readonly authority: string; readonly by: IdentityEvidence }[];
  /** How many of its cells answer a question, whoever is meant. */
  readonly answers: number;
  /** What it says of rounding its figures. */
  readonly roundedBy: readonly string[];
  readonly foreign: readonly { readonly cell: TakenCell; readonly named: readonly string[] }[];
}

export interface LogEntryFact {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly authority: string | undefined;
  readonly files: readonly string[];
  readonly answeredBy: string | undefined;
  readonly answeredByName: string;
  readonly dates: ReadonlyMap<string, Day>;
  readonly openDates: readonly { readonly column: string; readonly text: string }[];
  readonly badDates: readonly { readonly column: string; readonly text: string }[];
  readonly statusText: string;
  readonly status:
    | {
        readonly status: string;
        readonly body: string | undefined;
        readonly section: string | undefined;
      }
    | undefined;
}

export interface LogFact {
  readonly file: string;
  /** Columns that were found, by our names. */
  readonly columns: readonly string[];
  readonly headings: readonly string[];
  readonly bareReceived: boolean;
  readonly nameless: readonly number[];
  readonly entries: readonly LogEntryFact[];
}

/** Everything that was found out, for checks to ask what is wrong with it. */
export interface Facts {
  readonly survey: Survey;
  readonly register: Register;
  /** The authority whose name this is, if it is exactly one that was asked. */
  readonly idOf: (text: string) => string | undefined;
  /** The authority whose name is most like this one: for a person to decide. */
  readonly propose: (text: string) => string | undefined;
  /** What the researcher keeps first. */
  readonly logs: readonly LogFact[];
  readonly logUnused: readonly {
    readonly log: string;
    readonly line: number;
    readonly file: string;
  }[];
  readonly files: readonly FileFact[];
  readonly reported: readonly Reported[];
  readonly observations: readonly Observation[];
  readonly responses: readonly Response[];
  readonly figures: readonly Figure[];
  readonly groups: {
    readonly groupOf: (id: string) => string;
    readonly membersOf: (id: string) => readonly string[];
  };
  readonly corrections: {
    readonly outcomes: readonly CorrectionOutcome[];
    readonly faults: readonly CorrectionFault[];
    readonly open: number;
  };
  /** Sentences of letters that may settle a status, for a person to decide. */
  readonly letters: readonly {
    readonly authority: string;
    readonly file: string;
    readonly status: string;
    readonly section: string | undefined;
    readonly sentence: string;
  }[];
  readonly unpacked: {
    readonly refused: readonly {
      readonly file: string;
      readonly why: 'climbs-out' | 'too-large' | 'too-many';
      readonly entry: string;
    }[];
    readonly ownLetters: readonly string[];
  };
  readonly litter: readonly string[];
  readonly notFiles: readonly string[];
}

export const nameOf = ({ register }: Pick<Facts, 'register'>, id: string): string =>
  register.byId.get(id)?.name ?? register.notAsked.find((each) => each.id === id)?.name ?? id;

export const labelOf = ({ survey }: Pick<Facts, 'survey'>, measure: string): string =>
  survey.measures.find(({ id }) => id === measure)?.label ?? measure;
