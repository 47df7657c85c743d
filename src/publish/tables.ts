/** The tables of the results, as rows of texts: one place for every output that prints them. */

import { helpOf, messageOf, severityOf } from '../findings/finding.ts';
import { boundsOf, shareOf } from '../model/answer.ts';
import type { Location } from '../model/location.ts';
import { categoryText } from '../model/observation.ts';
import type { Results } from '../results.ts';
import { decimalsOf } from '../survey/measures.ts';
import { countText } from './numbers.ts';
import { type Rows, rowsOf } from './pieces.ts';

export { responsesTable } from './responses-table.ts';
export { summaryRow, summaryTable } from './summary-table.ts';

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Rows;
}

const kebab = (text: string): string => text.replaceAll('_', '-');

const observationColumns = [
  'authority',
  'measure',
  'period',
  'category',
  'raw',
  'kind',
  'share',
  'low',
  'high',
  'file',
  'sheet',
  'cell',
  'correction',
  'note',
] as const;

export function observationsTable({ observations, survey }: Results): Table {
  const decimals = new Map(survey.measures.map((measure) => [measure.id, decimalsOf(measure)]));
  const rows = rowsOf(
    observations,
    ({
      authority,
      measure,
      period,
      category,
      raw,
      places,
      others,
      because,
      corrected,
      ...each
    }) => {
      // A count that a council hid is shown as it printed it, whatever is known of it since.
      const answer = each.printed ?? each.answer;
      const { min, max } = boundsOf(answer);
      const text = (count: number): string =>
        count === Infinity ? '' : countText(count, decimals.get(measure) ?? 0);
      const [first, ...more] = places;
      const notes = [
        ...(answer.remarks ?? []),
        ...(answer.kind === 'withheld' ? [answer.ground] : []),
        ...(more.length > 0
          ? [
              `also in ${more.map(({ file, sheet, cell }) => [file, sheet, cell].filter(Boolean).join(' › ')).join(', ')}`,
            ]
          : []),
        ...(others.length > 0
          ? [
              `outweighs ${others.map((other) => `“${other.raw}” in ${other.place.file} ${other.place.cell}`).join(', ')}`,
            ]
          : []),
        because,
      ];
      return [
        authority,
        measure,
        period,
        categoryText(category),
        raw,
        answer.kind,
        kebab(shareOf(answer)),
        text(min),
        text(max),
        first?.file ?? '',
        first?.sheet ?? '',
        first?.cell ?? '',
        corrected === undefined ? '' : `line ${corrected}`,
        notes.filter(Boolean).join('; '),
      ];
    },
  );
  return { name: 'observations', columns: observationColumns, rows };
}

const findingColumns = [
  'severity',
  'code',
  'authority',
  'file',
  'sheet',
  'cell',
  'found',
  'message',
  'help',
] as const;

export function findingsTable({ findings }: Results): Table {
  const rows = rowsOf(findings, (each) => {
    const { file, sheet, cell } = placeParts(each.at);
    return [
      severityOf(each),
      each.code,
      each.authority ?? '',
      file,
      sheet,
      cell,
      each.found,
      messageOf(each),
      helpOf(each),
    ];
  });
  return { name: 'findings', columns: findingColumns, rows };
}

export function placeParts(at: Location): { file: string; sheet: string; cell: string } {
  switch (at.grain) {
    case 'collection':
    case 'authority':
      return { file: '', sheet: '', cell: '' };
    case 'survey':
      return { file: 'survey.yaml', sheet: '', cell: at.path };
    case 'line':
      return { file: at.file, sheet: '', cell: `line ${at.line}` };
    case 'file':
      return { file: at.file, sheet: '', cell: '' };
    case 'sheet':
      return { file: at.file, sheet: at.sheet, cell: '' };
    case 'cell':
      return { file: at.file, sheet: at.sheet, cell: at.cell };
  }
}
