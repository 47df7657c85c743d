import type { Answer } from '../../model/answer.ts';
import type { Observation } from '../../model/observation.ts';
import type { Check } from '../check.ts';
import { type Facts, labelOf } from '../facts.ts';
import { type Finding, type FindingCode, finding } from '../finding.ts';

/** What stands in the cells that count, and whether it can be. */
export const answersInCells: Check = function* (facts) {
  for (const observation of facts.observations) {
    if (observation.raw.includes(' / ')) continue;
    yield* aboutAnswer(observation, facts);
  }
};

type PlainCode = Extract<
  FindingCode,
  | 'cell/unreadable'
  | 'cell/undecided'
  | 'cell/percent-in-count'
  | 'cell/date-for-band'
  | 'cell/date'
  | 'cell/formula-error'
  | 'cell/negative'
  | 'cell/fractional'
  | 'cell/other-year-inside'
  | 'cell/answered-elsewhere'
>;

function codeOf(answer: Answer): PlainCode | undefined {
  if (answer.remarks?.includes('date-for-band')) return 'cell/date-for-band';
  if (answer.kind === 'undecided') return 'cell/undecided';
  if (answer.kind === 'other-period') return 'cell/other-year-inside';
  if (answer.kind === 'elsewhere') return 'cell/answered-elsewhere';
  if (answer.kind !== 'unreadable') return undefined;
  switch (answer.why) {
    case 'percent':
      return 'cell/percent-in-count';
    case 'date':
      return 'cell/date';
    case 'formula-error':
      return 'cell/formula-error';
    case 'negative':
      return 'cell/negative';
    case 'fraction':
      return 'cell/fractional';
    case 'words':
    case 'money':
    case 'number-form':
    case 'too-long':
    case 'other-unit':
      return 'cell/unreadable';
  }
}

function* aboutAnswer(
  { answer, authority, measure, period, raw, places, formula }: Observation,
  facts: Facts,
): Generator<Finding> {
  const [first] = places;
  if (!first) return;
  const at = { grain: 'cell', ...first } as const;
  const said = {
    text: raw.length > 90 ? `${raw.slice(0, 87)}…` : raw,
    label: labelOf(facts, measure),
    period,
  };
  const shown = { authority, found: raw };
  const code = codeOf(answer);
  if (code) yield finding(code, at, said, shown);
  if (answer.remarks?.includes('sum-over-texts')) {
    yield finding('cell/sum-over-texts', at, { ...said, formula: formula ?? 'SUM' }, shown);
  }
  if (answer.remarks?.includes('sum-over-blanks')) {
    yield finding('cell/sum-over-blanks', at, { ...said, formula: formula ?? 'SUM' }, shown);
  }
  if (answer.remarks?.includes('dragged')) {
    const first = answer.kind === 'suppressed' ? `<${answer.bounds.max + 1}` : raw;
    if (first !== raw.replace(/\s/g, ''))
      yield finding('cell/dragged-bound', at, { ...said, first }, shown);
  }
}
