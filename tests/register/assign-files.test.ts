import { describe, expect, test } from 'vitest';
import type { Cell, Sheet, Visibility, Workbook } from '../../src/model/workbook.ts';
import { identify, type LoggedOwner } from '../../src/register/assign-files.ts';
import { authorityMatcher } from '../../src/register/match-authority.ts';
import { parseRegister } from '../../src/register/parse-register.ts';
import { surveyOf } from '../support/invented.ts';

const match = authorityMatcher(
  parseRegister(
    surveyOf({ register: 'uk-local-authorities', measures: [{ id: 'n' }] }),
    () => undefined,
  ),
);
const notLogged: LoggedOwner = () => [];

/** A workbook of one sheet, by its rows. */
function sheetOf(rows: readonly (readonly string[])[], visibility: Visibility = 'shown'): Workbook {
  const cells: Cell[] = rows.flatMap((texts, row) =>
    texts.flatMap((text, column) =>
      text === '' ? [] : [{ row, column, text, value: { type: 'text', text } as const }],
    ),
  );
  const sheet: Sheet = {
    name: 'Sheet1',
    visibility,
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  return { format: 'csv', sheets: [sheet], names: new Map() };
}
const find = (path: string, rows?: readonly (readonly string[])[], logged = notLogged) =>
  identify(path, rows && sheetOf(rows), match, logged);

describe('a file belongs to', () => {
  test('the authority that the log gives it to, against every other evidence', () => {
    const found = find('returns/Leeds/York reply.csv', [['Bradford City Council']], () => [
      'derby',
    ]);
    expect([found.owner, found.by]).toEqual(['derby', 'log']);
    expect(found.against.map(({ by }) => by)).toEqual(['cell', 'file-name']);
  });

  test('its folder before a cell and before its own name', () => {
    const found = find('returns/Leeds/York reply.csv', [['Authority:', 'Bradford']]);
    expect([found.owner, found.by]).toEqual(['leeds', 'folder']);
    expect(found.against.map(({ text }) => text)).toEqual(['Bradford', 'York reply']);
  });

  test('the authority that a cell names, where there is no folder', () => {
    const found = find('returns/reply.csv', [
      ['Authority', 'Leeds City Council'],
      ['1a', '12'],
    ]);
    expect([found.owner, found.by]).toEqual(['leeds', 'cell']);
  });

  test('the authority in one cell alone in its row, near the top', () => {
    expect(find('returns/reply.csv', [['Leeds City Council'], ['1a', '12']]).owner).toBe('leeds');
    const below = [...Array.from({ length: 20 }, () => ['1a', '12']), ['Leeds City Council']];
    expect(find('returns/reply.csv', below).owner).toBeUndefined();
  });

  test('the authority in its name, where nothing else speaks', () => {
    expect(find('returns/FOI response - Rotherham MBC.xlsx').owner).toBe('rotherham');
    expect(find('returns/FOI_Swindon_Borough_Council.xls').owner).toBe('swindon');
    expect(find('returns/BlaenauGwent.xls').owner).toBe('blaenau-gwent');
  });

  test('one authority where cell and file name agree', () => {
    const found = find('returns/Leeds FOI.csv', [['Council: Leeds City Council']]);
    expect([found.owner, found.by, found.against]).toEqual(['leeds', 'cell', []]);
  });
});

describe('a file belongs to nobody yet', () => {
  test('where a cell and its name disagree', () => {
    const found = find('returns/York reply.csv', [['Leeds City Council']]);
    expect(found.owner).toBeUndefined();
    expect(found.against).toHaveLength(2);
  });

  test('where two folders disagree', () => {
    expect(find('returns/Leeds/York/reply.csv').owner).toBeUndefined();
  });

  test('where its name could be several', () => {
    const found = find('returns/Newcastle.csv');
    expect(found.owner).toBeUndefined();
    expect(found.unsure).toHaveLength(1);
  });

  test.each([
    'returns/FOI 3789 Q1.xlsx',
    'returns/Bath Spa University.xlsx',
    'returns/University of York.xlsx',
    'returns/West Yorkshire Police.xlsx',
    'returns/Data return.ods',
    'returns/Reading list.pdf',
    'returns/Bury St Edmunds.csv',
    'returns/Newport Pagnell.csv',
    'returns/Sutton Coldfield.csv',
    'returns/Sutton-in-Ashfield.csv',
  ])('where it is called %s', (path) => {
    expect(find(path).owner).toBeUndefined();
  });

  test('where only a hidden sheet names one', () => {
    const hidden = sheetOf([['Leeds City Council']], 'hidden');
    expect(identify('returns/reply.csv', hidden, match, notLogged).owner).toBeUndefined();
  });
});
