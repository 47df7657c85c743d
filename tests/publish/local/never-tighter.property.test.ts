/** No number stands on a local page that is tighter than the cell that it is of. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../../src/model/answer.ts';
import { type Bounds, between, exactly } from '../../../src/model/bounds.ts';
import type { RateFigure, SumFigure } from '../../../src/model/figure.ts';
import { replies, settings, usableAnswer } from '../../support/arbitraries.ts';
import type { Replies, Reply } from '../../support/invented.ts';
import { leftOf } from '../../support/left-of.ts';
import { all, type Element, textsOf } from '../report/page.ts';
import { type Made, pagesOf } from './invented-pages.ts';

/** What a cell prints: of a plain count itself, of a range its ends, of anything else nothing. */
function printedBy(answer: Answer | undefined): Bounds | undefined {
  if (answer?.kind === 'count') return exactly(answer.count);
  if (answer?.kind === 'not-applicable') return exactly(0);
  if (answer?.kind === 'open') return between(answer.from, Number.POSITIVE_INFINITY);
  if (answer?.kind === 'hidden') return between(0, Number.POSITIVE_INFINITY);
  return answer && 'bounds' in answer ? answer.bounds : undefined;
}

/** "17", "0 to 4", "at least 3", "not known"; `undefined` for words. */
function boundsIn(text: string): Bounds | undefined {
  if (text === 'not known') return between(0, Number.POSITIVE_INFINITY);
  const [, least, from, to] = /^(at least )?(\d+)(?: to (\d+))?$/.exec(text) ?? [];
  if (from === undefined) return undefined;
  return between(Number(from), least === undefined ? Number(to ?? from) : Number.POSITIVE_INFINITY);
}

const patience = { timeout: 60_000 };

const rowsOf = (page: Element, section: string): string[][] =>
  all(page, `#${section} > div tbody tr`).map((row) => textsOf(row, 'th, td'));
const isPlain = (answer: Answer | undefined): boolean =>
  answer?.kind === 'count' || answer?.kind === 'not-applicable';

function checkAuthority(made: Made, id: string, reply: Reply | undefined): void {
  const page = made.page(id);
  const read = rowsOf(page, 'answers').map((row) => boundsIn(row[3] ?? ''));
  const given = [reply?.['all'], reply?.['missing']];
  if (read.length > 0) expect(read).toEqual(given.map(printedBy));
  else expect(given.every((answer) => answer === undefined)).toBe(true);
  const [own = ''] = rowsOf(page, 'rates').map((row) => row[2] ?? '');
  if (!given.every(isPlain)) expect(own).not.toMatch(/%|^\d+ of \d+$/);
}

test(
  'of an authority: what its cells print and no less, and a rate of plain counts alone',
  patience,
  () => {
    fc.assert(
      fc.property(replies(['all', 'missing']), (given) => {
        const made = pagesOf(given);
        for (const [id, reply] of Object.entries(given)) checkAuthority(made, id, reply);
      }),
      settings(60),
    );
  },
);

/** What the figures of an area, where its page prints them, leave of the cells behind them. */
function checkArea(made: Made, area: string, inside: readonly Reply[]): void {
  const page = made.page(`region-${area}`);
  const shown = new Set(
    all(page, '#figures [data-figure]').map((node) => node.getAttribute('data-figure')),
  );
  const figureOf = (name: string) =>
    made.results.figures.find(
      ({ figure }) => figure === `${name}.2024.region=${area}` && shown.has(figure),
    );
  const check = (range: Bounds, measure: string, among: readonly Reply[]): void => {
    const cells = among.flatMap((reply) => printedBy(reply[measure]) ?? []);
    expect(leftOf(range, cells)).toEqual(cells);
  };
  for (const measure of ['all', 'missing']) {
    const total = figureOf(`${measure}.total`) as SumFigure | undefined;
    if (total) check(total.bounds, measure, inside);
  }
  const rate = figureOf('share.matched-rate') as RateFigure | undefined;
  if (!rate?.low || !rate.high) return;
  const consistent = inside.filter(
    ({ all: whole, missing: part }) => (printedBy(part)?.min ?? 0) <= (printedBy(whole)?.max ?? 0),
  );
  for (const [half, measure] of [
    ['numerator', 'missing'],
    ['denominator', 'all'],
  ] as const) {
    const ends = [rate.low[half].scaled, rate.high[half].scaled].map(Number);
    check(between(Math.min(...ends), Math.max(...ends)), measure, consistent);
  }
}

/** Everybody gave both numbers, so that every case can be counted out. */
const whole: fc.Arbitrary<Reply> = fc.record({ all: usableAnswer, missing: usableAnswer });

test(
  'of an area: nothing that, with the other cells, leaves less of a cell than it printed',
  patience,
  () => {
    const regions = fc.tuple(
      fc.array(whole, { minLength: 3, maxLength: 3 }),
      fc.array(whole, { minLength: 2, maxLength: 3 }),
    );
    fc.assert(
      fc.property(regions, ([north, south]) => {
        const given: Replies = Object.fromEntries(
          [...north, ...south].map((reply, at) => [`a${at + 1}`, reply]),
        );
        const made = pagesOf(given, undefined, ['region']);
        checkArea(made, 'north', north);
        checkArea(made, 'south', south);
      }),
      settings(60),
    );
  },
);
