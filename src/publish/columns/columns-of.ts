/** What the columns of every published table mean: one place for workbook, data package and schema. */

import type { Table } from '../tables.ts';
import { changesColumns } from './changes.ts';
import type { Column } from './column.ts';
import { complianceColumns } from './compliance.ts';
import { correctionsColumns } from './corrections.ts';
import { findingsColumns } from './findings.ts';
import { observationsColumns } from './observations.ts';
import { areaColumn, responsesColumns } from './responses.ts';
import { summaryColumns } from './summary.ts';

export const columnsByTable: Readonly<Record<string, readonly Column[]>> = {
  summary: summaryColumns,
  responses: responsesColumns,
  observations: observationsColumns,
  findings: findingsColumns,
  compliance: complianceColumns,
  corrections: correctionsColumns,
  changes: changesColumns,
};

/** In the order of the table. A column that no list names is an area, by which a survey divides. */
export function columnsOf({ name, columns }: Table): Column[] {
  const known = new Map(columnsByTable[name]?.map((each) => [each.name, each]));
  return columns.map((each) => known.get(each) ?? areaColumn(each));
}
