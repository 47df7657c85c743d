/** Three values that are the same are one mark, which says so; three that differ are three. */

import { expect, test } from 'vitest';
import { noExtras } from '../../../src/publish/report/report-extras.ts';
import { reportHtml } from '../../../src/publish/report/report-html.ts';
import { sectionsOf } from '../../../src/publish/report/sections.ts';
import { count, hidden, type Replies, surveyOf } from '../../support/invented.ts';
import { answered, survey } from '../local/invented-pages.ts';
import { resultsOf } from './invented-results.ts';
import { all, type Element, pageOf, textsOf } from './page.ts';

function pageFor(replies: Replies, asked = survey): Element {
  const results = resultsOf(asked, replies);
  return pageOf(reportHtml(results, sectionsOf(results, noExtras)));
}

const whole: Replies = {
  a: answered(count(12), count(40)),
  b: answered(count(30), count(60)),
};
const labelsOf = (page: Element): string[] =>
  textsOf(page, 'svg.rates.wide text').filter(
    (text) => /:|^\d.*%$/.test(text) && /[a-z]/.test(text),
  );

test('are one mark where everybody gave both numbers', () => {
  const page = pageFor(whole);
  expect(labelsOf(page)).toEqual(['all three values are the same: 2 authorities']);
  expect(all(page, 'svg.rates.wide .dot *')).toHaveLength(1);
  // 12 + 30 of 40 + 60.
  expect(textsOf(page, '#rates').join(' ')).toContain(
    'One mark, all three values are the same: 42.0% (42 of 100, 2 authorities).',
  );
});

test('are three where somebody hides a half', () => {
  const page = pageFor({ ...whole, c: answered(hidden, count(100)) });
  expect(labelsOf(page)).toEqual([
    'known so, of all counted: 3 authorities',
    'where both were given: 2 authorities',
    'if every unknown were so: 3 authorities',
  ]);
});

test('are two, and no third is spoken of, where the part is no part', () => {
  const { id, label, numerator, denominator } = survey.rates[0] ?? {};
  const measures = survey.measures.map(({ partOf: _, ...measure }) => measure);
  const page = pageFor(
    whole,
    surveyOf({ measures, rates: [{ id, label, numerator, denominator }] }),
  );
  expect(labelsOf(page)).toEqual(['both values are the same: 2 authorities']);
});
