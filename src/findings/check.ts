import type { Location } from '../model/location.ts';
import { checks } from './checks.ts';
import type { Facts } from './facts.ts';
import { type Finding, severityOf } from './finding.ts';
import { severities } from './problem.ts';

/** One question asked of the facts. Certain before it speaks. */
export type Check = (facts: Facts) => Iterable<Finding>;

/** Every finding, worst first, then by place. */
export function check(facts: Facts): Finding[] {
  const found = checks.flatMap((each) => [...each(facts)]);
  return found
    .map((finding, at) => ({
      finding,
      at,
      rank: severities.indexOf(severityOf(finding)),
      file: fileOf(finding.at),
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compare(a.finding.code, b.finding.code) ||
        compare(a.file, b.file) ||
        a.at - b.at,
    )
    .map(({ finding }) => finding);
}

const fileOf = (at: Location): string => ('file' in at ? at.file : '');
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
