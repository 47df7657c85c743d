/**
 * Notations: the ways an authority writes a count, or writes that it will not give one.
 *
 * To teach the tool a wording, add a row. Rows are tried from the top and must match the whole
 * tidied text (lower case, plain dashes and quotes, no full stop at the end). The examples are
 * tests: each must be read by its own row and no other. A row's `read` may still decline, so
 * that `9-3` is not forced into a band it cannot be.
 *
 * Marks that mean different things to different people are read as undecided, on purpose:
 * the survey's `marks` or a legend in the return decide them.
 */

import type { Answer } from '../model/answer.ts';
import { between, unknown } from '../model/bounds.ts';
import { amountOf, amountPattern, figure, hiddenUpTo, smallestRounded } from './amount.ts';
import { groundOf, personalData, sectionPattern } from './exemptions.ts';
import type { ReadingRules } from './reading-rules.ts';

export interface Notation {
  readonly name: string;
  readonly pattern: RegExp;
  readonly examples: readonly [string, ...string[]];
  readonly read: (found: RegExpExecArray, rules: ReadingRules) => Answer | undefined;
}

const A = amountPattern;
const people =
  '(?:child|children|young people|young person|yp|people|persons?|individuals?|pupils?|patients?)';
const information = '(?:(?:this |that |the |such )?(?:info(?:rmation)?|data|figures?|details?))';

/** A limit or a figure, in smallest units; declines what is no number. */
function scaled(text: string | undefined, rules: ReadingRules): number | undefined {
  const amount = amountOf(text ?? '', rules);
  return 'scaled' in amount ? amount.scaled : undefined;
}

function below(text: string | undefined, rules: ReadingRules): Answer | undefined {
  const limit = scaled(text, rules);
  return limit === undefined || limit < 1 ? undefined : hiddenUpTo(limit - 1, rules);
}

function upTo(text: string | undefined, rules: ReadingRules): Answer | undefined {
  const limit = scaled(text, rules);
  return limit === undefined ? undefined : hiddenUpTo(limit, rules);
}

function band(low: string | undefined, high: string | undefined, rules: ReadingRules) {
  const [min, max] = [scaled(low, rules), scaled(high, rules)];
  if (min === undefined || max === undefined || min > max) return undefined;
  // `2022-2023` in a cell is a year that strayed there.
  const years = min >= 1980 && max <= 2049 && max - min === 1 && rules.decimals === 0;
  return years ? undefined : ({ kind: 'banded', bounds: between(min, max) } as const);
}

function open(text: string | undefined, above: 0 | 1, rules: ReadingRules): Answer | undefined {
  const from = scaled(text, rules);
  return from === undefined ? undefined : { kind: 'open', from: from + above };
}

function estimated(text: string | undefined, rules: ReadingRules): Answer | undefined {
  const amount = scaled(text, rules);
  return amount === undefined ? undefined : { kind: 'estimated', bounds: between(amount, amount) };
}

