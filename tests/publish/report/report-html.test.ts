import { describe, expect, test } from 'vitest';
import { noExtras } from '../../../src/publish/report/report-extras.ts';
import { reportHtml } from '../../../src/publish/report/report-html.ts';
import { sectionsOf } from '../../../src/publish/report/sections.ts';
import { resultsOf } from './invented-results.ts';
import {
  arabic,
  hebrew,
  longName,
  markup,
  oddResults,
  oddSections,
  replies,
  survey,
} from './odd-results.ts';
import { all, pageOf, strayNumbers, textsOf } from './page.ts';

const results = resultsOf(survey, replies);
const html = reportHtml(results, oddSections(results));
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
    const without = pageOf(
      reportHtml(results, sectionsOf(results, { ...noExtras, tileLayouts: { short: 'a;0;0' } })),
    );
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
    expect(reportHtml(results, oddSections(results))).toBe(html);
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
  const odd = (name: keyof typeof oddResults) => {
    const given = oddResults[name]();
    return pageOf(reportHtml(given, oddSections(given)));
  };

  test('are text, whatever they look like', () => {
    const read = odd('of names that look like markup');
    expect(all(read, 'script')).toHaveLength(1);
    expect(all(read, 'img')).toEqual([]);
    expect(read.querySelector('h1')?.textContent).toBe(markup);
    expect(read.querySelector('title')?.textContent).toBe(markup);
    expect(textsOf(read, 'table.sortable tbody th')).toEqual([
      markup,
      'Council B',
      'Council C',
      '\uE0000\uE000 & "Sons"',
      "O'Brien </title><img src=x onerror=alert(1)>",
      'Council F',
      'Council G',
    ]);
  });

  test('are set apart where they run from right to left', () => {
    const read = odd('of names from right to left');
    expect(textsOf(read, 'table.sortable tbody th bdi')).toEqual([arabic, hebrew]);
    expect(textsOf(read, 'h1 bdi')).toEqual([arabic]);
    expect(textsOf(read, '.sentence bdi bdi')[0]).toBe(arabic);
  });

  test('are shortened in pictures only', () => {
    const read = odd('of very long names');
    const drawn = textsOf(read, 'svg.ranges.wide text').find((each) => each.includes('Very'));
    expect(drawn).toMatch(/^\u2068.{29}…\u2069$/);
    expect(textsOf(read, 'table.sortable tbody th')).toContain(longName);
  });
});

describe('a page is right', () => {
  const right = (name: keyof typeof oddResults) => {
    const given = oddResults[name]();
    const made = pageOf(reportHtml(given, oddSections(given)));
    expect(strayNumbers(made, given)).toEqual([]);
    for (const svg of textsOf(made, 'svg')) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    return made;
  };

  test('without rates', () => {
    const made = right('without rates');
    expect(textsOf(made, '#rates p')).toEqual(['The survey asks for no rate.']);
    expect(textsOf(made, '.sentence').join(' ')).toContain('at least 1,409 children');
  });

  test('for one authority', () => {
    const made = right('for one authority');
    expect(all(made, 'svg.funnel')).toEqual([]);
    expect(textsOf(made, '#headline p').join(' ')).toContain('1 asked: 1 answered in full');
  });

  test('where nobody replied', () => {
    const made = right('where nobody replied');
    expect(textsOf(made, '#headline p')[0]).toBe(
      'No figure can be given: nobody gave an answer that can be used.',
    );
    expect(textsOf(made, 'svg.rates')).toEqual([]);
  });

  test('where nobody counted anybody', () => {
    const made = right('where nobody counted anybody');
    expect(textsOf(made, 'table.sortable td').at(-1)).toBe('0 of 0');
  });

  test('of small numbers: counts and no percentage', () => {
    const made = right('of small numbers');
    const shown = textsOf(made, '#rates, #headline, #authorities').join(' ');
    expect(shown).toContain('4 of 9');
    expect(shown).not.toContain('%');
  });

  test('of 40 measures over two years', () => {
    const made = right('of 40 measures over two years');
    const heads = textsOf(made, '#totals tbody th').filter((each) => each.startsWith('Measure'));
    expect(heads).toHaveLength(80);
  });

  test('of a map: each of the 153 authorities of England has its tile', () => {
    const made = right('of the 153 authorities of England');
    const [standing, rated] = all(made, 'svg.tiles');
    expect(standing && all(standing, 'title')).toHaveLength(153);
    expect(rated && all(rated, 'g.s-no-return title')).toHaveLength(26);
  });

  test('of names of every kind', () => {
    expect(all(right('of names that look like markup'), '[data-figure]').length).toBeGreaterThan(
      50,
    );
    expect(all(right('of very long names'), '[data-figure]').length).toBeGreaterThan(50);
    expect(all(right('of names from right to left'), '[data-figure]').length).toBeGreaterThan(50);
  });
});
