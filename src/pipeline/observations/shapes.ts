/** What stands as JSON in the rows of an observation file. It may come from anywhere: it is checked. */

import { z } from 'zod';

const text = z.string();
const count = z.int().min(0);

const cellValue = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text }),
  z.strictObject({ type: z.literal('number'), number: z.number() }),
  z.strictObject({ type: z.literal('date'), date: text }),
  z.strictObject({ type: z.literal('error'), error: text }),
  z.strictObject({ type: z.literal('boolean'), boolean: z.boolean() }),
]);

/** A cell whose text stands in a column. */
const source = z.strictObject({
  row: count,
  column: count,
  value: cellValue,
  formula: text.exactOptional(),
});

export const cellFacts = z.strictObject({
  /** Its place among the cells of the file. */
  at: count,
  source: source.optional(),
  readAs: source.extend({ text }).optional(),
  dragged: z.boolean(),
  otherBasis: z.boolean(),
  authorities: z.array(text),
  because: text,
  label: text,
  words: z.boolean(),
  under: z.string(),
  sumOver: z.enum(['blanks', 'texts']).optional(),
});

const failed = z.discriminatedUnion('reason', [
  z.strictObject({ reason: z.enum(['empty', 'locked', 'archive']) }),
  z.strictObject({ reason: z.literal('corrupt'), detail: text }),
  z.strictObject({ reason: z.literal('not-a-table'), what: text }),
  z.strictObject({
    reason: z.literal('not-opened'),
    why: z.enum(['not-allowed', 'gone', 'failed']),
  }),
  z.strictObject({
    reason: z.literal('over-limit'),
    limit: z.enum(['size', 'time', 'memory', 'sheets', 'cells']),
    most: z.number(),
  }),
]);

const sheetSeen = z.strictObject({
  name: text,
  visibility: z.enum(['shown', 'hidden', 'very-hidden']),
  status: z.enum(['read', 'hidden', 'skipped', 'ignored']),
  filled: count,
  answers: count,
  taken: count,
  uncalculated: count,
  hiddenCells: count,
  hiddenExample: text,
  printedNumberColumns: z.array(text),
  nearMisses: z.array(z.strictObject({ cell: text, text, measure: text, because: text })),
  unusedHeadings: z.array(z.strictObject({ cell: text, text, measure: text, beside: text })),
  ambiguousDates: z.array(z.strictObject({ cell: text, text })),
  headings: z.strictObject({ measures: count, periods: count, authorities: count }),
  firstTexts: z.array(text),
});

const untaken = z.strictObject({
  sheet: text,
  code: text,
  texts: z.array(text),
  cells: count,
  example: z.strictObject({ cell: text, text }),
  because: text,
  measure: text.optional(),
  names: z.array(text),
});

const evidenceBy = z.enum(['log', 'folder', 'cell', 'file-name', 'row']);
const match = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), id: text, by: z.enum(['name', 'code', 'tidied']) }),
  z.strictObject({ kind: z.literal('not-asked'), id: text }),
  z.strictObject({ kind: z.literal('ambiguous'), candidates: z.array(text) }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
const evidence = z.strictObject({ by: evidenceBy, text, match });

const letterStatus = z.enum([
  'refused',
  'not-held',
  'extended',
  'clarification',
  'acknowledged',
  'nil-claimed',
]);

export const fileFacts = z.strictObject({
  size: count,
  format: text.optional(),
  failed: failed.optional(),
  sheets: z.array(sheetSeen),
  untaken: z.array(untaken),
  layoutFaults: z.array(z.strictObject({ code: text, files: text, sheet: text, text })),
  layoutsUsed: z.array(text),
  legendTexts: z.array(text),
  attached: z.strictObject({ macros: z.boolean(), links: z.array(text) }).exactOptional(),
  ignored: text.optional(),
  printed: z.array(z.strictObject({ sheet: text, cell: text, text })),
  identity: z.strictObject({
    owner: text.optional(),
    by: evidenceBy.optional(),
    text,
    against: z.array(evidence),
    unsure: z.array(evidence),
  }),
  /** A limit or a fault ended the reading. */
  ended: z.literal(true).optional(),
  letter: z.array(
    z.strictObject({ status: letterStatus, section: text.optional(), sentence: text }),
  ),
  refusal: z
    .strictObject({ why: z.enum(['climbs-out', 'too-large', 'too-many']), entry: text })
    .optional(),
});

export const partFacts = z.strictObject({ files: count });

export type CellFacts = z.output<typeof cellFacts>;
export type FileFacts = z.output<typeof fileFacts>;
