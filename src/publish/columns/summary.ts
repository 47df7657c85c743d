import {
  allTogether,
  type Column,
  column,
  type Missing,
  none,
  notApplicable,
  notKnown,
} from './column.ts';

/** Rates near their ends, as `rateText` prints them. */
const nearTheEnds: readonly Missing[] = ['0.1', '0.01', '0.001'].flatMap((least, at) => [
  { value: `<${least}`, label: `above 0 and below ${least}`, mark: '[low]' },
  {
    value: `>99.${'9'.repeat(at + 1)}`,
    label: `below 100 and above 99.${'9'.repeat(at + 1)}`,
    mark: `>99.${'9'.repeat(at + 1)}`,
  },
]);

const share = (name: string, heading: string, about: string): Column =>
  column(name, heading, 'count', `Authorities that ${about}.`);

export const summaryColumns: readonly Column[] = [
  column('figure', 'Figure', 'id', 'The name of the figure, the same in every output.'),
  column('statistic', 'Statistic', 'text', 'A total, a union of groups, or one of three rates.'),
  column('id', 'Survey id', 'text', 'The measure, union or rate of the survey.'),
  column('label', 'What is counted', 'name', 'The measure, union or rate in words.'),
  column('period', 'Period', 'text', 'The span that the figure is for.'),
  column('category', 'Category', 'text', 'The part of a breakdown: sex=female.', allTogether),
  column('area', 'Area', 'text', 'The part of the register: nation=Wales.', allTogether),
  column('unit', 'Unit', 'text', 'What is counted, in the plural; of a rate, what it is of.'),
  column(
    'value',
    'Value',
    'number',
    'The figure, where the lowest and the highest value are the same.',
    notKnown,
    ...nearTheEnds,
  ),
  column(
    'low',
    'Lowest',
    'number',
    'The lowest value that the answers allow, for certain.',
    notKnown,
    ...nearTheEnds,
  ),
  column(
    'high',
    'Highest',
    'number',
    'The highest value that the answers allow; missing where nothing limits it.',
    notKnown,
    ...nearTheEnds,
  ),
  column(
    'used_low',
    'Lowest, usable answers',
    'number',
    'The lowest value among the usable answers alone: never a figure for all.',
    notKnown,
  ),
  column(
    'used_high',
    'Highest, usable answers',
    'number',
    'The highest value among the usable answers alone: never a figure for all.',
    notKnown,
  ),
  column('low_numerator', 'Lowest: over', 'number', 'The upper half of the lowest rate.', notKnown),
  column(
    'low_denominator',
    'Lowest: under',
    'number',
    'The lower half of the lowest rate.',
    notKnown,
  ),
  column(
    'high_numerator',
    'Highest: over',
    'number',
    'The upper half of the highest rate.',
    notKnown,
  ),
  column(
    'high_denominator',
    'Highest: under',
    'number',
    'The lower half of the highest rate.',
    notKnown,
  ),
  share('asked', 'Asked', 'were asked'),
  share('replied', 'Replied', 'replied, with figures or without'),
  share('used', 'Used', 'the figure rests on'),
  share('exact', 'Exact', 'gave a number'),
  share('bounded', 'Bounded', 'gave a number with limits: suppressed, rounded or estimated'),
  share('hidden', 'Hidden', 'hid the number without a limit'),
  share('withheld', 'Withheld', 'refused'),
  share('not_held', 'Not held', 'do not hold it'),
  share('unanswered', 'Unanswered', 'replied, but not to this'),
  share('unusable', 'Unusable', 'sent what cannot be read'),
  share('pending', 'Pending', 'have not yet had to answer'),
  share('no_return', 'No return', 'sent nothing'),
  column(
    'coverage',
    'Coverage (%)',
    'number',
    'Authorities used, in per cent of those asked.',
    notApplicable,
  ),
  column(
    'weighted_coverage',
    'Weighted coverage (%)',
    'number',
    'The same, with each authority counted by its weight.',
    notApplicable,
  ),
  column('sentence', 'In words', 'long', 'The figure as a sentence that can be printed.'),
  // In the workbook only.
  column('marks', 'Marks', 'text', '[e]: authorities’ own estimates are in the figure.', none),
];
