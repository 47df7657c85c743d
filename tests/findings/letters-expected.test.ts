/** A letter of who refused or holds nothing is no missing table: nobody is sent to ask for one. */

import { describe, expect, test } from 'vitest';
import { resultsOf } from '../support/cases.ts';
import { resultsOfSmall, saidBy } from '../support/small-collections.ts';

const story = 'a-letter-of-refusal-is-no-missing-table';

describe('a letter where the log says that none of it comes', () => {
  test('is said to be what was to be expected, with the words of the log', async () => {
    const said = saidBy(await resultsOf(story), 'file/letter-expected');
    expect(said.map(({ message }) => message)).toEqual([
      'The file is no table (letter or other text), and none is to be expected: by the log (“Refused”) Otherton has refused.',
      'The file is no table (letter or other text), and none is to be expected: by the log (“Not held”) Thirdham does not hold it.',
    ]);
    for (const { help } of said) expect(help).not.toMatch(/\bask\b.*table/i);
  });

  test('is asked about where the log says nothing', async () => {
    const [said] = saidBy(await resultsOf(story), 'file/not-a-table');
    expect(said?.help).toMatch(/^Ask the authority for the table/);
  });
});

test('a letter beside a table of refusals needs no log', async () => {
  const results = await resultsOfSmall({
    asked: 'measures: [{ id: in-care, label: Children in care, headings: [1a] }]\n',
    returns: {
      'Anytown/answers.csv': 'Question,Answer\n1a,Refused\n',
      'Anytown/letter.txt': 'Dear requester,\n\nPlease see our answers.\n\nYours faithfully\n',
    },
  });
  expect(saidBy(results, 'file/letter-expected').map(({ message }) => message)).toEqual([
    'The file is no table (letter or other text), and none is to be expected: Anytown has refused.',
  ]);
});
