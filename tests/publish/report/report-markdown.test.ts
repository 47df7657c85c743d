import { expect, test } from 'vitest';
import { noExtras } from '../../../src/publish/report/report-extras.ts';
import { reportMarkdown } from '../../../src/publish/report/report-markdown.ts';
import { sectionsOf } from '../../../src/publish/report/sections.ts';
import { count, registerOf, surveyOf } from '../../support/invented.ts';
import { renamed, resultsOf } from './invented-results.ts';

const survey = surveyOf({ measures: [{ id: 'all', label: 'Children | *in care*' }] });
const register = renamed(registerOf(['a', 'b']), { a: '<script>x</script> [a](b)', b: '1. # `B`' });
const results = resultsOf(survey, { a: { all: count(12) }, b: undefined }, register);
const text = reportMarkdown(results, sectionsOf(results, noExtras));

test('tells the sentence of a total, with signs that would be markup written out', () => {
  expect(text).toContain(
    '> Children \\| \\*in care\\*, 2024: at least 12. 1 of 2 authorities gave',
  );
});

test('gives each picture as its table', () => {
  expect(text).toContain('| Authority | How it stands |');
  expect(text).toContain('| 1\\. \\# \\`B\\` | sent nothing |');
});

test('lets no name become HTML or a link', () => {
  expect(text).toContain('&lt;script>x&lt;/script> \\[a\\](b)');
  expect(text).not.toContain('<script');
});

test('keeps every row of a table on one line, with as many cells as it has columns', () => {
  const tables = text.split('\n\n').filter((block) => block.startsWith('| '));
  expect(tables.length).toBeGreaterThan(3);
  for (const table of tables) {
    const widths = table.split('\n').map((line) => line.split(/(?<!\\)\|/).length);
    expect(new Set(widths).size).toBe(1);
  }
});
