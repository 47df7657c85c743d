/** Every decision of the analyst, whether it was applied, and what it moves. */

import type { Bounds } from '../model/bounds.ts';
import { categoryText } from '../model/observation.ts';
import type { Results } from '../results.ts';
import { decimalsOf } from '../survey/measures.ts';
import { countText } from './numbers.ts';
import type { Table } from './tables.ts';

const columns = [
  'line',
  'authority',
  'file',
  'sheet',
  'cell',
  'measure',
  'period',
  'category',
  'was',
  'now',
  'reason',
  'by',
  'date',
  'status',
  'found',
  'effect',
] as const;

export function correctionsTable({ corrections, survey }: Results): Table {
  const decimals = new Map(survey.measures.map((measure) => [measure.id, decimalsOf(measure)]));
  const rows = corrections.map(({ correction, status, found, effects, reveals }) => {
    const { line, authority, file, sheet, cell, measure, period, category } = correction;
    const { was, now, reason, by, date } = correction;
    const effect = effects.map(({ figure, without, with: made }) => {
      const places = decimals.get(figure.split('.')[0] ?? '') ?? 0;
      return `${figure}: ${boundsText(without, places)} → ${boundsText(made, places)}`;
    });
    // One suppressed count made known would be read off what it moves.
    const told = status === 'applied' && reveals ? ['not told by itself'] : effect;
    return [
      String(line),
      authority ?? '',
      file,
      sheet,
      cell,
      measure,
      period,
      categoryText(category),
      was,
      status === 'applied' && reveals ? '' : now,
      reason,
      by,
      date,
      status,
      found,
      told.join('; '),
    ];
  });
  return { name: 'corrections', columns, rows };
}

const boundsText = ({ min, max }: Bounds, decimals: number): string => {
  const least = countText(min, decimals);
  if (max === Infinity) return `at least ${least}`;
  return min === max ? least : `${least}..${countText(max, decimals)}`;
};
