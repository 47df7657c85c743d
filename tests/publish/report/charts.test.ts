import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/publish/report/charts.ts';
import { reportHtml } from '../../../src/publish/report/report-html.ts';
import { longName, markup, oddResults, oddSections } from './odd-results.ts';
import { all, pageOf, textsOf } from './page.ts';

const chartsOf = (name: keyof typeof oddResults) => {
  const results = oddResults[name]();
  return charts(results, oddSections(results));
};
const results = oddResults['of a few councils']();
const files = chartsOf('of a few councils');
const page = pageOf(reportHtml(results, oddSections(results)));

describe('the pictures of a report as files', () => {
  test('are those of the page, in their order', () => {
    const kinds = all(page, 'figure').map((figure) => figure.getAttribute('class'));
    expect(kinds.length).toBe(6);
    expect(files.map(({ name }) => name)).toEqual(
      kinds.map((kind, at) => `charts/0${at + 1}-${kind}.svg`),
    );
  });

  test('each say what they show: title, legend, and the words below the picture of the page', () => {
    const figures = all(page, 'figure');
    for (const [at, { content }] of files.entries()) {
      const svg = pageOf(content);
      const shown = textsOf(svg, 'text').join(' ');
      const figure = figures[at];
      expect(svg.querySelector('title')?.textContent).toContain(
        figure?.querySelector('figcaption')?.textContent,
      );
      expect(svg.querySelector('desc')?.textContent).toBe(
        figure?.querySelector('.alternative')?.textContent,
      );
      for (const line of figure ? all(figure, '.legend li') : [])
        expect(shown).toContain(line.textContent.split(' ').slice(1).join(' '));
    }
  });

  test('name the rate that they are of', () => {
    const titles = files.map(({ content }) => pageOf(content).querySelector('title')?.textContent);
    expect(titles[0]).toBe(
      'Share who went missing. 2024: the three values, and the range from the first to the last',
    );
    expect(titles[2]).toBe('An invented survey. How each authority stands');
  });

  test('need nothing from elsewhere, and no program that knows variables', () => {
    for (const { content } of files) {
      expect(content).not.toContain('var(');
      expect(content).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
      expect(content).not.toMatch(/href|NaN|Infinity|undefined/);
    }
  });

  test('are the same each time', () => {
    expect(chartsOf('of a few councils')).toEqual(files);
  });
});

test('names that look like markup are text in a picture too', () => {
  for (const { content } of chartsOf('of names that look like markup')) {
    expect(content).not.toContain('<script');
    expect(content).not.toContain('<img');
    expect(pageOf(content).querySelector('title')?.textContent).toContain(markup);
  }
});

test('a long title is told in several lines, a word without an end is cut', () => {
  const [first] = chartsOf('of very long names');
  const svg = pageOf(first?.content ?? '');
  expect(svg.querySelector('title')?.textContent).toContain(longName);
  expect(textsOf(svg, 'text.over').at(-1)).toMatch(/^Councilwithout.{81}…$/);
  for (const line of textsOf(svg, 'text.over')) expect(line.length).toBeLessThanOrEqual(96);
});

test('there are none of a survey without a rate but the map of who answered', () => {
  const names = chartsOf('without rates').map(({ name }) => name);
  expect(names).toEqual(['charts/01-tiles.svg']);
});
