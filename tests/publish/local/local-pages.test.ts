import { describe, expect, test } from 'vitest';
import { localPlan } from '../../../src/pipeline/local-plan.ts';
import { compile } from '../../../src/pipeline.ts';
import { localPagesOf } from '../../../src/publish/local/local-pages.ts';
import {
  blank,
  count,
  fewerThan,
  hidden,
  notHeld,
  type Replies,
  withheld,
} from '../../support/invented.ts';
import { smallCollection } from '../../support/small-collections.ts';
import { renamed } from '../report/invented-results.ts';
import { all, pageOf, strayNumbers, textsOf } from '../report/page.ts';
import { answered, halved, pagesOf } from './invented-pages.ts';

const replies: Replies = {
  a: answered(count(12), count(40)),
  b: answered(count(4), count(9)),
  c: answered(fewerThan(5), count(1203)),
  d: answered(hidden, count(77)),
  e: answered(count(30), count(60)),
  f: undefined,
  g: answered(withheld, withheld),
};
// Known 46 and, of the 77 whose part is hidden, from none to all: of 40 + 9 + 1203 + 77 + 60.
const ends = 'known so, of all counted: 3.3%; if every unknown were so: 9.1% (5 authorities)';
const { page, files, results } = pagesOf(replies);
const rowsOf = (name: string, section: string): string[][] =>
  all(page(name), `#${section} tbody tr`).map((row) => textsOf(row, 'th, td'));

describe('the page of an authority', () => {
  test('says how it stands, and what it was asked when it did not answer', () => {
    expect(textsOf(page('a'), '#standing p')).toEqual(['Council A answered in full.']);
    expect(textsOf(page('f'), '#standing p')).toEqual([
      'Council F did not answer the request of 2025-02-03.',
    ]);
    expect(textsOf(page('g'), '#standing p')).toEqual(['Council G refused.']);
  });

  test('gives each answer as it was printed, beside the total with its n', () => {
    expect(rowsOf('c', 'answers').slice(0, 2)).toEqual([
      ['Children in care', '2024', '1,203', '1,203', 'at least 1,389, from 5'],
      ['Children who went missing', '2024', '“<5”', '0 to 4', 'at least 46, from 4'],
    ]);
    expect(rowsOf('g', 'answers').slice(0, 1)).toEqual([
      ['Children in care', '2024', '“withheld”', 'refused', 'at least 1,389, from 5'],
    ]);
  });

  test('names file, sheet and cell of each answer', () => {
    expect(textsOf(page('c'), '#answers details tbody tr')).toEqual([
      'Children who went missing2024“<5”c.csv › Sheet1 › missing',
      'Children in care2024“1203”c.csv › Sheet1 › all',
    ]);
  });

  test.each([
    ['a', '12 of 40 (30.0%)'],
    ['b', '4 of 9'],
    ['c', '“<5” of 1,203: a half is hidden or given as a range'],
    ['d', '“hidden” of 77: a half is hidden or given as a range'],
    ['g', '“withheld” of “withheld”: refused'],
  ])('gives %s a rate only where both halves are shown, and else says why not: %s', (id, own) => {
    // 12 + 4 + 30 and 0 to 4 more, of 40 + 9 + 60 + 1203.
    const whole = '3.5% to 3.8% (46 of 1,312 to 50 of 1,312), 4 authorities';
    expect(rowsOf(id, 'rates').map((row) => row.slice(0, 5))).toEqual([
      ['Share', '2024', own, whole, ends],
    ]);
  });

  test('has the three sentences of everybody, and two of the method', () => {
    for (const id of Object.keys(replies)) {
      expect(textsOf(page(id), '.sentence')).toEqual([
        '2024: in the 4 authorities that gave both numbers, between 46 of 1,312 (3.5%) and 50 of 1,312 (3.8%) were children who went missing.',
        '2024: in the 5 authorities that gave the number of children in care, 46 of 1,389 (3.3%) are known to be children who went missing; for 77 of them the authority did not say. Nothing is known of the other 2 authorities.',
        '2024: in the 5 authorities that gave the number of children in care, had all 77 of whom nothing was said been counted too, it would be 127 of 1,389 (9.1%).',
      ]);
      expect(textsOf(page(id), '#method p')).toHaveLength(2);
    }
  });

  test('says where all figures are where no page of everybody is made beside it', () => {
    expect(textsOf(page('a'), '#method p').at(-1)).toBe(
      'All figures are in the national results of An invented survey, summary.csv.',
    );
  });

  test('gives no ends where they say nothing more', () => {
    const alike = pagesOf({ a: answered(count(12), count(40)), b: answered(count(4), count(9)) });
    const [row] = all(alike.page('a'), '#rates tbody tr').map((each) => textsOf(each, 'th, td'));
    expect(row?.[4]).toBe('–');
    expect(textsOf(alike.page('a'), '.sentence')).toHaveLength(1);
  });

  test.each([
    ['refused', withheld],
    ['not held', notHeld],
    ['replied, without both figures', blank],
  ])('says of a half without a number: %s', (reason, missing) => {
    const partly = pagesOf({ ...replies, e: answered(missing, count(60)) });
    const [row] = all(partly.page('e'), '#rates tbody tr').map((each) => textsOf(each, 'th, td'));
    expect(row?.[2]).toMatch(new RegExp(`of 60: ${reason}$`));
  });

  test('of a silent one holds no table, and no number but those of the others', () => {
    expect(all(page('f'), 'table')).toEqual([]);
  });
});

