/**
 * Who was asked. Given the survey's choice and, for a frame of its own, the rows of
 * authorities.csv; gives the register: those in being on the day the request went out, narrowed
 * as the survey says, and the others by name, so that a return from a body that was not asked is
 * named as such.
 */

import type { Authority, Register } from '../model/authority.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { nearest } from '../model/edit-distance.ts';
import type { Table } from '../model/table.ts';
import type { Survey } from '../survey/definition.ts';
import { builtInRegisters, knownAmbiguousNames, knownAuthorities } from './built-in.ts';
import { nameKey } from './name-key.ts';

type Narrowing = Exclude<NonNullable<Survey['register']>, string>;

/** @throws CannotRun where the register is unknown, or a narrowing leads nowhere. */
export function parseRegister(
  survey: Survey,
  table: (file: string) => Table | undefined,
): Register {
  const choice = survey.register ?? 'authorities.csv';
  const narrowing: Narrowing =
    typeof choice === 'string'
      ? { use: choice, nations: [], regions: [], kinds: [], only: [], without: [] }
      : choice;
  if (narrowing.use.toLowerCase().endsWith('.csv')) {
    const given = table(narrowing.use);
    if (!given) {
      throw new CannotRun(
        `There is no ${narrowing.use} beside survey.yaml, and the survey names it as its register.`,
        `Write ${narrowing.use} with a column “name” (and “id”, “nation”, “aliases” if you like), or set register: ${Object.keys(builtInRegisters).join(' or ')}.`,
      );
    }
    return frame(authoritiesOf(given), [], new Map(), narrowing);
  }
  return builtInFrame(survey, narrowing);
}

function builtInFrame(survey: Survey, narrowing: Narrowing): Register {
  const belongs = builtInRegisters[narrowing.use];
  if (!belongs || !Object.hasOwn(builtInRegisters, narrowing.use)) {
    const names = Object.keys(builtInRegisters);
    const near = nearest(narrowing.use, names);
    throw new CannotRun(
      `survey.yaml names the register “${narrowing.use}”, which is not built in.`,
      `${near ? `Did you mean ${near}?` : `Built in: ${names.join(', ')}.`} For any other frame write authorities.csv and set register: authorities.csv.`,
    );
  }
  const known = knownAuthorities();
  const asked = known.filter(
    (each) =>
      belongs(each) &&
      (each.from === '' || each.from <= survey.sent) &&
      (each.to === '' || survey.sent <= each.to),
  );
  const others = known.filter((each) => !asked.includes(each));
  return frame(asked, others, knownAmbiguousNames(), narrowing);
}

function frame(
  all: readonly Authority[],
  others: readonly Authority[],
  ambiguous: ReadonlyMap<string, readonly string[]>,
  narrowing: Narrowing,
): Register {
  const ids = all.map(({ id }) => id);
  for (const id of [...narrowing.only, ...narrowing.without.map(({ authority }) => authority)]) {
    if (ids.includes(id)) continue;
    const near = nearest(id, ids);
    throw new CannotRun(
      `survey.yaml names the authority “${id}”, which is not in ${narrowing.use}.`,
      near ? `Did you mean “${near}”?` : `Its ids look like “${ids[0] ?? ''}”.`,
    );
  }
  for (const [column, wanted] of columnsWanted(narrowing)) checkColumn(column, wanted, all);
  const without = new Map(narrowing.without.map(({ authority, reason }) => [authority, reason]));
  const authorities = all.filter(
    (each) =>
      columnsWanted(narrowing).every(([column, wanted]) =>
        wanted.some((text) => same(each, column, text)),
      ) &&
      (narrowing.only.length === 0 || narrowing.only.includes(each.id)) &&
      !without.has(each.id),
  );
  if (authorities.length === 0) {
    throw new CannotRun(
      'The register is empty: nobody was asked.',
      'Widen `register:` in survey.yaml.',
    );
  }
  return {
    name: narrowing.use,
    authorities,
    byId: new Map(authorities.map((each) => [each.id, each])),
    ambiguous,
    outOfFrame: without,
    notAsked: [...all.filter((each) => !authorities.includes(each)), ...others],
  };
}

