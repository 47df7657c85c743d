import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Register } from '../../../src/model/authority.ts';
import { parseIsoDay } from '../../../src/model/period.ts';
import { noExtras } from '../../../src/publish/report/report-extras.ts';
import { reportHtml } from '../../../src/publish/report/report-html.ts';
import { sectionsOf } from '../../../src/publish/report/sections.ts';
import { outliersIn } from '../../../src/publish/right-of-reply/outliers.ts';
import { replyFiles } from '../../../src/publish/right-of-reply/reply-files.ts';
import type { Results } from '../../../src/results.ts';
import { count, fewerThan, hidden, type Replies, registerOf } from '../../support/invented.ts';
import { answered, survey } from '../local/invented-pages.ts';
import { renamed, resultsOf } from '../report/invented-results.ts';
import { all, pageOf, textsOf } from '../report/page.ts';

/** C lies far outside; D and E hide a half, F is of few people, and G is silent. */
const replies: Replies = {
  a: answered(count(500), count(1000)),
  b: answered(count(520), count(1000)),
  c: answered(count(90), count(100)),
  d: answered(hidden, count(100)),
  e: answered(fewerThan(5), count(100)),
  f: answered(count(4), count(4)),
  g: undefined,
};

function packsOf(
  given: Results,
  authorities: readonly string[],
  templates: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const [on, by] = [parseIsoDay('2025-04-03'), parseIsoDay('2025-04-17')];
  const asked = authorities.map((authority) => ({ authority, on, days: 10, by }));
  return new Map(
    replyFiles(given, asked, templates).map(({ name, content }) => [name, String(content)]),
  );
}
const results = resultsOf(survey, replies);
const packs = packsOf(results, ['a', 'e', 'f', 'g']);
const letter = (id: string): string => packs.get(`${id}/letter.txt`) ?? '';
const rowsOf = (text = ''): Record<string, string>[] => parse(text, { columns: true, bom: true });

test('a pack has a letter in two forms, the page and the cells', () => {
  const files = ['letter.txt', 'letter.eml', 'cells.csv', 'page.html', 'page.md'];
  expect([...packs.keys()]).toEqual([
    'right-of-reply.csv',
    ...['a', 'e', 'f', 'g'].flatMap((id) => files.map((file) => `${id}/${file}`)),
  ]);
});

