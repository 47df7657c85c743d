/** Words that say which way something went. */

const upwards = [
  'up',
  'more',
  'higher',
  'greater',
  'rise',
  'rises',
  'rising',
  'rose',
  'risen',
  'increase',
  'increases',
  'increased',
  'increasing',
  'grew',
  'grown',
  'growth',
  'growing',
  'climb',
  'climbed',
  'jump',
  'jumped',
  'leapt',
  'surge',
  'surged',
  'soared',
  'gain',
  'uplift',
  'widened',
  'widening',
  'lengthened',
  'swelled',
  'ballooned',
  'rocketed',
];

const downwards = [
  'down',
  'fewer',
  'less',
  'lower',
  'fall',
  'falls',
  'falling',
  'fell',
  'fallen',
  'decrease',
  'decreases',
  'decreased',
  'decreasing',
  'drop',
  'drops',
  'dropped',
  'dropping',
  'decline',
  'declines',
  'declined',
  'reduction',
  'reduced',
  'cut',
  'shrank',
  'shrunk',
  'dip',
  'dipped',
  'plunged',
  'plummeted',
  'slumped',
  'narrowed',
  'narrowing',
  'shortened',
  'tumbled',
  'slipped',
];

/** "Make up 60%" and "set up" go nowhere. */
const verbsWithUp =
  'make|makes|made|making|set|sign|signed|pick|picked|follow|followed|end|ended|take|took|taken|turned|open|opened|add|adds|added|sum';

/** Part of a pattern, without capturing groups. */
export const directionWords = `(?<! (?:${verbsWithUp}) )(?:${[...upwards, ...downwards].join('|')})`;

export const directionOf = (word: string): 'up' | 'down' =>
  downwards.includes(word) ? 'down' : 'up';