describe('the page of an area', () => {
  test('counts its own', () => {
    expect(textsOf(page('region-south'), '#standing p')).toEqual([
      '3 asked: 1 answered in full, 1 refused, 1 sent nothing.',
      '2 replied at all, 1 with something usable.',
    ]);
  });

  test('has its figures beside those of everybody, each with its n', () => {
    expect(rowsOf('region-north', 'figures')).toEqual([
      [
        'Share',
        '2024',
        '1.3% to 1.6% (16 of 1,252 to 20 of 1,252), 3 authorities',
        '3.5% to 3.8% (46 of 1,312 to 50 of 1,312), 4 authorities',
        ends,
      ],
      ['Children in care', '2024', '1,329, from 4', 'at least 1,389, from 5'],
    ]);
  });

  test('leaves out a total that would tell a hidden cell', () => {
    // All four gave a whole, so that Council D’s hidden part would be 77 at the most.
    expect(textsOf(page('region-north'), '#figures p').at(-1)).toMatch(
      /^Not given here, because .*: Children who went missing, 2024\.$/,
    );
    expect(files.get('local/region-north.html')).not.toContain('missing.total.2024.region=north');
  });

  test('lists its authorities with their status and what they printed', () => {
    expect(rowsOf('region-south', 'authorities')).toEqual([
      ['Council E', 'answered in full', '30 of 60 (50.0%)'],
      ['Council F', 'sent nothing', 'sent nothing'],
      ['Council G', 'refused', '“withheld” of “withheld”: refused'],
    ]);
  });
});

test('who refused by the log alone is said to have refused, and not to have replied', async () => {
  const compiled = await compile(
    smallCollection({
      asked: `measures:
  - { id: in-care, label: Children in care, headings: [1a] }
  - { id: missing, label: Missing children, headings: [1b], partOf: in-care }
rates: [{ id: share, label: Share, numerator: missing, denominator: in-care }]
areas: [region]
`,
      returns: { 'anytown.csv': 'Question,Answer\n1a,40\n1b,12\n' },
      beside: {
        'authorities.csv': 'id,name,region\nanytown,Anytown,North\notherton,Otherton,North\n',
        'replies.csv': 'authority,status\nAnytown,Complete\nOtherton,Refused s.12\n',
      },
    }),
  );
  const made = localPagesOf(compiled.results, localPlan(compiled, ['region']), undefined);
  const html = made.find(({ name }) => name === 'local/region-north.html')?.content;
  const rows = all(pageOf(String(html)), '#authorities tbody tr');
  expect(rows.map((row) => textsOf(row, 'th, td'))).toEqual([
    ['Anytown', 'answered in full', '12 of 40 (30.0%)'],
    ['Otherton', 'refused', 'refused'],
  ]);
});