function columnsWanted({ nations, regions, kinds }: Narrowing): [string, string[]][] {
  const wanted: [string, string[]][] = [
    ['nation', nations],
    ['region', regions],
    ['kind', kinds],
  ];
  return wanted.filter(([, texts]) => texts.length > 0);
}

const same = ({ columns }: Authority, column: string, text: string): boolean =>
  nameKey(columns.get(column) ?? '') === nameKey(text);

function checkColumn(column: string, wanted: readonly string[], all: readonly Authority[]): void {
  for (const text of wanted) {
    if (all.some((each) => same(each, column, text))) continue;
    const known = [...new Set(all.map((each) => each.columns.get(column) ?? ''))].filter(Boolean);
    throw new CannotRun(
      `survey.yaml narrows the register to the ${column} “${text}”, which none of its authorities has.`,
      `There are: ${known.join(', ')}.`,
    );
  }
}

const slug = (name: string): string => nameKey(name).replaceAll(' ', '-');

function authoritiesOf({ file, rows: [header = [], ...rows] }: Table): Authority[] {
  const columns = header.map((text) => nameKey(text).replaceAll(' ', '_'));
  const nameAt = columns.findIndex((each) =>
    ['name', 'authority', 'body', 'organisation'].includes(each),
  );
  if (nameAt < 0) {
    throw new CannotRun(
      `${file} has no column “name”; it has: ${header.join(', ') || 'nothing'}.`,
      'Head the column that names the authorities “name”.',
    );
  }
  const authorities = rows
    .filter((row) => row.some((text) => text.trim() !== ''))
    .map((row) => authorityOf(row, columns, nameAt));
  const seen = new Map<string, string>();
  for (const { id, name } of authorities) {
    const twin = seen.get(id);
    if (twin !== undefined || id === '') {
      throw new CannotRun(
        id === ''
          ? `${file} has a row without a name.`
          : `${file} lists “${id}” twice (${twin}, ${name}).`,
        'Give every authority one row, and an id of its own.',
      );
    }
    seen.set(id, name);
  }
  return authorities;
}

function authorityOf(
  row: readonly string[],
  columns: readonly string[],
  nameAt: number,
): Authority {
  const field = (column: string): string => (row[columns.indexOf(column)] ?? '').trim();
  const name = (row[nameAt] ?? '').trim();
  const facts = columns.map((column, at) => [column, (row[at] ?? '').trim()] as const);
  const numbers = facts.flatMap(([column, text]) =>
    /^\d[\d,]*(?:\.\d+)?$/.test(text) ? [[column, Number(text.replaceAll(',', ''))] as const] : [],
  );
  return {
    id: field('id') || slug(name),
    name,
    codes: [field('code'), field('gss')].filter(Boolean),
    aliases: field('aliases')
      .split(/[|;]/)
      .map((each) => each.trim())
      .filter(Boolean),
    columns: withLaw(new Map(facts.filter(([, text]) => text !== ''))),
    numbers: new Map(numbers),
  };
}

/** Scotland has an Act of its own; whoever asks elsewhere names the law in a column `law`. */
function withLaw(columns: Map<string, string>): Map<string, string> {
  if (!columns.has('law') && nameKey(columns.get('nation') ?? '') === 'scotland')
    columns.set('law', 'FOISA');
  return columns;
}

/** @throws CannotRun where the survey names a column that no authority of the register has. */
export function checkColumns(survey: Survey, { authorities, name }: Register): void {
  const texts = new Set(authorities.flatMap(({ columns }) => [...columns.keys()]));
  const numbers = new Set(authorities.flatMap((each) => [...each.numbers.keys()]));
  const require = (setting: string, column: string, known: ReadonlySet<string>): void => {
    if (known.has(column)) return;
    const near = nearest(column, known);
    throw new CannotRun(
      `survey.yaml, ${setting}: the register ${name} has no column “${column}”.`,
      near ? `Did you mean “${near}”?` : `It has: ${[...known].join(', ') || 'none of that kind'}.`,
    );
  };
  const key = (column: string, year: number | undefined): string =>
    year === undefined ? column : `${column}/${year}`;
  for (const column of survey.areas) require('areas', column, texts);
  if (survey.weight) require('weight', key(survey.weight.column, survey.weight.year), numbers);
  for (const { denominator } of survey.rates) {
    if (typeof denominator !== 'string')
      require('rates', key(denominator.register, denominator.year), numbers);
  }
}
