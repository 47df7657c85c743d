/** The cells behind the figures, as they were printed, each with the place where it stands. */

import type { ExplainedCell } from '../../model/explained.ts';
import type { Rate } from '../../survey/definition.ts';
import { placeText, rawText, readingText } from '../explained-cells.ts';
import { grouped } from '../numbers.ts';
import { type Block, type Column, said, type TableBlock, type Words, words } from './blocks.ts';
import type { Report } from './report.ts';

/** Beyond this a page would be too heavy to open: then only cells that are no plain count are shown. */
const mostCells = 4_000;

const isShort = ({ results }: Report): boolean =>
  results.observations.filter(({ category }) => category === undefined).length > mostCells;

const shortened =
  'Plain counts are left out here, for there are too many: observations.csv lists every cell.';

/** The areas that the survey reports by, so that figures of areas can be followed too. */
const areaColumns = ({ results }: Report): Column[] =>
  results.survey.areas.map((title) => ({ title }));

const areasOf = (authority: string, { results }: Report): Words[] =>
  results.survey.areas.map((column) => [
    said(results.register.byId.get(authority)?.columns.get(column) ?? ''),
  ]);

export const cellsId = (id: string, period: string): string => `cells-${id}-${period}`;

export function measureCells(measure: string, period: string, report: Report): Block[] {
  const { results } = report;
  const label = results.survey.measures.find(({ id }) => id === measure)?.label ?? measure;
  const cells = results.register.authorities.flatMap(
    ({ id }) => report.cellOf(id, measure, period) ?? [],
  );
  const short = isShort(report);
  const shown = short ? cells.filter(({ share }) => share !== 'exact') : cells;
  const title = `${label}, ${period}`;
  const table: TableBlock = {
    kind: 'table',
    caption: `Cells: ${title}`,
    columns: [
      { title: 'Authority' },
      ...areaColumns(report),
      { title: 'Printed' },
      { title: 'Read as', number: true },
      { title: 'Where' },
    ],
    rows: shown.map((cell) => [
      [said(report.nameOf(cell.authority))],
      ...areasOf(cell.authority, report),
      [said(cellText(cell, report))],
      [readingText(cell, results)],
      [said(placeIn(cell))],
    ]),
  };
  return [folded(`The cells of ${title}`, cellsId(measure, period), table, short)];
}

export function rateCells(rate: Rate, period: string, report: Report): Block[] {
  const halves = report.results.register.authorities.flatMap(({ id }) => {
    const top = report.cellOf(id, rate.numerator, period);
    const bottom =
      typeof rate.denominator === 'string'
        ? report.cellOf(id, rate.denominator, period)
        : undefined;
    return top || bottom ? [{ id, top, bottom }] : [];
  });
  const isPlain = (cell: ExplainedCell | undefined): boolean => cell?.share === 'exact';
  const short = isShort(report);
  const shown = short
    ? halves.filter(({ top, bottom }) => !isPlain(top) || !isPlain(bottom))
    : halves;
  const text = (cell: ExplainedCell | undefined): Words => [said(cellText(cell, report))];
  const title = `${rate.label}, ${period}`;
  const table: TableBlock = {
    kind: 'table',
    caption: `Cells: ${title}`,
    columns: [
      { title: 'Authority' },
      { title: 'Numerator' },
      { title: 'Denominator' },
      { title: 'Where' },
    ],
    rows: shown.map(({ id, top, bottom }) => [
      [said(report.nameOf(id))],
      text(top),
      text(bottom),
      [said(placeIn(top ?? bottom))],
    ]),
  };
  return [folded(`The cells of ${title}`, cellsId(`rate-${rate.id}`, period), table, short)];
}

/** A plain count as it stands; everything else in quotation marks, as it was printed. */
export function cellText(cell: ExplainedCell | undefined, { results }: Report): string {
  if (!cell) return '–';
  const reading = readingText(cell, results);
  const raw = cell.raw.trim();
  return raw === reading || grouped(raw) === reading ? reading : rawText(cell);
}

/** Below returns/, where they all stand. */
const placeIn = (cell: ExplainedCell | undefined): string =>
  placeText(cell?.place).replace(/^returns\//, '');

function folded(title: string, id: string, table: TableBlock, short: boolean): Block {
  const none = table.rows.length === 0 ? [words('No cell to show.')] : [table];
  return {
    kind: 'folded',
    title,
    id,
    blocks: short ? [words(shortened), ...none] : none,
  };
}
