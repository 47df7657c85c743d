import { calendarOf } from '../model/period.ts';
import type { Reading } from '../model/period-text.ts';
import type { Survey } from '../survey/definition.ts';
import { type CellFact, isHeading, isLabelCell, type SheetFacts } from './facts.ts';

/**
 * A typed `10-15` that a spreadsheet turned into October 2015: an answer, where it stands alone
 * beside a label and no month that could be meant is anywhere near the survey. Months that stand
 * side by side stay months.
 */
export function settleStrayBands(sheet: SheetFacts, survey: Survey): void {
  const years = survey.periods.flatMap(({ from, to }) => [
    Number(from.slice(0, 4)),
    Number(to.slice(0, 4)),
  ]);
  const [earliest, latest] = [Math.min(...years) - 2, Math.max(...years) + 2];
  for (const row of sheet.rows) {
    for (const [at, fact] of row.entries()) {
      const year = monthShown(fact);
      if (year === undefined || (year >= earliest && year <= latest)) continue;
      const neighbours = [row[at - 1], row[at + 1]].filter(
        (each) => each !== undefined && monthShown(each) !== undefined,
      );
      const labelled = row.some(
        (each) => each.column < fact.column && isLabelCell(each) && isHeading(each, 'measure'),
      );
      const underHeading = (sheet.columns.get(fact.column) ?? []).some(
        (each) =>
          each.row < fact.row &&
          isLabelCell(each) &&
          (isHeading(each, 'measure') || each.readings.length > 0),
      );
      if (neighbours.length > 0 || !(labelled || underHeading)) continue;
      fact.role = 'answer';
      fact.readings = [];
    }
  }
}

/** The year of a month written with two digits, as a band would come out: `Oct-15`. */
function monthShown({ cell, readings }: CellFact): number | undefined {
  const reading: Reading | undefined = readings[0];
  if (!reading || reading.grain === 'bare-month') return undefined;
  if (!/^[A-Za-z]{3,4}[- ]\d{2}$/.test(cell.text.trim())) return undefined;
  return calendarOf(reading.from).year;
}
