/**
 * The figures as SQL: the survey and the register as rows, the files of the answers as tables, and
 * from these the views. One definition for three dialects; `dialect.ts` has what they do not share.
 */

import { type AnswerTable, answerTables } from './answer-tables.ts';
import type { Dialect } from './dialect.ts';
import { rateTables } from './rate-tables.ts';
import { type Asked, registerTables } from './register-tables.ts';
import { givenTable } from './rows.ts';
import { levelOf, measureTables } from './survey-tables.ts';
import { unionTables } from './union-tables.ts';
import { contributionQuery, coverageQuery, sharesQuery } from './views/accounts.ts';
import { cellQuery, replyAreaQuery, replyQuery } from './views/cells.ts';
import { rateEndsQuery, ratePartQuery, ratesQuery } from './views/rates.ts';
import { summaryQuery } from './views/summary.ts';
import { totalPartQuery, totalsQuery, unionPartQuery, unionsQuery } from './views/sums.ts';

interface View {
  readonly name: string;
  readonly about: string;
  readonly query: string;
  readonly kept?: true;
}

const viewsOf = (dialect: Dialect, levels: number): View[] => [
  { name: 'reply', about: 'one reply and all whom it stands for', query: replyQuery, kept: true },
  { name: 'reply_area', about: 'where a reply counts', query: replyAreaQuery, kept: true },
  {
    name: 'cell',
    about: 'every question to every reply, with its share and its row bounds',
    query: cellQuery(levels),
    kept: true,
  },
  { name: 'total_part', about: 'what a reply adds to a total', query: totalPartQuery, kept: true },
  { name: 'totals', about: 'totals, in smallest units', query: totalsQuery },
  { name: 'union_part', about: 'what a reply adds to a union', query: unionPartQuery, kept: true },
  { name: 'unions', about: 'unions, in smallest units', query: unionsQuery },
  { name: 'rate_part', about: 'what a reply adds to a rate', query: ratePartQuery, kept: true },
  {
    name: 'rate_ends',
    about: 'the two ends over both sets of replies',
    query: rateEndsQuery,
    kept: true,
  },
  { name: 'rates', about: 'the three rates, as exact fractions', query: ratesQuery },
  { name: 'contribution', about: 'what a reply gave to each figure', query: contributionQuery },
  { name: 'shares', about: 'how all that were asked divide', query: sharesQuery, kept: true },
  {
    name: 'coverage',
    about: 'how much of the register it rests on',
    query: coverageQuery(dialect),
  },
  { name: 'summary', about: 'every figure as summary.csv has it', query: summaryQuery(dialect) },
];

/** @param place where the files of the answers lie, for the engine that reads them. */
export function sqlScript(asked: Asked, dialect: Dialect, place: string): string {
  const { survey } = asked;
  const levels = Math.max(...survey.measures.map(({ id }) => levelOf(id, survey)));
  const given = [
    ...measureTables(survey),
    ...unionTables(survey),
    ...rateTables(survey),
    ...registerTables(asked),
  ];
  return `${[
    heading(survey.title, dialect),
    ...dialect.opening,
    ...given.map((table) => `-- ${table.name}: ${table.about}\n${givenTable(table, dialect)}`),
    ...answerTables.map(
      (table) => `-- ${table.name}: ${table.about}\n${loaded(table, dialect, place)}`,
    ),
    ...viewsOf(dialect, levels).map(
      ({ name, about, query, kept }) =>
        `-- ${name}: ${about}\n${(kept ? dialect.kept : dialect.view)(name, query)}`,
    ),
  ].join('\n\n')}\n`;
}

const heading = (title: string, { engine, start, format }: Dialect): string =>
  [
    `Figures of “${title.replace(/\s+/g, ' ')}”, for ${engine}.`,
    `Start it with: ${start}`,
    'Then: SELECT * FROM summary',
    `It reads observation.${format} and response.${format}, which foi sql -o FOLDER writes beside it.`,
    'Everything in summary.csv is here but its sentences. Findings, statuses and changes are not.',
    'Numbers are exact up to sums of 10^15 smallest units.',
  ]
    .map((line) => `-- ${line}`)
    .join('\n');

function loaded({ name, columns }: AnswerTable, dialect: Dialect, place: string): string {
  const typed = Object.entries(columns).map(([column, kind]) => ({
    name: column,
    type: kind === 'text' ? dialect.text : dialect.integer,
  }));
  return dialect.load(name, typed, place === '' ? name : `${place}/${name}`);
}
