import { describe, expect, test } from 'vitest';
import {
  dateInWords,
  letterValues,
  placeholderNames,
} from '../../../src/publish/chase/letter-values.ts';
import { hostileNames, refusing, silent } from './invented-items.ts';

describe('a date in words', () => {
  test.each([
    ['2025-04-03', '3 April 2025'],
    ['2024-02-29', '29 February 2024'],
    ['2024-12-31', '31 December 2024'],
    ['2025-01-01', '1 January 2025'],
    ['', ''],
  ])('%j is %j', (iso, words) => {
    expect(dateInWords(iso)).toBe(words);
  });

  test('is not made of a day that never was', () => {
    expect(() => dateInWords('2025-02-29')).toThrow(RangeError);
  });
});

describe('what the placeholders stand for', () => {
  test('of one authority', () => {
    expect(Object.fromEntries(letterValues({ ...silent, reminded: true }))).toEqual({
      name: 'Aldmoor Council',
      title: 'Missing from care 2024',
      reference: 'FOI-7',
      sent: '31 March 2025',
      day_zero: '1 April 2025',
      deadline: '2 May 2025',
      replied: '',
      working_days_late: '9',
      refusal: '',
      request: 'Request: Missing from care 2024\nSent: 31 March 2025\nYour reference: FOI-7',
      due: 'Last day for an answer: 2 May 2025',
      situation:
        'I am dissatisfied because I have had no answer, and the time that section 10 of the Act allows for one has passed.',
      internal_review: '',
      reminded: 'I have already sent a reminder.',
      questions: '',
    });
    expect([...letterValues(silent).keys()]).toEqual(placeholderNames);
  });

  test('leaves out what is not known', () => {
    const unknown = {
      ...silent,
      reference: '',
      sent: '',
      deadline: '',
      workingDaysLate: undefined,
    };
    const values = letterValues(unknown);
    expect(values.get('request')).toBe('Request: Missing from care 2024');
    expect(values.get('due')).toBe('');
    expect(values.get('working_days_late')).toBe('');
  });

  test.each([
    ['s.12', '2025-04-25', 'You refused it on 25 April 2025 and gave as the ground: s.12.'],
    ['It costs too much.', '', 'You refused it and gave as the ground: It costs too much.'],
    ['', '2025-04-25', 'You answered on 25 April 2025.'],
  ])('tells of the refusal %j of %j', (refusal, replied, sentence) => {
    const situation = letterValues({ ...refusing, refusal, replied }).get('situation') ?? '';
    expect(situation.startsWith(`${sentence} I am dissatisfied with `)).toBe(true);
  });

  test.each(hostileNames)('keep a name that is %s on one line', (_, name) => {
    const written = letterValues({ ...silent, name, title: name }).get('name');
    expect(written).not.toMatch(/[\r\n\u202a-\u202e]/);
  });
});

describe('questions', () => {
  const question = {
    file: 'aldmoor.xlsx',
    sheet: 'Data',
    cell: 'C7',
    text: 'tbc',
    question: 'What does this stand for?',
  };
  const asked = (questions: (typeof question)[]): string =>
    letterValues({ ...silent, step: 'clarify', questions }).get('questions') ?? '';

  test('quote the cell as it is printed, with its place', () => {
    expect(asked([question, { ...question, sheet: '', cell: 'B2', text: '5 *' }])).toBe(
      '1. aldmoor.xlsx › Data › C7: “tbc”\n   What does this stand for?\n\n' +
        '2. aldmoor.xlsx › B2: “5 *”\n   What does this stand for?',
    );
  });

  test.each([
    [1, 0],
    [10, 0],
    [11, 1],
    [25, 15],
  ])('%i of them leave %i unasked, and say so', (count, more) => {
    const text = asked(Array.from({ length: count }, () => question));
    expect(text.match(/C7/g)).toHaveLength(count - more);
    if (more > 0) expect(text.endsWith(`\n\nand ${more} more`)).toBe(true);
    else expect(text).not.toMatch(/more$/);
  });

  test.each([
    ['a cell of two\r\nlines', '“a cell of two lines”'],
    ['', 'nothing is written there'],
    ['x'.repeat(300), `“${'x'.repeat(300)}”`],
    ['🏛'.repeat(301), `“${'🏛'.repeat(300)}…”`],
  ])('quote %j on one line', (text, quotation) => {
    expect(asked([{ ...question, text }])).toContain(`C7: ${quotation}\n`);
  });
});
