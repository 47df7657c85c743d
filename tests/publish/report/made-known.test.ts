/** A suppressed count that a correction has made known since: counted, and shown as it was printed. */

import { expect, test } from 'vitest';
import { noExtras } from '../../../src/publish/report/report-extras.ts';
import { reportHtml } from '../../../src/publish/report/report-html.ts';
import { sectionsOf } from '../../../src/publish/report/sections.ts';
import type { Results } from '../../../src/results.ts';
import { count, fewerThan, surveyOf } from '../../support/invented.ts';
import { resultsOf } from './invented-results.ts';
import { pageOf, textsOf } from './page.ts';

const survey = surveyOf({ measures: [{ id: 'missing', label: 'Missing' }] });

/** B wrote “<5”, and the analyst knows that it was 3. */
function withOneMadeKnown(): Results {
  const results = resultsOf(survey, { a: { missing: count(12) }, b: { missing: count(3) } });
  return {
    ...results,
    observations: results.observations.map((each) =>
      each.authority === 'b' ? { ...each, raw: '<5', printed: fewerThan(5), corrected: 2 } : each,
    ),
  };
}

test('a cell that was hidden is read as it was printed', () => {
  const known = withOneMadeKnown();
  const page = pageOf(reportHtml(known, sectionsOf(known, noExtras)));
  expect(textsOf(page, '#cells-missing-2024 tbody tr')).toEqual([
    'Council A1212a.csv › Sheet1 › missing',
    'Council B“<5”0 to 4b.csv › Sheet1 › missing',
  ]);
});
