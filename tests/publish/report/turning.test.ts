import { expect, test } from 'vitest';
import { setApart } from '../../../src/publish/report/turning.ts';
import { arabic, hebrew } from './odd-results.ts';

const shown = (text: string): string => setApart(text, String, (piece) => `[${piece}]`);

test.each([
  ['Council A, 47 of 90', 'Council A, 47 of 90'],
  ['Bwrdeistref Sirol Conwy: café', 'Bwrdeistref Sirol Conwy: café'],
  [arabic, `[${arabic}]`],
  [hebrew, `[${hebrew}]`],
  [`${arabic}, 2024`, `[${arabic}, 2024]`],
  [`children ${arabic}, 47 of 1,409`, `[children [${arabic}], 47 of 1,409]`],
  [
    `2024: children ${arabic} and ${hebrew}`,
    `[2024: children [${arabic}] and [${hebrew.slice(0, -1)}])]`,
  ],
  ['Turned \u2067 and never back', '[Turned [\u2067] and never back]'],
])('what runs from right to left is set apart: %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});
