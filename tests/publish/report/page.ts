/** A page as a reader finds it: its texts, and the numbers that say which figure they are. */

import { parseHTML } from 'linkedom/worker';
import { summaryTable } from '../../../src/publish/tables.ts';
import type { Results } from '../../../src/results.ts';

export interface Element {
  readonly textContent: string;
  readonly innerHTML: string;
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

export const pageOf = (html: string): Element => parseHTML(html).document;

export const all = (page: Element, selector: string): Element[] => [
  ...page.querySelectorAll(selector),
];
export const textsOf = (page: Element, selector: string): string[] =>
  all(page, selector).map(({ textContent }) => textContent);

/** Numbers of the page that their row of summary.csv does not have. */
export function strayNumbers(page: Element, results: Results): string[] {
  const { columns, rows } = summaryTable(results);
  const named = columns.indexOf('figure');
  const byFigure = new Map([...rows].map((row) => [row[named], row]));
  return all(page, '[data-figure]').flatMap((node) => {
    const figure = node.getAttribute('data-figure') ?? '';
    const given = node.getAttribute('data-value');
    const value = given ?? node.textContent;
    const shown = node.textContent.replaceAll(/(?<=\d),(?=\d{3})/g, '');
    const isShown = given === null || shown === given;
    return byFigure.get(figure)?.includes(value) && isShown
      ? []
      : [`${figure}: ${value} (${shown})`];
  });
}
