import { columnName } from '../model/location.ts';
import type { Layout } from '../survey/layout.ts';
import type { Claim } from './claim.ts';
import {
  type Applied,
  columnsOf,
  type LayoutFault,
  type LayoutSetting,
  layoutClaim,
} from './layouts.ts';

const offsets = {
  left: { rows: 0, columns: -1 },
  right: { rows: 0, columns: 1 },
  above: { rows: -1, columns: 0 },
  below: { rows: 1, columns: 0 },
} as const;

/** Answers beside printed question numbers, each number exactly once in the columns named. */
export function numberClaims(
  numbers: NonNullable<Layout['numbers']>,
  setting: LayoutSetting,
): Applied {
  const { layout, sheet, vocabulary } = setting;
  const columns = new Set(columnsOf(numbers.in));
  const offset = typeof numbers.answer === 'string' ? offsets[numbers.answer] : numbers.answer;
  const claims: Claim[] = [];
  const faults: LayoutFault[] = [];
  for (const measure of vocabulary.survey.measures) {
    const wanted = measure.headings.filter((heading) => /^\d+$/.test(heading.trim()));
    if (wanted.length === 0) continue;
    const found = sheet.cells.filter(
      ({ column, text }) => columns.has(column) && wanted.includes(text.trim()),
    );
    const [only] = found;
    if (!only || found.length > 1) {
      const where = numbers.in.map((column) => column.toUpperCase()).join(', ');
      const code = only ? 'number-twice' : 'number-missing';
      faults.push({
        code,
        files: layout.files,
        sheet: sheet.name,
        text: `${wanted.join(' or ')} in columns ${where} (${measure.id})`,
      });
      continue;
    }
    const at = { row: only.row + offset.rows, column: only.column + offset.columns };
    if (at.row < 0 || at.column < 0) continue;
    const via = new Map([
      [
        'measure' as const,
        [
          {
            from: 'layout' as const,
            cell: `${columnName(only.column)}${only.row + 1}`,
            text: only.text,
          },
        ],
      ],
    ]);
    claims.push(layoutClaim({ at, measure: measure.id, via }, setting));
  }
  return { claims, faults };
}
