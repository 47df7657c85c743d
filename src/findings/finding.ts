import type { Location } from '../model/location.ts';
import { catalogue, type Severity } from './catalogue.ts';

export type FindingCode = keyof typeof catalogue;
type FactsOf<Code extends FindingCode> = Parameters<(typeof catalogue)[Code]['message']>[0];

/** One problem, at one place: data only, so that it can be counted, compared and re-worded. */
export interface Finding<Code extends FindingCode = FindingCode> {
  readonly code: Code;
  readonly at: Location;
  readonly facts: FactsOf<Code>;
  /** The authority that it concerns, where it concerns one. */
  readonly authority: string | undefined;
  /** The text that was found, as it is printed. */
  readonly found: string;
}

export function finding<Code extends FindingCode>(
  code: Code,
  at: Location,
  facts: FactsOf<Code>,
  more: { readonly authority?: string | undefined; readonly found?: string } = {},
): Finding {
  // One code and its facts belong together, which the compiler cannot see through the union.
  return { code, at, facts, authority: more.authority, found: more.found ?? '' } as Finding;
}

export const severityOf = ({ code }: Finding): Severity => catalogue[code].severity;

export function messageOf({ code, facts }: Finding): string {
  const { message } = catalogue[code] as { message: (facts: unknown) => string };
  return message(facts);
}

export function helpOf({ code, facts }: Finding): string {
  const { help } = catalogue[code] as { help: string | ((facts: unknown) => string) };
  return typeof help === 'string' ? help : help(facts);
}

/** What to ask the authority; `undefined` where it cannot help. */
export function questionOf({ code, facts }: Finding): string | undefined {
  const { ask } = catalogue[code] as { ask?: (facts: unknown) => string };
  return ask?.(facts);
}
