/**
 * Q1 is a question's code, and a quarter. Quarters they are where months stand beside them, where a
 * total closes them, or where the question is named elsewhere in the table: then no cell below or
 * beside them is the year's answer to a question that happens to be called so.
 */

import type { CellFact, SheetFacts } from './facts.ts';
import { saysNothing } from './says-nothing.ts';

const quarter = /^(?:q|qtr|quarter)\s*([1-4])$/i;

const wholeYear = /^(?:year to date|ytd|(?:full|whole) year|annual(?: total)?)$/i;

const numberOf = ({ cell }: CellFact): string => quarter.exec(cell.text.trim())?.[1] ?? '';

export function settleQuarters({ rows, columns }: SheetFacts): void {
  const questions = rows
    .flat()
    .filter((fact) => fact.said.matches.has('measure') && numberOf(fact) === '');
  for (const line of rows) settleLine(line, questions, 'row');
  for (const line of columns.values()) settleLine(line, questions, 'column');
}

function settleLine(
  line: readonly CellFact[],
  questions: readonly CellFact[],
  along: 'row' | 'column',
): void {
  const named = line.filter((fact) => fact.role === 'text' && numberOf(fact) !== '');
  if (named.length === 0) return;
  const months = holdsMonths(line);
  if (!months && !areQuarters(named, line, questions, along)) return;
  const whole = months || named.some((fact) => numberOf(fact) === '4');
  for (const fact of named) fact.said = { ...saysNothing, total: true, neutral: false };
  if (whole) return;
  // A total of three quarters is not the year's.
  for (const fact of line) if (fact.said.total) fact.said = { ...fact.said, altering: true };
}

function holdsMonths(line: readonly CellFact[]): boolean {
  const months = line.filter(({ readings: [reading] }) =>
    ['bare-month', 'month'].includes(reading?.grain ?? ''),
  );
  return months.length >= 2;
}

/** Q1, Q2, Q3 in one line, of which the survey has not asked all, and something that says so. */
function areQuarters(
  named: readonly CellFact[],
  line: readonly CellFact[],
  questions: readonly CellFact[],
  along: 'row' | 'column',
): boolean {
  const numbers = new Set(named.map(numberOf));
  const run = ['1', '2', '3'].every((number) => numbers.has(number));
  if (!run) return false;
  const closed = line.some(({ said, cell }) => said.total || wholeYear.test(cell.text.trim()));
  // Where the survey has asked as many questions, they are these, unless a year closes all four.
  const asked = named.every(({ said }) => said.matches.has('measure'));
  if (closed) return !asked || numbers.has('4');
  if (asked) return false;
  // The words of a question beside its own code ("Q1 | Children in care") are no other heading.
  const across = along === 'row' ? 'column' : 'row';
  const codes = new Set(named.map((fact) => fact[across]));
  const elsewhere = questions.filter((fact) => !codes.has(fact[across]));
  const first = named[0];
  const facing = (fact: CellFact): boolean =>
    first !== undefined &&
    (along === 'row'
      ? fact.row > first.row && fact.column < first.column
      : fact.row < first.row && fact.column > first.column);
  return elsewhere.some(facing) || (numbers.has('4') && elsewhere.length > 0);
}
