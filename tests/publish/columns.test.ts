import { describe, expect, test } from 'vitest';
import { columnsByTable, columnsOf } from '../../src/publish/columns/columns-of.ts';
import { complianceTable } from '../../src/publish/compliance-table.ts';
import { correctionsTable } from '../../src/publish/corrections-table.ts';
import {
  findingsTable,
  observationsTable,
  responsesTable,
  summaryTable,
} from '../../src/publish/tables.ts';
import { resultsOf } from '../support/stories.ts';

const tables = [
  summaryTable,
  responsesTable,
  observationsTable,
  findingsTable,
  complianceTable,
  correctionsTable,
];

describe('the columns of a table', () => {
  test.each(tables)('are all described, in their order, and no others', async (tableOf) => {
    const results = await resultsOf('one-authority-is-silent');
    const table = tableOf({ ...results, survey: { ...results.survey, areas: [] } });
    const described = (columnsByTable[table.name] ?? []).map(({ name }) => name);
    expect(described.filter((name) => name !== 'marks')).toEqual([...table.columns]);
  });

  test('have headings that differ', () => {
    for (const columns of Object.values(columnsByTable)) {
      const headings = columns.map(({ heading }) => heading.toLowerCase());
      expect(new Set(headings).size).toBe(headings.length);
    }
  });

  test('that a survey adds are areas', () => {
    const [area] = columnsOf({ name: 'responses', columns: ['nation'], rows: [] });
    expect(area?.about).toBe('The authority’s nation, from the register.');
  });
});
