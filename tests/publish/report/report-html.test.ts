import { describe, expect, test } from 'vitest';
import { noExtras } from '../../../src/publish/report/report-extras.ts';
import { reportHtml } from '../../../src/publish/report/report-html.ts';
import {
  count,
  fewerThan,
  hidden,
  type Replies,
  registerOf,
  surveyOf,
  year,
} from '../../support/invented.ts';
import { renamed, resultsOf } from './invented-results.ts';
import { all, pageOf, strayNumbers, textsOf } from './page.ts';

const measures = [
  { id: 'all', label: 'Children in care', unit: 'children' },
  { id: 'missing', label: 'Children who went missing', unit: 'children', partOf: 'all' },
];
const rates = [
  { id: 'share', label: 'Share who went missing', numerator: 'missing', denominator: 'all' },
];
const survey = surveyOf({ measures, rates });

const answered = (missing: number, of: number) => ({ missing: count(missing), all: count(of) });
const replies: Replies = {
  a: answered(12, 40),
  b: answered(4, 9),
  c: { missing: fewerThan(5), all: count(1203) },
  d: { missing: hidden, all: count(77) },
  e: answered(30, 60),
  f: undefined,
  g: answered(1, 20),
};
const layout = ['a;0;0', 'b;1;0', 'c;2;0', 'd;0;1', 'e;1;1', 'f;2;1', 'g;0;2'].join('\n');
const results = resultsOf(survey, replies);
const html = reportHtml(results, { ...noExtras, tileLayouts: { invented: layout } });
const page = pageOf(html);
const map = (at: number) => all(page, 'svg.tiles')[at];

describe('the numbers of the page', () => {
  test('are those of summary.csv, each in the row of its figure', () => {
    expect(all(page, '[data-figure]').length).toBeGreaterThan(50);
    expect(strayNumbers(page, results)).toEqual([]);
  });

  test('are found to be strays where they are not', () => {
    const wrong = pageOf(html.replace(/(<span data-figure="all.total.2024"[^>]*>)/, '$17'));
    expect(strayNumbers(wrong, results)).not.toEqual([]);
  });

  test('have their commas for people', () => {
    expect(textsOf(page, '[data-value="1409"]')).toContain('1,409');
  });
});

