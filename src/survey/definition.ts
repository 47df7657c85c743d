/**
 * The survey definition: what every authority was asked, and how to read its answers.
 *
 * People write it by hand as `survey.yaml`. It is parsed once and trusted everywhere else. The
 * descriptions are the documentation: they become the JSON Schema that editors show, so nothing
 * here transforms what was written.
 */

import { z } from 'zod';
import { layout } from './layout.ts';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens, such as in-care.');
const date = z.iso.date('Write a date as 2025-02-03.');
const basis = z.enum(['calendar', 'financial', 'academic', 'snapshot', 'part-year']);
const headings = z
  .array(z.string().min(1))
  .min(1)
  .describe('How returns announce it: question codes and phrases, as councils write them.');

const registerChoice = z.strictObject({
  use: z.string().describe('A built-in register, or the name of a .csv file.'),
  nations: z.array(z.string()).default([]),
  regions: z.array(z.string()).default([]),
  kinds: z.array(z.string()).default([]),
  only: z.array(z.string()).default([]).describe('Ids of the only authorities that were asked.'),
  without: z
    .array(z.strictObject({ authority: z.string(), reason: z.string() }))
    .default([])
    .describe('Authorities left out of the frame, with the reason.'),
});

const period = z.strictObject({
  id,
  label: z.string().optional(),
  basis: basis.describe('What kind of span it is; unlike bases are never added or compared.'),
  from: date,
  to: date.describe('The last day.'),
  headings: z.array(z.string()).default([]).describe('Other ways in which returns name it.'),
  alsoAccept: z
    .array(z.enum(['calendar', 'financial', 'academic']))
    .default([])
    .describe('Other bases whose figures are added, and said to be.'),
});

const rounding = z.union([
  z.int().min(2),
  z.strictObject({
    to: z.int().min(2),
    half: z.enum(['up', 'either']).default('either'),
    zeroIsExact: z.boolean().default(false),
  }),
]);

const measure = z.strictObject({
  id,
  label: z.string().describe('The name printed in the published tables.'),
  headings,
  partOf: id.optional().describe('The measure that this one is a part of, and cannot exceed.'),
  sumOf: z.array(id).min(2).optional().describe('Measures that add up to this one, without rest.'),
  unit: z.string().default('').describe('What is counted, in the plural: children.'),
  kind: z.enum(['count', 'money', 'number']).default('count'),
  decimals: z.literal([0, 2, 3]).optional(),
  required: z.boolean().default(true).describe('Whether a complete return must answer it.'),
  rounded: rounding.optional().describe('What every authority rounds its figures to.'),
});

const category = z.strictObject({ id, label: z.string().optional(), headings });

const breakdown = z.strictObject({
  id,
  label: z.string().optional(),
  of: z.array(id).min(1).describe('The measures that are broken down by it.'),
  categories: z.array(category).min(1),
  addsUp: z.boolean().default(false).describe('The categories are disjoint and complete.'),
});

const rate = z.strictObject({
  id,
  label: z.string(),
  numerator: id,
  denominator: z.union([id, z.strictObject({ register: z.string(), year: z.int().optional() })]),
  per: z.literal([100, 1_000, 10_000, 100_000]).default(100),
});

const union = z.strictObject({
  id,
  label: z.string(),
  of: z.array(id).min(2),
  overlap: id.optional().describe('The measure that counts those in both groups.'),
  unit: z.string().default(''),
});

const mark = z.union([
  z.enum(['nil', 'not-available', 'not-held', 'withheld', 'blank']),
  z.strictObject({ from: z.int().min(0), to: z.int().min(0) }),
]);

const notation = z.strictObject({
  nilIsShown: z
    .union([z.boolean(), z.literal('auto')])
    .default(false)
    .describe('Whether an authority that writes <5 would have written 0 for none.'),
  marks: z
    .record(z.string(), mark)
    .default({})
    .describe('What marks without a fixed meaning stand for.'),
});

const sheets = z.strictObject({
  skip: z.array(z.string()).default([]).describe('Sheets that hold no answers, by name or glob.'),
  readHidden: z.array(z.string()).default([]).describe('Hidden sheets to read all the same.'),
});

export const surveyDefinition = z.strictObject({
  id,
  title: z.string(),
  sent: date.describe('When the request went out: decides which authorities were in being.'),
  register: z
    .union([z.string(), registerChoice])
    .optional()
    .describe('Who was asked: a built-in register or authorities.csv.'),
  periods: z.array(period).min(1),
  measures: z.array(measure).min(1),
  breakdowns: z.array(breakdown).default([]),
  rates: z.array(rate).default([]),
  unions: z.array(union).default([]),
  notation: notation.default({ nilIsShown: false, marks: {} }),
  areas: z.array(z.string()).default([]).describe('Register columns that name areas.'),
  weight: z.strictObject({ column: z.string(), year: z.int().optional() }).optional(),
  sheets: sheets.default({ skip: [], readHidden: [] }),
  layouts: z.array(layout).default([]).describe('For the odd file that headings do not explain.'),
});

export type Survey = z.output<typeof surveyDefinition>;
export type Measure = Survey['measures'][number];
export type SurveyPeriod = Survey['periods'][number];
export type Breakdown = Survey['breakdowns'][number];
export type Rate = Survey['rates'][number];
export type Union = Survey['unions'][number];
export type Rounding = z.output<typeof rounding>;
