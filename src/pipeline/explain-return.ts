/** What was made of one file, cell by cell: the debugger of recognition. */

import { notRead } from '../findings/checks/files-not-read.ts';
import { helpOf, messageOf } from '../findings/finding.ts';
import { boundsOf } from '../model/answer.ts';
import { cellName } from '../model/location.ts';
import type { Sheet } from '../model/workbook.ts';
import { isTaken } from '../recognise/claim.ts';
import type { RecognisedSheet } from '../recognise/recognise.ts';
import { becauseOf } from '../recognise/seen.ts';
import { decimalsOf } from '../survey/measures.ts';
import { interpretFiles } from './interpret-cells.ts';
import { type OwnedCells, ownersOf } from './owners.ts';
import type { Prepared } from './prepare.ts';
import { openReturn, readerOf, readReturn } from './read-return.ts';
import type { ReadReturn } from './reading.ts';
import { jointGroups } from './responses.ts';

export interface ExplainedCell {
  readonly cell: string;
  readonly text: string;
  /** What it is: an answer, a heading, a label, or left alone. */
  readonly role: string;
  /** The question that it answers, as `trafficked.2024`; empty where it answers none. */
  readonly answers: string;
  /** What it says, in words. */
  readonly reading: string;
  /** The headings that gave it its meaning, or what stands in its way. */
  readonly because: string;
}

export interface ExplainedSheet {
  readonly name: string;
  readonly status: string;
  readonly cells: readonly ExplainedCell[];
}

export interface ExplainedReturn {
  readonly file: string;
  readonly format: string;
  readonly problem: string;
  readonly authority: string;
  readonly identifiedBy: string;
  readonly sheets: readonly ExplainedSheet[];
}

export async function explainReturn(
  path: string,
  bytes: Uint8Array,
  prepared: Prepared,
): Promise<ExplainedReturn> {
  const { survey, register } = prepared;
  const reader = readerOf(prepared);
  const opened = await openReturn(path, bytes, reader);
  const read = await readReturn({ path, bytes, sha256: '' }, reader);
  const whole = explainUnread(read, prepared);
  const readings = new Map(
    interpretFiles([ownedBy(read, prepared)], survey, register).map((each) => [
      `${each.place.sheet}\u0000${each.place.cell}`,
      each,
    ]),
  );
  const workbook = 'workbook' in opened.result ? opened.result.workbook : undefined;
  const sheets = (opened.recognised?.sheets ?? []).map(
    (sheet, at): ExplainedSheet => ({
      name: sheet.name,
      status: sheet.status,
      cells: explainSheet(sheet, workbook?.sheets[at], (cell) => {
        const reported = readings.get(`${sheet.name}\u0000${cell}`);
        return reported
          ? inWords(
              reported.answer.kind,
              boundsOf(reported.answer),
              decimalsFor(reported.measure, survey),
            )
          : 'not used: it belongs to another authority, or to none that can be told';
      }),
    }),
  );
  return { ...whole, sheets };
}

/** Whose a file is and why it gave no table, where that is all that is known. */
export function explainUnread(read: ReadReturn, prepared: Prepared): ExplainedReturn {
  const { owners } = ownedBy(read, prepared).file;
  const { path, format = '', failed } = read.filed;
  const [owner] = owners;
  const names = owners.map(
    ({ authority }) => prepared.register.byId.get(authority)?.name ?? authority,
  );
  const finding = failed && notRead(path, failed, owner?.authority);
  return {
    file: path,
    format,
    problem: finding ? `${messageOf(finding)} ${helpOf(finding)}` : '',
    authority: names.join(', '),
    identifiedBy: owner?.by ?? '',
    sheets: [],
  };
}

const ownedBy = (read: ReadReturn, { register, correspondence }: Prepared): OwnedCells =>
  ownersOf(read, register, jointGroups(register, correspondence.logs).groupOf);

function decimalsFor(measure: string, { measures }: Prepared['survey']): number {
  const known = measures.find(({ id }) => id === measure);
  return known ? decimalsOf(known) : 0;
}

function inWords(kind: string, bounds: { min: number; max: number }, decimals: number): string {
  const [min, max] = [bounds.min, bounds.max].map((count) => count / 10 ** decimals) as [
    number,
    number,
  ];
  if (min === max) return kind === 'count' ? String(min) : `${kind}: ${min}`;
  return `${kind}: ${max === Infinity ? (min > 0 ? `${min} or more` : 'unknown') : `${min} to ${max}`}`;
}

function explainSheet(
  sheet: RecognisedSheet,
  source: Sheet | undefined,
  readingOf: (cell: string) => string,
): ExplainedCell[] {
  if (sheet.status !== 'read') return [];
  const claims = new Map(sheet.claims.map((claim) => [cellName(claim), claim]));
  const facts = new Map((sheet.facts?.rows.flat() ?? []).map((fact) => [cellName(fact), fact]));
  const cells = new Map((source?.cells ?? []).map((cell) => [cellName(cell), cell]));
  const names = [...new Set([...cells.keys(), ...claims.keys()])];
  return names.map((name) => {
    const claim = claims.get(name);
    const fact = facts.get(name);
    const text = cells.get(name)?.text ?? '';
    if (claim && isTaken(claim)) {
      const [category] = claim.categories;
      const answers = [claim.measure, claim.period, ...(category ? [category.join('=')] : [])].join(
        '.',
      );
      return {
        cell: name,
        text,
        role: text === '' ? 'blank' : 'answer',
        answers,
        reading: readingOf(name),
        because: becauseOf(claim.via),
      };
    }
    if (claim) {
      const [problem] = claim.problems;
      const texts =
        problem && problem.texts.length > 0
          ? ` (${problem.texts.map((each) => `“${each}”`).join(', ')})`
          : '';
      return {
        cell: name,
        text,
        role: 'not used',
        answers: '',
        reading: '',
        because: `${problem?.code ?? ''}${texts}; ${becauseOf(claim.via) || 'no heading'}`,
      };
    }
    if (!fact)
      return {
        cell: name,
        text,
        role: sheet.facts ? 'hidden' : 'beside the layout',
        answers: '',
        reading: '',
        because: '',
      };
    return {
      cell: name,
      text,
      role: roleOf(fact),
      answers: '',
      reading: '',
      because: fact.said.nearMiss
        ? `almost ${fact.said.nearMiss.id}: ${fact.said.nearMiss.because}`
        : '',
    };
  });
}

function roleOf({
  role,
  said,
  readings,
  governs,
}: NonNullable<RecognisedSheet['facts']>['rows'][number][number]): string {
  if (role !== 'text' && role !== 'date') return role;
  const kinds = [...governs].map(([kind, how]) => `${kind.replace('breakdown:', '')} ${how}`);
  if (kinds.length > 0) return `heading: ${kinds.join(', ')}`;
  if (readings.length > 0) return 'period';
  if (said.total) return 'total';
  return said.axis === undefined ? 'text' : `names the column: ${said.axis}`;
}