describe('an authority has a colour and a dot of its own', () => {
  const titles = (selector: string): string[] => textsOf(page, `${selector} title`);

  test('only where both halves are exact and the whole is 10 or more', () => {
    const coloured = [0, 1, 2, 3, 4].flatMap((at) =>
      all(page, `svg.tiles g.c-${at} title`).map(({ textContent }) => textContent),
    );
    expect(coloured.sort()).toEqual([
      'Council A: 12 of 40 (30.0%)',
      'Council E: 30 of 60 (50.0%)',
      'Council G: 1 of 20 (5.0%)',
    ]);
    expect(titles('svg.funnel.wide').sort()).toEqual(coloured.sort());
  });

  test('and never where a half is suppressed or hidden', () => {
    expect(titles('svg.tiles g.n-hidden')).toEqual([
      'Council C: “<5” of 1,203: a half is hidden or given as a range',
      'Council D: “hidden” of 77: a half is hidden or given as a range',
    ]);
  });

  test('nor a percentage where the whole is small', () => {
    expect(titles('svg.tiles g.n-small')).toEqual(['Council B: 4 of 9']);
    expect(html).not.toContain('44.4');
  });

  test('and whoever is silent is hatched', () => {
    expect(titles('svg.tiles g.s-no-return')).toEqual([
      'Council F: sent nothing',
      'Council F: has not replied',
    ]);
    expect(html).toMatch(/\.s-no-return\{fill:url\(#hatch\)\}/);
  });
});

describe('every picture', () => {
  test('says what it is, and has its table', () => {
    for (const figure of all(page, 'figure')) {
      expect(figure.querySelector('details table tbody tr')).not.toBeNull();
      for (const svg of all(figure, 'svg[role=img]')) {
        const ids = (svg.getAttribute('aria-labelledby') ?? '').split(' ');
        expect(ids.map((id) => page.querySelector(`#${id}`)?.textContent ?? '')).not.toContain('');
      }
    }
    expect(all(page, 'figure').length).toBe(6);
  });

  test('of tiles becomes one of bars where the layout lacks somebody', () => {
    const without = pageOf(reportHtml(results, { ...noExtras, tileLayouts: { short: 'a;0;0' } }));
    expect(all(without, 'svg.tiles')).toEqual([]);
    expect(all(without, 'svg.counts.wide')).toHaveLength(2);
    expect(map(0)).toBeDefined();
  });
});

describe('the page', () => {
  test('loads nothing, and names no place to load from', () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  test('is the same each time', () => {
    expect(reportHtml(results, { ...noExtras, tileLayouts: { invented: layout } })).toBe(html);
  });

  test('has one h1 and leaves out no level of heading', () => {
    const levels = all(page, 'h1,h2,h3,h4').map(({ localName }) => Number(localName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries())
      expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('has no id twice, and every link of it leads somewhere', () => {
    const ids = all(page, '[id]').map((node) => node.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all(page, 'a').map((node) => (node.getAttribute('href') ?? '').slice(1));
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('gives each table a caption, heads with a scope, and a region that the keyboard reaches', () => {
    for (const region of all(page, '.scroll')) expect(region.getAttribute('tabindex')).toBe('0');
    for (const table of all(page, 'table')) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      expect(all(table, 'th:not([scope])')).toEqual([]);
    }
  });
});

describe('names and texts from elsewhere', () => {
  const markup = '<script>alert("x")</script>';
  const arabic = 'مجلس المدينة';
  const long = `${'Very '.repeat(80)}Long Council`;
  const register = renamed(registerOf(Object.keys(replies)), {
    a: markup,
    b: arabic,
    c: long,
    d: '\uE0000\uE000 & "Sons"',
    e: "O'Brien </title><img src=x onerror=alert(1)>",
  });
  const named = surveyOf({
    measures: [{ ...measures[0], label: `Children ${markup}` }, measures[1] ?? {}],
    rates: [{ ...rates[0], label: `${markup} ${arabic}` }],
    title: markup,
  });
  const foreign = resultsOf(named, replies, register);
  const text = reportHtml(foreign, { ...noExtras, tileLayouts: { invented: layout } });
  const read = pageOf(text);

  test('are text, whatever they look like', () => {
    expect(all(read, 'script')).toHaveLength(1);
    expect(all(read, 'img')).toEqual([]);
    expect(read.querySelector('h1')?.textContent).toBe(markup);
    expect(read.querySelector('title')?.textContent).toBe(markup);
    expect(textsOf(read, 'table.sortable tbody th')).toEqual([
      markup,
      arabic,
      long,
      '\uE0000\uE000 & "Sons"',
      "O'Brien </title><img src=x onerror=alert(1)>",
      'Council F',
      'Council G',
    ]);
    expect(strayNumbers(read, foreign)).toEqual([]);
  });

  test('are set apart where they run from right to left', () => {
    expect(textsOf(read, 'table.sortable tbody th bdi')).toEqual([arabic]);
  });

  test('are shortened in pictures only', () => {
    const drawn = textsOf(read, 'svg.ranges.wide text').find((each) => each.includes('Very'));
    expect(drawn).toMatch(/^\u2068.{29}…\u2069$/);
  });
});

describe('a page is right', () => {
  const right = (given: ReturnType<typeof resultsOf>) => {
    const made = pageOf(reportHtml(given, noExtras));
    expect(strayNumbers(made, given)).toEqual([]);
    for (const svg of textsOf(made, 'svg')) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    return made;
  };

  test('without rates', () => {
    const made = right(resultsOf(surveyOf({ measures }), replies));
    expect(textsOf(made, '#rates p')).toEqual(['The survey asks for no rate.']);
    expect(textsOf(made, '.sentence').join(' ')).toContain('at least 1,409 children');
  });

  test('for one authority', () => {
    const made = right(resultsOf(survey, { a: answered(12, 40) }));
    expect(all(made, 'svg.funnel')).toEqual([]);
    expect(textsOf(made, '#headline p').join(' ')).toContain('1 asked: 1 answered in full');
  });

  test('where nobody replied', () => {
    const made = right(resultsOf(survey, { a: undefined, b: undefined }));
    expect(textsOf(made, '#headline p')[0]).toBe(
      'No figure can be given: nobody gave an answer that can be used.',
    );
    expect(textsOf(made, 'svg.rates')).toEqual([]);
  });

  test('where nobody counted anybody', () => {
    const made = right(resultsOf(survey, { a: answered(0, 0), b: answered(0, 0) }));
    expect(textsOf(made, 'table.sortable td').at(-1)).toBe('0 of 0');
  });

  test('of small numbers: counts and no percentage', () => {
    const made = right(resultsOf(survey, { a: answered(4, 6), b: answered(0, 3) }));
    const shown = textsOf(made, '#rates, #headline, #authorities').join(' ');
    expect(shown).toContain('4 of 9');
    expect(shown).not.toContain('%');
  });

  test('of 40 measures over two years', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ id: `m${at}`, label: `Measure ${at}` }));
    const reply = Object.fromEntries(many.map(({ id }, at) => [id, count(at)]));
    const made = right(
      resultsOf(surveyOf({ measures: many, periods: [year(2023), year(2024)] }), {
        a: reply,
        b: undefined,
      }),
    );
    expect(
      textsOf(made, '#totals tbody th').filter((each) => each.startsWith('Measure')).length,
    ).toBe(80);
  });
});
