/**
 * Layouts: what a person says about the odd file whose headings are missing, wrong or in its own
 * words. A layout replaces recognition for the sheets that it names; it offers no arithmetic and
 * no patterns, because no table met so far needed them.
 */

import { z } from 'zod';

const cellName = z.string().regex(/^[A-Za-z]{1,3}[1-9]\d*$/, 'Name a cell, such as D14.');
const column = z.string().regex(/^[A-Za-z]{1,3}$/, 'Name a column, such as C.');
const columns = z.union([column, z.array(column).min(1)]);

const numbers = z.strictObject({
  in: z.array(column).min(1).describe('The columns that hold the printed question numbers.'),
  answer: z.union([
    z.enum(['left', 'right', 'above', 'below']),
    z.strictObject({ rows: z.int(), columns: z.int() }),
  ]),
});

const oneCell = z.strictObject({
  at: cellName.optional(),
  name: z.string().optional().describe('A defined name.'),
  period: z.string().optional(),
  category: z.string().optional().describe('A category, as breakdown=category.'),
});
const cellChoice = z.union([cellName, oneCell, z.array(oneCell).min(1)]);

const table = z
  .object({
    header: z.union([z.int().min(1), z.array(z.int().min(1)).min(1)]),
    labels: columns,
    answers: z
      .string()
      .regex(/^[A-Za-z]{1,3}\d+:[A-Za-z]{1,3}\d+$/)
      .optional(),
    repeats: z.boolean().optional(),
  })
  .catchall(z.string())
  .describe('Where the headings of a matrix are; any other key is an own label and its id.');

const longTable = z
  .record(z.string(), columns)
  .describe('The column of each kind: measure, period, authority, a breakdown; and answer.');

export const layout = z.strictObject({
  files: z.string().describe('A name or glob below returns/.'),
  sheet: z.string().optional(),
  sheets: z.array(z.string()).optional(),
  expect: z
    .record(cellName, z.string())
    .optional()
    .describe('Cells that must read so, or the layout is not used.'),
  measure: z.string().optional(),
  period: z.string().optional(),
  authority: z.string().optional(),
  category: z.string().optional().describe('A category, as breakdown=category.'),
  numbers: numbers.optional(),
  cells: z.record(z.string(), cellChoice).optional(),
  table: table.optional(),
  columns: longTable.optional(),
  from: z.int().min(1).optional().describe('The first row of answers of a long table.'),
  ignore: z.string().optional().describe('Leave the file out, with the reason.'),
});

export type Layout = z.output<typeof layout>;
