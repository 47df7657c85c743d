/** One file: from its bytes to what is kept of it. Its workbook lives only in here. */

import { interpretCell } from '../interpret/interpret-cell.ts';
import { plainRules } from '../interpret/reading-rules.ts';
import { type Answer, isUsable } from '../model/answer.ts';
import type { FiledReturn } from '../model/filed-return.ts';
import { cellName } from '../model/location.ts';
import type { Cell, ReadResult, Workbook } from '../model/workbook.ts';
import { readWorkbook } from '../read/readers.ts';
import { type AnswerLooks, type Recognised, recognise } from '../recognise/recognise.ts';
import { keep } from '../recognise/seen.ts';
import { type Vocabulary, vocabularyOf } from '../recognise/vocabulary.ts';
import { type Identity, identify } from '../register/assign-files.ts';
import type { MatchAuthority } from '../register/match-authority.ts';
import { type CameIn, type ReadingSetting, type ReadReturn, unreadReturn } from './reading.ts';

/** How a text reads by itself. Most texts of a survey repeat, and are asked about more than once. */
const plainAnswers = new Map<string, Answer>();

function plainAnswer({ text, value }: Pick<Cell, 'text' | 'value'>): Answer {
  if (value.type !== 'text') return interpretCell(text, value, plainRules);
  const known = plainAnswers.get(text) ?? interpretCell(text, value, plainRules);
  if (plainAnswers.size < mostRemembered) plainAnswers.set(text, known);
  return known;
}

const mostRemembered = 50_000;

/** Whether a text stands where an answer stands, as notations know it. */
function looksLikeAnswer(cell: Pick<Cell, 'text' | 'value'>): boolean {
  const answer = plainAnswer(cell);
  if (answer.kind === 'elsewhere') return cell.text.length < 60;
  return answer.kind !== 'unreadable' || !['words', 'date', 'other-unit'].includes(answer.why);
}

const statesFigure = (cell: Cell): boolean => {
  const answer = plainAnswer(cell);
  return (
    isUsable(answer) ||
    answer.kind === 'open' ||
    answer.kind === 'merged' ||
    answer.kind === 'unreadable'
  );
};

const refuses = (cell: Cell): boolean => plainAnswer(cell).kind === 'withheld';

export const answerLooks: AnswerLooks = { looksLikeAnswer, statesFigure, refuses };

/** A return while its workbook still lives, for whoever wants to see every cell. */
export interface OpenReturn {
  readonly result: ReadResult;
  readonly identity: Identity;
  readonly recognised: Recognised | undefined;
}

/** A setting with the survey's headings ready to be looked up. */
export interface Reader extends ReadingSetting {
  readonly vocabulary: Vocabulary;
}

export const readerOf = (setting: ReadingSetting): Reader => ({
  ...setting,
  vocabulary: vocabularyOf(setting.survey, namesAuthority(setting.match)),
});

/** Names that speak for somebody, whether or not that body was asked. */
function namesAuthority(match: MatchAuthority): (text: string) => readonly string[] {
  return (text) => {
    const found = match(text);
    if (found.kind === 'found' || found.kind === 'not-asked') return [found.id];
    return found.kind === 'ambiguous' ? found.candidates : [];
  };
}

export async function openReturn(
  path: string,
  bytes: Uint8Array,
  setting: Reader,
): Promise<OpenReturn> {
  const result = await readWorkbook(bytes, path);
  const workbook = 'workbook' in result ? result.workbook : undefined;
  const identity = identify(path, workbook, setting.match, setting.logged);
  const recognised = workbook
    ? recognise(workbook, path, setting.vocabulary, answerLooks)
    : undefined;
  return { result, identity, recognised };
}

export async function readReturn(file: CameIn, setting: Reader): Promise<ReadReturn> {
  const { path, bytes, sha256 } = file;
  const { result, identity, recognised } = await openReturn(path, bytes, setting);
  if ('failed' in result) return unreadReturn(file, result.failed, identity);
  const { workbook } = result;
  if (!recognised) return unreadReturn(file, { reason: 'empty' }, identity);
  const ignored = recognised.sheets.every(({ status }) => status === 'ignored');
  return {
    filed: {
      path,
      sha256,
      size: bytes.length,
      format: workbook.format,
      failed: undefined,
      ...keep(recognised, workbook.sheets),
      legendTexts: legendTexts(workbook),
      ...(workbook.attached && { attached: workbook.attached }),
      ignored: ignored
        ? setting.vocabulary.survey.layouts.find((layout) => layout.ignore !== undefined)?.ignore
        : undefined,
      printed: printedIn(workbook, setting.corrected(path)),
    },
    identity,
  };
}

/** The cells of these names in every sheet, empty where nothing is written there. */
function printedIn({ sheets }: Workbook, names: readonly string[]): FiledReturn['printed'] {
  if (names.length === 0) return [];
  return sheets.flatMap((sheet) => {
    const texts = new Map(sheet.cells.map((cell) => [cellName(cell), cell.text.trim()]));
    return names.map((cell) => ({ sheet: sheet.name, cell, text: texts.get(cell) ?? '' }));
  });
}

/** Texts of visible cells that hold both a mark and words. */
function legendTexts({ sheets }: Workbook): string[] {
  return sheets
    .filter(({ visibility }) => visibility === 'shown')
    .flatMap(({ cells }) => cells)
    .filter(
      ({ value, text }) =>
        value.type === 'text' &&
        text.length >= 5 &&
        text.length <= 250 &&
        / |=|:/.test(text.trim()),
    )
    .map(({ text }) => text);
}
