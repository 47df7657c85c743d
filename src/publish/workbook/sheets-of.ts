import type { Change } from '../../model/change.ts';
import type { Results } from '../../results.ts';
import { columnsSheet, contentsSheet, coverSheet, notesSheet } from './front-sheets.ts';
import { resultSheets } from './result-sheets.ts';
import type { Sheet } from './sheet.ts';

/** All sheets of the workbook, in their order. */
export function sheetsOf(results: Results, changes: readonly Change[] = []): Sheet[] {
  const others = [notesSheet(), columnsSheet(), ...resultSheets(results, changes)];
  return [coverSheet(results), contentsSheet(others), ...others];
}
