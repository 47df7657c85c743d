/**
 * Rounding words: how far a figure may lie from the number that is printed for it.
 *
 * This is the one table of tolerances. Each row says what a fair reader takes its words to allow
 * for a number in digits (a count or a percentage), for a share in words ("a third", "two in five")
 * and for a multiple ("doubled", "three times"). Slack is in per cent of the printed number, and
 * for percentages and shares never more than so many points; `any` is no limit on that side. "More
 * than half" is true of 99%, so words that name a limit have one side only.
 *
 * Without a rounding word a number in digits allows what its last digit allows: rounding half up,
 * and cutting off, for many publications cut (32.8% printed as 32%). Rounding up is not allowed.
 *
 * The examples are tests: the first number of each pair is what is so, in per cent, times or ones.
 */

type Slack = number | 'any';

export interface Tolerance {
  readonly below: Slack;
  readonly above: Slack;
  /** The most that the slack may be for percentages and shares, in points. */
  readonly points?: number;
}

export interface RoundingWord {
  readonly name: string;
  /** Alternatives of a pattern. */
  readonly words: readonly string[];
  /** Alternatives of a pattern for words that stand after the number. */
  readonly after?: readonly string[];
  /** The printed number itself is not allowed. */
  readonly strict?: boolean;
  /** `as-printed`: as its last digit allows. */
  readonly digits: Tolerance | 'as-printed';
  readonly share: Tolerance;
  readonly multiple: Tolerance;
  readonly fits: readonly (readonly [is: number, said: string])[];
  readonly misfits: readonly (readonly [is: number, said: string])[];
}

export const plain: RoundingWord = {
  name: 'none',
  words: ['exactly', 'precisely', 'only', 'just', 'a full', 'fully'],
  digits: 'as-printed',
  share: { below: 10, above: 12, points: 4 },
  multiple: { below: 5, above: 15 },
  fits: [
    [32.5, '33%'],
    [32.8, '32%'],
    [33.44, '33.4%'],
    [30.4, 'a third'],
    [22, 'one in five'],
    [47, 'half'],
    [1.96, 'doubled'],
  ],
  misfits: [
    [32.4, '33%'],
    [33.5, '33.6%'],
    [38, 'a third'],
    [30, 'a quarter'],
    [45, 'half'],
    [1.8, 'doubled'],
  ],
};

const limit = (below: Slack, above: Slack) => {
  const side: Tolerance = { below, above };
  return { digits: side, share: side, multiple: side };
};

export const roundingWords: readonly RoundingWord[] = [
  {
    name: 'just below',
    words: [
      'almost',
      'nearly',
      'very nearly',
      '(?:just|slightly|a little|marginally) (?:under|below|less than|fewer than|short of)',
      'close to',
      'approaching',
      'nearing',
      'not quite',
    ],
    digits: { below: 10, above: 0, points: 3 },
    share: { below: 15, above: 0, points: 7 },
    multiple: { below: 20, above: 0 },
    fits: [
      [2_386, 'nearly 2,400'],
      [38.6, 'almost 40%'],
      [30, 'just under a third'],
      [44, 'nearly half'],
      [1.8, 'almost doubled'],
    ],
    misfits: [
      [2_412, 'nearly 2,400'],
      [2_100, 'nearly 2,400'],
      [30, 'almost a quarter'],
      [40, 'nearly half'],
      [2.1, 'nearly doubled'],
    ],
  },
  {
    name: 'just above',
    words: [
      '(?:just|slightly|a little|marginally|only just) (?:over|above|more than)',
      'a shade over',
    ],
    digits: { below: 0, above: 10, points: 3 },
    share: { below: 0, above: 20, points: 7 },
    multiple: { below: 0, above: 20 },
    fits: [
      [2_412, 'just over 2,400'],
      [29, 'just over a quarter'],
      [2.2, 'just over double'],
    ],
    misfits: [
      [2_386, 'just over 2,400'],
      [45, 'just over a third'],
      [60, 'slightly more than half'],
    ],
  },
  {
    name: 'about',
    words: [
      'about',
      'around',
      'roughly',
      'approximately',
      'approx\\.?',
      'circa',
      'c\\.',
      'some',
      'an estimated',
      'in the region of',
      'somewhere around',
      'more or less',
      '~',
    ],
    after: ['or so', 'or thereabouts'],
    digits: { below: 10, above: 10, points: 3 },
    share: { below: 15, above: 15, points: 5 },
    multiple: { below: 15, above: 15 },
    fits: [
      [2_386, 'about 2,400'],
      [42, 'roughly 40%'],
      [37, 'around a third'],
      [1.9, 'roughly double'],
    ],
    misfits: [
      [2_900, 'about 2,400'],
      [46, 'roughly 40%'],
      [42, 'about a third'],
    ],
  },
  {
    name: 'more than',
    words: [
      '(?:well |far |significantly |considerably |much )?(?:over|more than|above|upwards of|in excess of|exceeding|greater than)',
    ],
    strict: true,
    ...limit(0, 'any'),
    fits: [
      [2_412, 'more than 2,400'],
      [72, 'more than half'],
      [2.6, 'more than doubled'],
    ],
    misfits: [
      [2_400, 'more than 2,400'],
      [48, 'over half'],
      [32.8, 'more than a third'],
      [1.9, 'more than doubled'],
    ],
  },
  {
    name: 'less than',
    words: [
      '(?:well |far |significantly |considerably |much )?(?:under|less than|fewer than|below)',
    ],
    strict: true,
    ...limit('any', 0),
    fits: [
      [2_386, 'fewer than 2,400'],
      [12, 'under a quarter'],
    ],
    misfits: [
      [2_412, 'fewer than 2,400'],
      [52, 'fewer than half'],
    ],
  },
  {
    name: 'at least',
    words: ['at least', 'no (?:fewer|less) than', 'not (?:fewer|less) than', 'a minimum of'],
    after: ['or more', 'or over', 'at least', '\\+(?! ?\\d)'],
    ...limit(0, 'any'),
    fits: [
      [1_300, 'at least 1,300'],
      [40, 'at least a third'],
    ],
    misfits: [
      [1_214, 'at least 1,300'],
      [32.8, '37% or more'],
    ],
  },
  {
    name: 'at most',
    words: [
      'at most',
      'no more than',
      'not more than',
      'up to',
      '(?<!(?:twice|times|double|half|third|quarter) )as many as',
      'a maximum of',
    ],
    after: ['or fewer', 'or less', 'at most', 'or under'],
    ...limit('any', 0),
    fits: [
      [1_214, 'up to 1,300'],
      [20, 'no more than a quarter'],
    ],
    misfits: [
      [1_301, 'at most 1,300'],
      [28, 'no more than a quarter'],
    ],
  },
];
