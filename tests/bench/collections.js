// @ts-check
/** The collections that are timed, made in a temporary folder. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import * as XLSX from '@e965/xlsx';

const otherFormats = ['.csv', '.xls', '.ods'];

/** @param {string} folder */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('~$'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @param {Uint8Array} bytes */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Gives a text of digits back its number. @param {XLSX.WorkBook} book */
function withNumbers(book) {
  for (const sheet of Object.values(book.Sheets)) {
    for (const [at, cell] of Object.entries(sheet)) {
      if (/^\d+$/.test(cell.v ?? '')) sheet[at] = { t: 'n', v: Number(cell.v) };
    }
  }
  return book;
}

/** @param {string} path */
function workbookAt(path) {
  const bytes = readFileSync(path);
  if (extname(path).toLowerCase() !== '.csv') return XLSX.read(bytes, { cellStyles: true });
  return withNumbers(XLSX.read(decoded(bytes), { type: 'string', raw: true }));
}

/** @param {string} path */
function xlsxName(path) {
  const stem = path.slice(0, -extname(path).length);
  const free = !existsSync(`${stem}.xlsx`);
  return free ? `${stem}.xlsx` : `${stem} (${extname(path).slice(1)}).xlsx`;
}

/**
 * A copy of a collection whose returns are all .xlsx. Letters and pictures stay behind: nothing
 * can be read from them, and pandas would not open them either.
 * @param {string} from
 * @param {string} to
 */
export function savedAsXlsx(from, to) {
  const returns = filesBelow(join(from, 'returns')).map((path) => ({
    path,
    copy: join(to, path.slice(from.length)),
    format: extname(path).toLowerCase(),
  }));
  for (const { path, copy, format } of returns) {
    if (format === '.xlsx') cpSync(path, copy);
  }
  for (const { path, copy, format } of returns) {
    if (!otherFormats.includes(format)) continue;
    mkdirSync(dirname(copy), { recursive: true });
    const saved = XLSX.write(workbookAt(path), { type: 'buffer', compression: true });
    writeFileSync(xlsxName(copy), saved);
  }
  for (const name of ['survey.yaml', 'authorities.csv', 'replies.csv']) {
    if (!existsSync(join(from, name))) continue;
    const text = readFileSync(join(from, name), 'utf8');
    const renamed = text.replace(/\.(csv|xls|ods)(?=[;,"\s])/gi, '.xlsx');
    writeFileSync(join(to, name), name === 'replies.csv' ? renamed : text);
  }
}

/** The survey, put to authorities that do not exist. @param {string} survey @param {string} to */
function askOthers(survey, to) {
  const text = readFileSync(survey, 'utf8')
    .replace(/^register: .*$/m, 'register: authorities.csv')
    .replace(/^(areas|weight): .*\n/gm, '');
  writeFileSync(join(to, 'survey.yaml'), text);
}

/** @param {string} to @param {number} count */
function nameAuthorities(to, count) {
  const names = Array.from(
    { length: count },
    (_, index) => `Borough ${String(index + 1).padStart(4, '0')}`,
  );
  const rows = names.map((name) => `${name.toLowerCase().replace(' ', '-')},${name},England\n`);
  writeFileSync(join(to, 'authorities.csv'), `id,name,nation\n${rows.join('')}`);
  return names;
}

/**
 * A collection of so many authorities, each with one return: copies of what `model` holds.
 * @param {string} model a collection whose returns are all .xlsx
 * @param {string} to
 * @param {number} count
 */
export function grownTo(model, to, count) {
  const models = filesBelow(join(model, 'returns'));
  mkdirSync(to, { recursive: true });
  askOthers(join(model, 'survey.yaml'), to);
  for (const [index, name] of nameAuthorities(to, count).entries()) {
    const folder = join(to, 'returns', name);
    mkdirSync(folder, { recursive: true });
    cpSync(models[index % models.length] ?? '', join(folder, 'Response.xlsx'));
  }
}

const questions = [
  '1a Trafficked children in care',
  '2a Trafficked children who went missing',
  '1c Unaccompanied children looked after',
  '2c Unaccompanied children who went missing',
];

const teams = 4998;
/** Of each .xls below, headings among them. */
export const cellsOfBigXls = questions.length * 4 * (teams + 2);

/**
 * A collection of so many returns, each an .xls of some 2 MB with 80,000 cells: a sheet per
 * question, with a line for each team below the headings.
 * @param {string} survey
 * @param {string} to
 * @param {number} files
 * @returns how many bytes they have together
 */
export function bigXls(survey, to, files) {
  const book = XLSX.utils.book_new();
  for (const [sheet, question] of questions.entries()) {
    const lines = Array.from({ length: teams }, (_, team) => [
      `Team ${team + 1} of service area ${sheet + 1}`,
      (team * 7) % 23,
      (team * 11) % 29,
      ((team * 13) % 100) / 7,
    ]);
    const rows = [[question, '', '', ''], ['Team', 2023, 2024, 'Average age'], ...lines];
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), `Q${sheet + 1}`);
  }
  mkdirSync(to, { recursive: true });
  askOthers(survey, to);
  const bytes = XLSX.write(book, { bookType: 'biff8', type: 'buffer' });
  for (const name of nameAuthorities(to, files)) {
    mkdirSync(join(to, 'returns', name), { recursive: true });
    writeFileSync(join(to, 'returns', name, 'Response.xls'), bytes);
  }
  return bytes.length * files;
}

const years = Array.from({ length: 10 }, (_, index) => String(2015 + index));
const kinds = Array.from({ length: 28 }, (_, index) => `Offence type ${'ABCD'[index % 4]}${index}`);
/** Of each authority in the table below: one for each year and kind. */
export const rowsOfEach = years.length * kinds.length;

/**
 * One collated table in text, with all years and kinds of so many authorities.
 * @param {string} to
 * @param {number} authorities
 * @returns {string} where the table is
 */
export function longTable(to, authorities) {
  mkdirSync(join(to, 'returns'), { recursive: true });
  const line = (/** @type {string} */ year) =>
    `  - { id: "${year}", basis: calendar, from: ${year}-01-01, to: ${year}-12-31 }`;
  const survey = [
    'id: offences',
    'title: Offences',
    'sent: 2025-02-03',
    'register: authorities.csv',
    'periods:',
    ...years.map(line),
    'measures:',
    '  - { id: incidents, label: Incidents, unit: incidents, headings: [Incidents] }',
    'breakdowns:',
    '  - id: offence',
    '    of: [incidents]',
    '    addsUp: true',
    '    categories:',
    ...kinds.map((kind, index) => `      - { id: kind-${index}, headings: ["${kind}"] }`),
  ];
  writeFileSync(join(to, 'survey.yaml'), `${survey.join('\n')}\n`);
  const table = join(to, 'returns', 'everybody.csv');
  writeFileSync(table, 'Authority,Year,Offence,Incidents\n');
  let row = 0;
  for (const name of nameAuthorities(to, authorities)) {
    const rows = years.flatMap((year) =>
      kinds.map((kind) => {
        row += 1;
        const count = Math.floor(Math.abs(Math.sin(row) * 1e6)) % 97;
        return `${name},${year},${kind},${count < 4 ? '<5' : count}\n`;
      }),
    );
    appendFileSync(table, rows.join(''));
  }
  return table;
}
