/** Words, marks and broken figures, read as the notation table says. */

import { describe, expect, test } from 'vitest';
import { interpretText } from '../../src/interpret/interpret-text.ts';
import { plainRules, type ReadingRules } from '../../src/interpret/reading-rules.ts';
import { type Answer, boundsOf } from '../../src/model/answer.ts';

/** `suppressed 0..4`; of kinds that say nothing of the count, the kind alone. */
function said(answer: Answer): string {
  const { min, max } = boundsOf(answer);
  const unknown = min === 0 && max === Infinity;
  return unknown ? answer.kind : `${answer.kind} ${min}..${max === Infinity ? '' : max}`;
}
const reads = (text: string, rules: ReadingRules = plainRules): string =>
  said(interpretText(text, rules));
const shown: ReadingRules = { ...plainRules, nilFloor: 1 };

describe('words and marks without a number are', () => {
  test.each([
    ...list('hidden', [
      'c',
      '[c]',
      'C',
      'conf',
      'confidential',
      'suppressed',
      'Redacted',
      'anonymised',
      'anonymized',
      'not disclosed',
      's.40(2)',
      's40',
      's.40',
      'section 40',
      'Section 40(2)',
    ]),
    ...list('not-available', ['[x]', 'not available', 'not known', 'Unknown']),
    ...list('not-held', [
      'not held',
      'Not recorded',
      'not collected',
      'not reportable',
      'info not held',
      'Information not held',
      'Not held.',
    ]),
    ...list('withheld', [
      'refused',
      'exempt',
      'withheld',
      'section 12',
      's12',
      's.12',
      'Section 43',
      'cost exceeded',
      'time exceeded',
      'refusal - section 22',
      's.31',
    ]),
    ...list('elsewhere', [
      'see North London Waste Authority',
      'see Suffolk County Council',
      'SEE SUFFOLK COUNTY COUNCIL',
    ]),
    ...list('merged', ['included in a', 'incl. 134', 'cell 148', 'Included in 17']),
    ...list('blank', ['', '   ', '\u00a0', '\u200b', '\t', 'please select', 'see notes']),
    ...list('undecided', [
      '-',
      '–',
      '—',
      '--',
      '.',
      '..',
      '…',
      ':',
      '*',
      '**',
      '#',
      '^',
      'x',
      'z',
      'X',
      'Z',
      'N/A',
      'n/a',
      'NA',
      'not applicable',
      'n/k',
      '?',
      'see above',
    ]),
  ])('%j: %s', (text, kind) => {
    expect(reads(text)).toBe(kind);
    expect(reads(text, shown)).toBe(kind);
  });

  test('nought only where they are official: [z]', () => {
    expect(reads('[z]')).toBe('not-applicable 0..0');
    expect(reads('[Z]')).toBe('not-applicable 0..0');
  });

  test.each(['k', '[low]', 'low', '0~'])('more than nothing where it is %j', (text) => {
    expect(reads(text)).toBe('open 1..');
  });
});

function list(kind: string, texts: readonly string[]): [string, string][] {
  return texts.map((text) => [text, kind]);
}

describe('what is no figure', () => {
  test.each([
    ['62,5', 'number-form'],
    ['1,23', 'number-form'],
    ['007', 'number-form'],
    ['37%', 'percent'],
    ['37 %', 'percent'],
    ['0.37', 'fraction'],
    ['12.5', 'fraction'],
    ['½', 'fraction'],
    ['3½', 'fraction'],
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['(12)', 'negative'],
    ['#REF!', 'formula-error'],
    ['#DIV/0!', 'formula-error'],
    ['########', 'formula-error'],
    ['#N/A', 'formula-error'],
    ['inf', 'too-long'],
    ['01632 960123', 'number-form'],
    ['31/01/2024', 'date'],
    ['£12', 'money'],
    ['tbc', 'words'],
    ['twenty one', 'words'],
    ['12345678901', 'too-long'],
  ])('is unreadable, as %j is: %s', (text, why) => {
    const answer = interpretText(text);
    expect(answer.kind).toBe('unreadable');
    if (answer.kind === 'unreadable') expect(answer.why).toBe(why);
  });
});

test('a legend sentence, a name and a long text give no figure', () => {
  for (const text of [
    'We received 12 requests of which 5 were refused',
    'Birmingham City Council',
    'Figures below 5 are suppressed',
    `12 ${'and so on '.repeat(20)}`,
  ])
    expect(interpretText(text).kind).toBe('unreadable');
});