describe('the letter', () => {
  test('asks for a reply by the day that was counted', () => {
    expect(letter('a')).toMatch(
      /^Subject: Right of reply: An invented survey\n\nDear Council A,\n/,
    );
    expect(letter('a')).toContain('by 17 April 2025, which is 10 working days after 3 April 2025.');
    expect(letter('a')).toContain('Sent: 3 February 2025');
  });

  test('quotes each cell as it is printed, with the place where it stands', () => {
    expect(letter('e')).toContain(
      [
        '- Children in care, 2024: 100 (e.csv › Sheet1 › all)',
        '- Children who went missing, 2024: “<5”, read as 0 to 4 (e.csv › Sheet1 › missing)',
      ].join('\n'),
    );
  });

  test('gives a rate only where both halves are shown, beside that of all', () => {
    // 500 + 520 + 90 + 4 and 0 to 4 more, of 2,204 in A, B, C, E and F.
    const whole =
      'All that gave both numbers: 50.5% to 50.7% (1,114 of 2,204 to 1,118 of 2,204), 5 authorities.';
    expect(letter('a')).toContain(
      `- Share, 2024: 500 of 1,000 (50.0%), no further from the rate of all than chance alone takes 95 in 100 places of its size. ${whole}`,
    );
    expect(letter('e')).toContain(
      `- Share, 2024: “<5” of 100: a half is hidden or given as a range. ${whole}`,
    );
    expect(letter('f')).toContain(`- Share, 2024: 4 of 4. ${whole}`);
  });

  test('says in words how far a rate lies, and what that is measured by, of no picture', () => {
    const far = packsOf(results, ['c']).get('c/letter.txt');
    // 90 of 100: 50.7% and 3.09 times the square root of 50.7% × 49.3% ÷ 100 are 66.1%.
    expect(far).toContain(
      '90 of 100 (90.0%), further from the rate of all than chance alone takes 998 in 1,000 places of its size.',
    );
    expect(far).toContain(
      'What chance alone does is worked out as if its true rate were that of all: the fewer people a place has, the further chance takes it. Lying far from all is a question and no verdict: authorities count in different ways.',
    );
    expect(far).not.toMatch(/funnel/);
  });

  test('says of a silent authority that it did not answer, and leaves no gap', () => {
    expect(letter('g')).toContain('Council G did not answer the request of 2025-02-03.');
    expect(letter('g')).not.toMatch(/\n{3}|- Share|\{\{/);
  });

  test('may be the user’s own', () => {
    const own = new Map([['right-of-reply.txt', 'Subject: {{title}}\n\n{{standing}} {{days}}']]);
    expect(packsOf(results, ['g'], own).get('g/letter.txt')).toBe(
      'Subject: An invented survey\n\nCouncil G did not answer the request of 2025-02-03. 10\n',
    );
    const wrong = new Map([['right-of-reply.txt', 'Subject: x\n\n{{anwers}}']]);
    expect(() => packsOf(results, ['g'], wrong)).toThrow(
      'The template right-of-reply.txt has the placeholder “{{anwers}}”',
    );
  });
});

test('the cells are those that were read, as they are printed', () => {
  expect(rowsOf(packs.get('e/cells.csv'))).toMatchObject([
    {
      asked: 'Children who went missing',
      printed: '<5',
      read_as: '0 to 4',
      meaning: 'within stated limits (<5, rounded, estimated)',
      file: 'e.csv',
      sheet: 'Sheet1',
      cell: 'missing',
    },
    { asked: 'Children in care', printed: '100', read_as: '100', meaning: 'an exact count' },
  ]);
  expect(rowsOf(packs.get('g/cells.csv'))).toEqual([]);
});

test('the page is the local page of the authority', () => {
  const page = pageOf(packs.get('a/page.html') ?? '');
  expect(textsOf(page, 'h1')).toEqual(['Council A']);
  expect(textsOf(page, '#standing p')).toEqual(['Council A answered in full.']);
});

test('the list names each with the day and the folder', () => {
  expect(rowsOf(packs.get('right-of-reply.csv')).slice(-1)).toEqual([
    {
      authority: 'g',
      name: 'Council G',
      email: '',
      status: 'no-return',
      reply_by: '2025-04-17',
      subject: 'Right of reply: An invented survey',
      folder: 'g',
    },
  ]);
});

describe('outliers', () => {
  test('are those outside the outer funnel, and never one that hides a half or is of few', () => {
    // By chance alone 100 children give 35.1% to 66.1% around 50.5% to 50.7%, and 1,000 45.6% to 55.5%.
    expect(outliersIn(results)).toEqual(['c']);
  });

  test('are those that the report says so of', () => {
    const report = pageOf(reportHtml(results, sectionsOf(results, noExtras)));
    const rows = all(report, 'figure.funnel tbody tr').map((row) => textsOf(row, 'th, td'));
    expect(rows.length).toBe(3);
    expect(rows.filter(([, , where]) => where === 'outside the funnel (99.8%)')).toEqual([
      ['Council C', '90 of 100 (90.0%)', 'outside the funnel (99.8%)'],
    ]);
  });

  test('are none where the report draws no funnel', () => {
    const few = { a: replies['a'], c: replies['c'] };
    expect(outliersIn(resultsOf(survey, few))).toEqual([]);
  });
});

describe('a hostile name', () => {
  const names: Register = renamed(registerOf(Object.keys(replies)), {
    a: '<script>alert(1)</script>',
    c: '=cmd|x!A1',
    g: 'Gee\r\nBcc: everybody@example.org',
  });
  const made = packsOf(resultsOf(survey, replies, names), ['a', 'c', 'g']);

  test('is text on the page', () => {
    const page = pageOf(made.get('a/page.html') ?? '');
    expect(all(page, 'script')).toEqual([]);
    expect(textsOf(page, 'h1')).toEqual(['<script>alert(1)</script>']);
  });

  test('is no formula in a table', () => {
    expect(made.get('right-of-reply.csv')).toContain("'=cmd|x!A1");
  });

  test('adds no line to a letter, and no header to a mail', () => {
    expect(made.get('g/letter.txt')).toContain('Dear Gee Bcc: everybody@example.org,');
    expect(made.get('g/letter.eml')).not.toMatch(/^Bcc:/m);
  });
});

test('a cell that begins as a formula is none in the table of cells', () => {
  const wild = {
    ...results,
    observations: results.observations.map((each) => ({ ...each, raw: '=HYPERLINK("x")' })),
  };
  expect(packsOf(wild, ['a']).get('a/cells.csv')).toContain(`"'=HYPERLINK(""x"")"`);
});
