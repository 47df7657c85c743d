/** A figure explained, as it stands on a terminal. */

import { describe, expect, test } from 'vitest';
import { explainFigure } from '../../src/pipeline/explain-figure.ts';
import { explainedFigureText } from '../../src/publish/explain-figure-text.ts';
import { figureIn, plainStyle, resultsOf } from '../support/cases.ts';

async function textOf(
  story: string,
  figure: string,
  change: { width?: number; most?: number } = {},
) {
  const results = await resultsOf(story);
  const style = { ...plainStyle, most: Infinity, ...change };
  return explainedFigureText(explainFigure(results, figureIn(results, figure)), results, style);
}

describe('the text of a figure', () => {
  test('names those who are silent by the day that their answer is due', async () => {
    const text = await textOf('method-10-a-joint-reply-across-areas', 'n.total.2024');
    expect(text).toContain('  sent nothing (1)\n    due 2025-03-03: Birch Council');
    expect(text).toMatch(/ {2}refused \(1\)\n {4}Fern Council +“s\.12” +returns\/Fern Council/);
  });

  test('names all for whom a joint reply stands', async () => {
    const text = await textOf('method-10-a-joint-reply-across-areas', 'n.total.2024');
    expect(text).toMatch(/Cedar Council, Dale Council +“12” +60\.0%/);
  });

  test('keeps those apart that count in the denominator alone', async () => {
    const story = 'method-03-personal-data-and-an-open-figure';
    const text = await textOf(story, 'share.minimum-rate.2024');
    expect(text).not.toContain('Who is left out');
    expect(text).toMatch(
      /Counted, with no usable first number \(2\)\n +Birch Council +“s\.40\(2\)” of “400”/,
    );
  });

  test('says why a figure is narrower than its cells print', async () => {
    const text = await textOf('method-02-suppressed-on-both-sides', 'n.total.2024');
    expect(text).toMatch(/all that were asked +4 +4 +9 to 17/);
    expect(text).toContain('The figure is 9 to 16, with each part held against its whole');
  });

  test('names the measure of each cell of a union, and says what makes it a range', async () => {
    const text = await textOf('method-09-groups-that-overlap', 'either.union.2024');
    expect(text).toMatch(/Cedar Council +a “7”, b “3”, both “<5” +by up to 3/);
    expect(text).toContain('not known who is in both groups');
  });

  test('puts places on lines of their own where it is narrow', async () => {
    const figure = 'share.matched-rate.2024';
    const text = await textOf('method-02-suppressed-on-both-sides', figure, { width: 50 });
    expect(text).toContain(
      'Alder Council  n  “<5”  0 to 4\n      returns/Alder Council/reply.csv › B3',
    );
  });

  test('says how many cells it does not show', async () => {
    const figure = 'share.matched-rate.2024';
    const text = await textOf('method-02-suppressed-on-both-sides', figure, { most: 1 });
    expect(text).toContain('Cells that are no exact count (4)');
    expect(text).toContain('and 3 more: --json lists them all');
  });
});