describe('all pages', () => {
  test('are as many as there are places, each as a page and as text, with a list', () => {
    const names = ['index', 'region-north', 'region-south', ...Object.keys(replies)];
    expect([...files.keys()].sort()).toEqual(
      names.flatMap((name) => [`local/${name}.html`, `local/${name}.md`]).sort(),
    );
    expect(all(page('index'), 'a').map((link) => link.getAttribute('href'))).toEqual(
      names.slice(1).map((name) => `${name}.html`),
    );
  });

  test('print the numbers of summary.csv', () => {
    for (const name of ['a', 'f', 'region-north', 'region-south']) {
      expect(all(page(name), '[data-figure]').length).toBeGreaterThan(0);
      expect(strayNumbers(page(name), results)).toEqual([]);
    }
  });

  test('need nothing but themselves, and run nothing', () => {
    for (const [name, html] of files) {
      if (!name.endsWith('.html')) continue;
      expect(html).toContain("default-src 'none'");
      expect(html).toContain("script-src 'none'");
      expect(html).not.toMatch(/<script|\bsrc=|https?:|url\((?!#)/);
    }
  });

  test('draw nothing, so that no rate is shown where a half is hidden', () => {
    for (const html of files.values()) expect(html).not.toContain('<svg');
  });

  test('are the same each time', () => {
    expect([...pagesOf(replies).files]).toEqual([...files]);
  });
});

describe('a name from elsewhere', () => {
  const markup = '</title><script>alert(1)</script>';
  const hostile: Replies = {
    '../../etc': answered(count(2), count(11)),
    Con: undefined,
    '=a': undefined,
  };
  const register = renamed(halved(Object.keys(hostile)), {
    '../../etc': markup,
    Con: '=cmd|x!A1',
    '=a': '[x](javascript:y) | `z`',
  });
  const made = pagesOf(hostile, register);

  test('leads to no other folder, and to no name that a system keeps', () => {
    const pages = [...made.files.keys()].filter((name) => name.endsWith('.html'));
    expect(pages).toEqual([
      'local/index.html',
      'local/region-north.html',
      'local/region-south.html',
      'local/etc.html',
      'local/authority-con.html',
      'local/a.html',
    ]);
  });

  test('is text, whatever it looks like', () => {
    for (const name of ['index', 'region-north', 'etc']) {
      expect(all(made.page(name), 'script')).toEqual([]);
      expect(textsOf(made.page(name), 'body').join(' ')).toContain(markup);
    }
    expect(made.page('etc').querySelector('title')?.textContent).toBe(
      `${markup}: An invented survey`,
    );
    expect(made.files.get('local/etc.md')).not.toContain('<script');
    expect(made.files.get('local/index.md')).toContain('[\\[x\\](javascript:y) \\| \\`z\\`](a.md)');
  });

  test('may be that of another page', () => {
    const twins: Replies = { index: undefined, 'a b': undefined, 'a-b': undefined };
    const names = [...pagesOf(twins, halved(Object.keys(twins)), ['authority']).files.keys()];
    expect(names.filter((name) => name.endsWith('.md'))).toEqual([
      'local/index.md',
      'local/index-2.md',
      'local/a-b.md',
      'local/a-b-2.md',
    ]);
  });
});

test('who has no area stands on no page of an area, and the list says so', () => {
  const register = halved(['a', 'b']);
  const [first, second] = register.authorities;
  const authorities = [first, second && { ...second, columns: new Map() }].flatMap(
    (each) => each ?? [],
  );
  const without = {
    ...register,
    authorities,
    byId: new Map(authorities.map((each) => [each.id, each])),
  };
  const made = pagesOf({ a: undefined, b: undefined }, without, ['region']);
  expect([...made.files.keys()].sort()).toEqual([
    'local/index.html',
    'local/index.md',
    'local/region-north.html',
    'local/region-north.md',
  ]);
  expect(textsOf(made.page('index'), '#per-region p')).toEqual([
    'In the figures of no region: 1 authority.',
  ]);
});

test('a level by which nothing is divided is named, with those that there are', () => {
  expect(() => pagesOf(replies, undefined, ['regoin'])).toThrow('There are no pages per “regoin”.');
});
