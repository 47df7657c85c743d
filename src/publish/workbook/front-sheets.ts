/** The sheets before the tables: cover, contents, notes, and what each column means. */

import type { Results } from '../../results.ts';
import { columnsByTable } from '../columns/columns-of.ts';
import { grouped } from '../numbers.ts';
import { plainText } from './cells.ts';
import type { Sheet, WithTable } from './sheet.ts';
import { shorthand } from './shorthand.ts';

export function coverSheet({ survey, register, version }: Results): Sheet {
  const asked = register.authorities.length;
  return {
    name: 'Cover',
    title: plainText(survey.title),
    lines: [
      'Figures from the answers to a Freedom of Information request.',
      `Sent on ${survey.sent} to ${grouped(String(asked))} ${asked === 1 ? 'authority' : 'authorities'}. Register: ${register.name}.`,
      'Every figure stands with the lowest and the highest value that the answers allow.',
      'What an authority hid stands here as it was printed, and no narrower.',
      `Made by foi-aggregate ${version}. The CSV files beside this workbook hold the same figures.`,
      'Whoever publishes this workbook states its licence, its date and whom to ask about it.',
    ].map(plainText),
    table: undefined,
  };
}

export function contentsSheet(others: readonly WithTable[]): WithTable {
  const rows = others.map(({ name, title, table }) => [
    { text: name, sheet: name },
    title,
    { number: table.rows.length, format: '#,##0' },
  ]);
  const columns = [
    { heading: 'Worksheet', width: 24 },
    { heading: 'What it holds', width: 90 },
    { heading: 'Rows', width: 10, numbers: true },
  ];
  return {
    name: 'Contents',
    title: 'Contents',
    lines: ['This worksheet contains one table, “contents”, with a link to each other worksheet.'],
    table: { name: 'contents', columns, rows },
  };
}

const notes: readonly (readonly [string, string])[] = [
  [
    'Lowest and highest',
    'No count that the answers allow lies outside of the two. They are not a confidence interval.',
  ],
  [
    'An authority that is silent',
    'It is never counted as a nil. It leaves the highest value open.',
  ],
  [
    'minimum-rate',
    'Among the authorities with a usable denominator, if none of the unknown is counted.',
  ],
  ['matched-rate', 'Among the authorities with both a usable numerator and a usable denominator.'],
  [
    'maximum-rate',
    'Among the authorities with a usable denominator, if all of the unknown are counted.',
  ],
  ['The three rates', 'They belong together, and none of them bounds the rate of all authorities.'],
  [
    'As printed',
    'What stands there is the authority’s own: a mark in brackets too, save [z] for an empty cell.',
  ],
  ['Rounding', 'Rates are rounded half up, after one division of two sums.'],
];

export function notesSheet(): WithTable {
  return {
    name: 'Notes',
    title: 'Notes and shorthand',
    lines: [
      'This worksheet contains one table, “notes”: shorthand first, then how figures are made.',
    ],
    table: {
      name: 'notes',
      columns: [
        { heading: 'Shorthand or term', width: 30 },
        { heading: 'Meaning', width: 100 },
      ],
      rows: [...shorthand, ...notes],
    },
  };
}

/** Columns by the headings of the sheets, and their names in the CSV files. */
export function columnsSheet(): WithTable {
  const rows = Object.entries(columnsByTable).flatMap(([table, columns]) =>
    columns.map(({ heading, name, about }) => [heading, table, name, about]),
  );
  return {
    name: 'Columns',
    title: 'What the columns mean',
    lines: [
      'This worksheet contains one table, “columns”. Columns that hold nothing are left out.',
    ],
    table: {
      name: 'columns',
      columns: [
        { heading: 'Column', width: 28 },
        { heading: 'Table', width: 16 },
        { heading: 'Name in the CSV', width: 22 },
        { heading: 'Meaning', width: 80 },
      ],
      rows,
    },
  };
}
