import { boundsOf } from '../../model/answer.ts';
import type { Observation } from '../../model/observation.ts';
import { questionKey } from '../../model/observation.ts';
import type { Check } from '../check.ts';
import { labelOf } from '../facts.ts';
import { finding } from '../finding.ts';

/**
 * A return that undoes its own suppression: an exact total whose other parts are exact gives the
 * hidden one away. For the analyst alone; no figure uses it, and no message says the number.
 */
export const suppressionUndone: Check = function* (facts) {
  const { survey, observations } = facts;
  const byKey = new Map(
    observations.map((each) => [`${each.authority}\u0000${questionKey(each)}`, each]),
  );
  for (const whole of observations) {
    const find = (question: Parameters<typeof questionKey>[0]): Observation | undefined =>
      byKey.get(`${whole.authority}\u0000${questionKey(question)}`);
    const sums = [
      ...(survey.measures.find(({ id }) => id === whole.measure)?.sumOf
        ? [
            survey.measures
              .find(({ id }) => id === whole.measure)
              ?.sumOf?.map((measure) => find({ ...whole, measure })) ?? [],
          ]
        : []),
      ...(whole.category
        ? []
        : survey.breakdowns
            .filter(({ addsUp, of }) => addsUp && of.includes(whole.measure))
            .map(({ id, categories }) =>
              categories.map((each) =>
                find({ ...whole, category: { breakdown: id, category: each.id } }),
              ),
            )),
    ];
    for (const parts of sums) {
      const hidden = givenAway(whole, parts);
      const [first] = hidden?.places ?? [];
      if (!hidden || !first) continue;
      const said = { label: labelOf(facts, hidden.measure), period: hidden.period, cells: 1 };
      yield finding('return/undoes-suppression', { grain: 'cell', ...first }, said, {
        authority: whole.authority,
        found: hidden.raw,
      });
    }
  }
};

const isHidden = ({ answer }: Observation): boolean =>
  answer.kind === 'suppressed' || answer.kind === 'hidden';

/** The one hidden cell among whole and parts whose bounds the others make narrower. */
function givenAway(
  whole: Observation,
  parts: readonly (Observation | undefined)[],
): Observation | undefined {
  if (parts.some((part) => part === undefined)) return undefined;
  const all = [whole, ...parts.flatMap((part) => part ?? [])];
  const hidden = all.filter(isHidden);
  if (hidden.length === 0) return undefined;
  return hidden.find((cell) => {
    const own = boundsOf(cell.answer);
    const others = parts
      .filter((part) => part !== undefined && part !== cell)
      .map((part) => boundsOf(part?.answer ?? { kind: 'blank' }));
    const [least, most] = [
      others.reduce((sum, { min }) => sum + min, 0),
      others.reduce((sum, { max }) => sum + max, 0),
    ];
    const total = boundsOf(whole.answer);
    const [low, high] =
      cell === whole ? [least, most] : [Math.max(0, total.min - most), total.max - least];
    const consistent = low <= high && low <= own.max && own.min <= high;
    return consistent && Math.max(low, own.min) === Math.min(high, own.max) && own.min !== own.max;
  });
}
