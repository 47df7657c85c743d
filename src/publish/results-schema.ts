/** The JSON Schema of results.json: what a program may count on finding there. */

import { z } from 'zod';
import { surveyDefinition } from '../survey/definition.ts';
import type { Column } from './columns/column.ts';
import { columnsByTable } from './columns/columns-of.ts';

const about = ({ about, missing }: Column): string => {
  const said = missing.map(({ value, label }) => `“${value}” for ${label}`).join(', ');
  return `${about} A text; ${said}.`;
};

const shapeOf = (table: string) =>
  Object.fromEntries(
    (columnsByTable[table] ?? [])
      .filter(({ name }) => name !== 'marks')
      .map((column) => [column.name, z.string().describe(about(column))]),
  );

const rowsOf = (table: string) => z.array(z.strictObject(shapeOf(table)));

const results = z.strictObject({
  tool: z.strictObject({ name: z.literal('foi-aggregate'), version: z.string() }),
  survey: surveyDefinition.describe('What was asked, as survey.yaml says it, with its defaults.'),
  register: z.strictObject({
    name: z.string(),
    asOf: z.iso.date().describe('The day on which the authorities were in being.'),
    authorities: z.int().min(0).describe('How many were asked.'),
  }),
  summary: rowsOf('summary'),
  deadlinesAsOf: z.iso.date().optional().describe('The day up to which lateness is counted.'),
  responses: z
    .array(z.object(shapeOf('responses')).catchall(z.string()))
    .describe('Beside the columns named here, one for each area of the survey.'),
  compliance: rowsOf('compliance').optional(),
  observations: rowsOf('observations'),
  corrections: rowsOf('corrections').optional(),
  findings: rowsOf('findings'),
  inputs: z
    .array(z.strictObject({ path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .describe('Every file that was read.'),
});

export function resultsSchema(): string {
  const schema = z.toJSONSchema(results, { io: 'output', target: 'draft-2020-12' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
