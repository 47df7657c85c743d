import { cellOf } from '../../model/explained.ts';
import { categoryText } from '../../model/observation.ts';
import { shareWords } from '../explained-cells.ts';
import { readAs } from '../local/answers.ts';
import type { Report } from '../report/report.ts';
import type { Table } from '../tables.ts';
import { ownFileName } from './own-file-name.ts';

const columns = [
  'asked',
  'period',
  'category',
  'printed',
  'read_as',
  'meaning',
  'file',
  'sheet',
  'cell',
  'correction',
  'because',
] as const;

/** Every cell of one authority that was read: what it prints, as what it was read, and why. */
export function cellsTable(speaker: string, report: Report): Table {
  const { observations, survey } = report.results;
  const labels = new Map(survey.measures.map(({ id, label }) => [id, label]));
  const own = observations.filter(({ authority }) => authority === speaker);
  const rows = own.map((observation) => {
    const cell = cellOf(observation);
    return [
      labels.get(cell.measure) ?? cell.measure,
      cell.period,
      categoryText(cell.category),
      cell.raw,
      readAs(cell, report),
      shareWords[cell.share],
      cell.place ? ownFileName(cell.place) : '',
      cell.place?.sheet ?? '',
      cell.place?.cell ?? '',
      cell.corrected === undefined ? '' : `line ${cell.corrected}`,
      observation.because,
    ];
  });
  return { name: 'cells', columns, rows };
}
