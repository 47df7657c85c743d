/** A return explained, for the terminal: every filled cell with what was made of it. */

import { aligned, oneLine, type TextStyle } from './layout-text.ts';

interface Explained {
  readonly file: string;
  readonly format: string;
  readonly problem: string;
  readonly authority: string;
  readonly identifiedBy: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly status: string;
    readonly cells: readonly {
      readonly cell: string;
      readonly text: string;
      readonly role: string;
      readonly answers: string;
      readonly reading: string;
      readonly because: string;
    }[];
  }[];
}

const shorten = (text: string, most: number): string => {
  const line = oneLine(text).trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
};

export function explanationText(explained: Explained, { paint, width }: TextStyle): string {
  const who =
    explained.authority === ''
      ? 'nobody that could be told'
      : `${explained.authority} (by its ${explained.identifiedBy})`;
  const lines = [
    paint.bold(explained.file),
    `  whose: ${who}${explained.format ? `; format: ${explained.format}` : ''}`,
  ];
  if (explained.problem !== '') lines.push(`  ${explained.problem}`);
  for (const sheet of explained.sheets) {
    lines.push(
      '',
      paint.bold(sheet.name === '' ? 'the table' : `sheet “${sheet.name}”`) +
        (sheet.status === 'read' ? '' : `  ${sheet.status}, not read`),
    );
    const rows = sheet.cells.map(({ cell, text, role, answers, reading, because }) => {
      const made = answers === '' ? role : `${answers} = ${reading}`;
      return [
        `  ${cell}`,
        shorten(text, 32),
        shorten(made, 52),
        shorten(because, Math.max(40, width - 96)),
      ];
    });
    lines.push(...aligned(rows, []));
  }
  const taken = explained.sheets
    .flatMap(({ cells }) => cells)
    .filter(({ answers }) => answers !== '').length;
  const left = explained.sheets
    .flatMap(({ cells }) => cells)
    .filter(({ role }) => role === 'not used').length;
  return [
    ...lines,
    '',
    `${taken} answers taken, ${left} cells that look like answers not used.`,
  ].join('\n');
}
