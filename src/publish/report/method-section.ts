/** The method in words, from the survey itself: who was asked what, and how answers were read. */

import { isoOf } from '../../model/period.ts';
import type { Results } from '../../results.ts';
import type { Measure } from '../../survey/definition.ts';
import { type Block, type Section, said, type Words, words } from './blocks.ts';
import type { Report } from './report.ts';

export function methodSection({ results }: Report): Section {
  return {
    id: 'method',
    title: 'How the figures were made',
    blocks: [
      ...whoWasAsked(results),
      { kind: 'list', items: results.survey.measures.map((each) => measureWords(each, results)) },
      ...howRead(results),
      ...howCounted(results),
      ...whatIsHidden(results),
    ],
  };
}

const bases = {
  calendar: 'calendar year',
  financial: 'financial year',
  academic: 'academic year',
  snapshot: 'day',
  'part-year': 'part of a year',
} as const;

function whoWasAsked({ survey, register, asOf, version }: Results): Block[] {
  const periods = survey.periods.map(
    ({ id, basis, from, to }) => `${id} (${bases[basis]}, ${from} to ${to})`,
  );
  return [
    words(
      `The request went out on ${survey.sent} to all ${register.authorities.length} authorities of the register `,
      said(register.name),
      `. It asked for ${periods.join(', ')}.`,
    ),
    ...(asOf === undefined ? [] : [words(`Deadlines are counted to ${isoOf(asOf)}.`)]),
    words(`Made by foi-aggregate ${version} from files whose fingerprints manifest.json lists.`),
  ];
}

function measureWords(
  { label, unit, partOf, sumOf, rounded }: Measure,
  { survey }: Results,
): Words {
  const labelOf = (id: string): string =>
    survey.measures.find((each) => each.id === id)?.label ?? id;
  const to = typeof rounded === 'number' ? rounded : rounded?.to;
  return [
    said(label),
    unit === '' ? '' : `, in ${unit}`,
    ...(partOf === undefined ? [] : ['; a part of: ', said(labelOf(partOf))]),
    ...(sumOf === undefined ? [] : ['; the sum of: ', said(sumOf.map(labelOf).join(', '))]),
    to === undefined ? '' : `; rounded by every authority to ${to}`,
    '.',
  ];
}

function howRead({ survey }: Results): Block[] {
  const { nilIsShown, marks } = survey.notation;
  const nils = {
    true: 'an authority that writes “<5” is taken to write 0 for none, so “<5” is 1 to 4',
    false: 'an authority that writes “<5” may mean none, so “<5” is 0 to 4',
    auto: 'where the same return shows a nil “<5” is 1 to 4, elsewhere 0 to 4',
  }[`${nilIsShown}`];
  const said_ = Object.entries(marks).map(
    ([mark, meaning]): Words => [
      '“',
      said(mark),
      '” is read as ',
      typeof meaning === 'string' ? meaning.replace('-', ' ') : `${meaning.from} to ${meaning.to}`,
      '.',
    ],
  );
  return [
    words(
      `Every cell is read as it is printed: a blank, a refusal and a nil are different facts; ${nils}. What cannot be read is listed among the findings and counts as not known.`,
    ),
    ...(said_.length > 0 ? [{ kind: 'list', items: said_ } as const] : []),
  ];
}

const whatIsHidden = ({ suppressedBelow: below }: Results): Block[] =>
  below === undefined
    ? []
    : [
        words(
          `Counts of single authorities from 1 to ${below - 1} are not shown, and others that would give one of them back: they read [c]. Figures of areas that would do so are left out. Totals and rates of all authorities count them as they are.`,
        ),
      ];

function howCounted({ survey, corrections }: Results): Block[] {
  const rates =
    'Rates are sums over sums, never averages of councils. “Known so, of all counted” sets every unknown to none, “where both were given” leaves out who gave one number only, “if every unknown were so” sets every unknown to all.';
  return [
    words(
      'Totals go over everybody that was asked: whoever is silent adds nothing to the least and leaves the most open. Nothing is estimated, weighted up or filled in.',
    ),
    ...(survey.rates.length > 0 ? [words(rates)] : []),
    words(
      'Percentages of fewer than 10 are not given. No authority has a rate, a dot or a colour where one of its two numbers is hidden or suppressed.',
    ),
    ...(corrections.length > 0
      ? [
          words(
            `${corrections.length} cells were corrected: corrections.csv says which, why and by whom.`,
          ),
        ]
      : []),
  ];
}