function noted(text: string | undefined, rules: ReadingRules): Answer {
  const answer = figure(amountOf(text ?? '', rules), rules);
  return { ...answer, remarks: [...(answer.remarks ?? []), 'noted'] };
}

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`);

export const notations: readonly Notation[] = [
  { name: 'blank', pattern: /^$/, examples: ['', '  '], read: () => ({ kind: 'blank' }) },
  {
    name: 'nothing chosen',
    pattern: whole(
      'please select(?: .*)?|select|choose an item|click (?:or tap )?here.*|(?:please )?see (?:the )?(?:notes?|comments?|letter|attached|response|covering letter|email)(?: ?\\d+)?|enter (?:text|number|data).*',
    ),
    examples: ['Please select', 'see notes', 'Choose an item.'],
    read: () => ({ kind: 'blank' }),
  },
  {
    name: 'number',
    pattern: /^(?:£ ?)?\d[\d,. ]*$/,
    examples: ['0', '17', '1,204', '1 204', '17.0', '£1,234.00'],
    read: ([text], rules) => figure(amountOf(text, rules), rules),
  },
  {
    name: 'number in words',
    pattern: whole(
      'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty',
    ),
    examples: ['Nine.', 'twenty'],
    read: ([text], rules) => figure(amountOf(text, rules), rules),
  },
  {
    name: 'number in words and digits',
    pattern: whole(`(?:${A}) \\((\\d{1,2})\\)`),
    examples: ['One (1)', 'twelve (12)'],
    read: ([, word, digits], rules) => {
      const [first, second] = [scaled(word, rules), scaled(digits, rules)];
      return first === second ? noted(digits, rules) : undefined;
    },
  },
  {
    name: 'nil',
    pattern: whole(
      `nil(?: returns?)?|none|zero|zero \\(0\\)|nil \\(0\\)|none \\(0\\)|no ${people}`,
    ),
    examples: ['Nil', 'none', 'no children'],
    read: (_, rules) => figure({ scaled: 0, remarks: [] }, rules),
  },
  {
    name: 'number of people',
    pattern: whole(`(\\d[\\d,. ]*?) ?${people}`),
    examples: ['12 children', '1 child', '3 young people'],
    read: ([, text], rules) => noted(text, rules),
  },
  {
    name: 'number with a note',
    pattern:
      /^(\d[\d,. ]*?) ?(?:\*+|#+|\^+|\[(?:note ?)?\w{0,2}\d*\]|\((?:[a-df-z]|(?:see )?(?:foot)?notes?(?: ?\d+)?|provisional|revised|total|headcount|\d{1,3}(?:\.\d+)?%)\)|(?:see )?(?:foot)?notes? ?\d*)$/,
    examples: ['12*', '12 (see note)', '12 [note 1]', '12[r]', '12 (p)', '12 (37%)', '0*'],
    read: ([text, digits], rules) => {
      if (/\[e\]$/.test(text)) return undefined;
      // "* not recorded until January": a nil with a note may be none.
      return scaled(digits, rules) === 0 ? { kind: 'undecided' } : noted(digits, rules);
    },
  },
  {
    name: 'fewer than',
    pattern: whole(
      `(?:<|(?:fewer|less|lower|smaller) (?:than|then)|under|below) ?${A}(?: ?${people})?`,
    ),
    examples: ['<5', '< 5', 'Fewer than 10', 'less than five', 'under 5', 'Less then 5'],
    read: ([, limit], rules) => below(limit, rules),
  },
  {
    name: 'up to',
    pattern: whole(
      `(?:<=|=<|≤|⩽|up to|at most|no more than|not more than|max(?:imum)?(?: of)?|(?:fewer|less) than or equal to) ?${A}(?: ?${people})?`,
    ),
    examples: ['<=5', '≤ 5', 'up to 4', 'no more than 5'],
    read: ([, limit], rules) => upTo(limit, rules),
  },
  {
    name: 'or fewer',
    pattern: whole(`${A} (?:or|and) (?:fewer|less|under|below)(?: ${people})?`),
    examples: ['5 or fewer', 'five or less'],
    read: ([, limit], rules) => upTo(limit, rules),
  },
  {
    name: 'band',
    pattern: whole(`(?:between )?${A} ?(?:-|to|and) ?${A}(?: ${people})?`),
    examples: ['1-4', '1 – 4', '1 to 4', 'between 1 and 4'],
    read: ([text, low, high], rules) =>
      / and /.test(text) && !text.startsWith('between') ? undefined : band(low, high, rules),
  },
  {
    name: 'one or the other',
    pattern: whole(`${A} or ${A}`),
    examples: ['10 or 11', '£50 or £70'],
    read: ([, low, high], rules) => band(low, high, rules) ?? band(high, low, rules),
  },
  {
    name: 'more than',
    pattern: whole(`(?:>|more than|over|above|in excess of) ?${A}(?: ${people})?`),
    examples: ['>100', 'more than 50', 'over 5'],
    read: ([, limit], rules) => open(limit, 1, rules),
  },
  {
    name: 'or more',
    pattern: whole(
      `(?:>=|≥|at least|a minimum of|minimum) ?${A}(?: ?${people})?|${A} ?(?:\\+|(?:or|and) (?:more|over|above))(?: ${people})?`,
    ),
    examples: ['5+', 'at least 5', '5 or more', '≥5'],
    read: ([, first, second], rules) => open(first ?? second, 0, rules),
  },
  {
    name: 'estimated',
    pattern: whole(
      `(?:approx(?:imately)?\\.?|c\\.?|ca\\.|circa|~|around|about|roughly|est(?:imated)?(?: at)?\\.?) ?${A}|${A} ?(?:\\(?(?:est(?:imated?)?|approx(?:imately)?|e)\\)?\\.?|\\[e\\])`,
    ),
    examples: ['approx 12', 'c. 12', 'circa 12', '~12', 'around 12', '12 (est)', '12 [e]'],
    read: ([, first, second], rules) => estimated(first ?? second, rules),
  },
  {
    name: 'hidden without a limit',
    pattern:
      /^(?:c|\[c\]|conf|confidential|suppressed|data suppressed|redacted|anonymi[sz]ed|not disclosed|non[- ]disclos(?:ive|able)|small numbers?(?: suppressed)?|disclosive)$/,
    examples: ['c', '[c]', 'Suppressed', 'not disclosed', 'Anonymised'],
    read: () => ({ kind: 'hidden' }),
  },
  {
    name: 'rounds to zero',
    pattern: /^(?:k|\[low\]|low|0 ?~)$/,
    examples: ['k', '[low]', '0~'],
    read: (_, rules) => {
      const bounds = smallestRounded(rules);
      return bounds ? { kind: 'rounded', bounds } : { kind: 'open', from: 1 };
    },
  },
  {
    name: 'official shorthand for none',
    pattern: /^\[z\]$/,
    examples: ['[z]'],
    read: () => ({ kind: 'not-applicable' }),
  },
  {
    name: 'not available',
    pattern: whole(
      `\\[x\\]|(?:${information} )?(?:is |are )?(?:not|un) ?-?(?:available|known|given|provided|supplied|answered|stated)|no (?:data|information|response|answer|reply)(?: available| provided| given)?`,
    ),
    examples: ['[x]', 'not available', 'Unknown', 'Not given', 'no data'],
    read: () => ({ kind: 'not-available' }),
  },
  {
    name: 'not held',
    pattern: whole(
      `(?:${information} )?(?:is |are )?(?:not|nor) (?:currently |centrally |routinely )?(?:held|recorded|collected|reportable|kept|captured|collated|monitored)(?: centrally| separately| electronically| by (?:the |this )?(?:council|authority|trust|force)| in a reportable format)?|(?:we |the (?:council|authority|trust|force) )?(?:do|does)(?: not|n't) (?:hold|record|collect|keep|capture) ${information}(?: requested)?|no(?:t a)? (?:information|data|records?|recorded information) (?:is |are )?held`,
    ),
    examples: [
      'Not held',
      'Information not held',
      'info not held',
      'Nor held',
      'not recorded',
      'Not reportable',
      'We do not hold this information',
    ],
    read: () => ({ kind: 'not-held' }),
  },
  {
    name: 'withheld',
    pattern: whole(
      `(?:refus(?:ed|al)|exempt(?:ed|ion)?|withheld)(?: ?[-:,(]? ?(?:under |by |as per |citing |due to |on )?(.+))?|((?:foia?|foisa)? ?${sectionPattern}.*)|((?:time|cost|fees?)(?: limit)? exceeded|exceeds (?:the )?(?:cost|time|appropriate|fees)(?: limit)?|costs? limit|.*\\bexceed(?:s|ed|ing)? (?:the )?(?:costs?|appropriate|fees?|time)(?: and fees)? limit\\b.*)`,
    ),
    examples: [
      'Refused',
      'exempt',
      's.40(2)',
      's12',
      'Section 12',
      'cost exceeded',
      'time exceeded',
      'Refused - commercially sensitive',
      'refusal - section 22',
    ],
    read: ([text, reason, section], rules) => {
      if (/\d{3}/.test(text)) return undefined;
      const ground = groundOf(reason ?? section ?? text);
      return personalData(ground, rules.law) ? { kind: 'hidden' } : { kind: 'withheld', ground };
    },
  },
  {
    name: 'counted elsewhere in the return',
    pattern:
      /^(?:(?:is |are |also )?(?:included|incl|inc|counted|combined)\.? ?(?:with(?:in)?|in|under)? ?(?:the )?(?:figures? |numbers? )?(?:for |at |of )?(?:cell |question |row |q\.? ?)?|(?:see )?cell )(?!in\b)([\w][\w -]{0,40})$/,
    examples: ['included in 2a', 'incl. 134', 'cell 148', 'Included in 17'],
    read: ([, target = '']) => {
      if (/^(?:above|below|total|other|elsewhere)$/.test(target)) return { kind: 'undecided' };
      // Its bounds wait for the target, which another cell holds.
      return { kind: 'merged', target, bounds: unknown, group: '', together: unknown };
    },
  },
  {
    name: 'answered by another authority',
    pattern:
      /^(?:please |answered by |refer to |see )+(?:the |response from |reply from )?(.*\b(?:council|authority|borough|trust|partnership|combined|county|city|constabulary|police).*)$/,
    examples: ['see North London Waste Authority', 'SEE SUFFOLK COUNTY COUNCIL'],
    read: ([, named = '']) => ({ kind: 'elsewhere', named }),
  },
  {
    name: 'without a fixed meaning',
    pattern:
      /^(?:-+|\.+|:+|\*+|#|\^|x|z|n\/?a|n\.a|not applicable|n\/?k|\?+|(?:as|see) (?:above|below)|ditto|")$/,
    examples: ['-', '–', '--', '.', '..', '…', ':', '*', '**', '#', '^', 'x', 'z', 'N/A', '?'],
    read: () => ({ kind: 'undecided' }),
  },
];
