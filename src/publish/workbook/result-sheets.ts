/** The tables of the results, a sheet each: what the CSV files say, in the same order. */

import type { Change } from '../../model/change.ts';
import { isRate } from '../../model/figure.ts';
import type { Results } from '../../results.ts';
import type { Column } from '../columns/column.ts';
import { complianceTable } from '../compliance-table.ts';
import { correctionsTable } from '../corrections-table.ts';
import { grouped } from '../numbers.ts';
import {
  findingsTable,
  observationsTable,
  responsesTable,
  summaryTable,
  type Table,
} from '../tables.ts';
import { cellOf } from './cells.ts';
import { changesTable } from './changes-table.ts';
import type { Cell, WithTable } from './sheet.ts';
import { type SheetNames, tableSheet } from './table-sheet.ts';

export function resultSheets(results: Results, changes: readonly Change[]): WithTable[] {
  const named = namesFor(results);
  const plain = (table: Table, sheet: string, about: string): WithTable | undefined =>
    tableSheet(table, named(sheet, about, `${table.name}.csv`));
  return [
    ...figureSheets(results, named),
    tableSheet(changesTable(changes), named('Changes', 'Changes between periods', '')),
    plain(responsesTable(results), 'Responses', 'What each authority has sent'),
    tableSheet(
      observationsTable(results),
      named('Observations', 'What each cell says', 'observations.csv'),
      observedCell,
    ),
    plain(complianceTable(results), 'Compliance', 'Who kept the time that the law gives'),
    plain(correctionsTable(results), 'Corrections', 'What was corrected, and why'),
    results.suppressedBelow === undefined
      ? plain(findingsTable(results), 'Findings', 'What is wrong or noteworthy in the answers')
      : undefined,
  ].filter((sheet) => sheet !== undefined);
}

type NamesFor = (sheet: string, about: string, file: string) => SheetNames;

function namesFor({ survey, register }: Results): NamesFor {
  const asked = register.authorities.length;
  const who = `${grouped(String(asked))} ${asked === 1 ? 'authority' : 'authorities'}`;
  return (sheet, about, file) => ({
    sheet,
    table: sheet.toLowerCase().replaceAll(' ', '_'),
    title: `${about}: ${survey.title}`,
    source: `Source: the answers to a Freedom of Information request sent to ${who} on ${survey.sent}.${file === '' ? '' : ` The same rows are in ${file}.`}`,
  });
}

/** Which figures stand on which sheet, and what of summary.csv is of no use there. */
const ratesOnly = ['low_numerator', 'low_denominator', 'high_numerator', 'high_denominator'];
const totalsOnly = ['used_low', 'used_high'];
const figureKinds = [
  { sheet: 'Totals', about: 'Totals', rates: false, areas: false },
  { sheet: 'Rates', about: 'Rates', rates: true, areas: false },
  { sheet: 'Totals by area', about: 'Totals by area', rates: false, areas: true },
  { sheet: 'Rates by area', about: 'Rates by area', rates: true, areas: true },
] as const;

function figureSheets(results: Results, named: NamesFor): (WithTable | undefined)[] {
  return figureKinds.map(({ sheet, about, rates, areas }) => {
    const figures = results.figures.filter(
      (figure) => isRate(figure) === rates && (figure.area !== undefined) === areas,
    );
    const dropped = [...(rates ? totalsOnly : ratesOnly), ...(areas ? [] : ['area'])];
    const table = withoutColumns(summaryTable({ ...results, figures }), dropped);
    const estimates = figures.map(({ remarks }) =>
      remarks.estimates.authorities > 0 ? '[e]' : '',
    );
    return tableSheet(withMarks(table, estimates), named(sheet, about, 'summary.csv'));
  });
}

function withoutColumns({ name, columns, rows }: Table, dropped: readonly string[]): Table {
  const kept = columns.map((column) => !dropped.includes(column));
  return {
    name,
    columns: columns.filter((_, at) => kept[at]),
    rows: [...rows].map((row) => row.filter((_, at) => kept[at])),
  };
}

/** The guidance keeps shorthand about a row out of its numbers, in a column of its own. */
const withMarks = ({ name, columns, rows }: Table, marks: readonly string[]): Table => ({
  name,
  columns: [...columns, 'marks'],
  rows: [...rows].map((row, at) => [...row, marks[at] ?? '']),
});

/** Kinds of answer that hide the number, or give limits in its stead. */
const confidential = ['suppressed', 'hidden', 'merged', 'open'];

function observedCell(text: string, column: Column, row: ReadonlyMap<string, string>): Cell {
  const isOpenEnd = column.name === 'high' && text === '';
  return isOpenEnd && confidential.includes(row.get('kind') ?? '') ? '[c]' : cellOf(text, column);
}
