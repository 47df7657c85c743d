import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf, placesOf, rowRules } from '../../src/pipeline/divide.ts';
import { authorityMatcher } from '../../src/register/match-authority.ts';
import { registerOf } from '../support/invented.ts';

const ids = ['ashby', 'brill', 'corfe', 'derby', 'eaton'];
const register = registerOf(ids);
const names = register.authorities.map(({ name }) => name);
const [ashby = '', brill = '', corfe = ''] = names;
const match = authorityMatcher(register);
const alone = { groupOf: (id: string) => id, membersOf: (id: string) => [id] };

const headings = ['Authority', 'Year', 'Kind', 'Loans'];
const speaksForAll = fc.constantFrom(
  headings,
  ['Authority', '2023', '2024', '2025'],
  ['Loans of libraries in 2024'],
  ['', '2024', '', ''],
  ['* = fewer than 5', '', '', ''],
  [''],
);
const about = fc
  .record({
    name: fc.constantFrom(...names),
    year: fc.constantFrom('2023', '2023/24', 'March 2024'),
    kind: fc.constantFrom('books', 'maps'),
    loans: fc.constantFrom('17', '<5', '*', 'not held', '1,040', ''),
  })
  .map(({ name, year, kind, loans }) => [name, year, kind, loans]);
const ofNobody = fc.constantFrom(
  ['England', '2023', 'books', '999'],
  ['', '', 'of which late', '3'],
);

const rules = { authority: 0, labels: [1, 2] };

describe('rows of a collated table', () => {
  test('P: all about an authority stand in one part, and headings in every part', () => {
    const row = fc.oneof(
      { weight: 6, arbitrary: about.map((fields) => ({ kind: 'about' as const, fields })) },
      { weight: 1, arbitrary: speaksForAll.map((fields) => ({ kind: 'all' as const, fields })) },
      { weight: 1, arbitrary: ofNobody.map((fields) => ({ kind: 'nobody' as const, fields })) },
    );
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        (rows, parts) => {
          const place = placesOf(rules, match, partsOf(register, alone, parts), 'table.csv');
          let before: number | 'all' = 'all';
          for (const [at, { kind, fields }] of rows.entries()) {
            const placed = place(fields, at + 1);
            // Counted out: the fifth part of the register, times the parts, without what is broken off.
            const own = Math.trunc((names.indexOf(fields[0] ?? '') / names.length) * parts + 1e-9);
            expect(placed).toBe(kind === 'all' ? 'all' : kind === 'about' ? own : before);
            if (kind === 'about') before = own;
          }
        },
      ),
    );
  });

  test('of a joint reply stand with those of all whom it speaks for', () => {
    const groups = { ...alone, groupOf: (id: string) => (id === 'eaton' ? 'ashby' : id) };
    const partOf = partsOf(register, groups, 5);
    expect(['ashby', 'brill', 'eaton'].map(partOf)).toEqual([0, 1, 0]);
  });

  test('are told apart by the column that names most authorities, and say what they are about', () => {
    const rows = [
      ['Table 3', '', '', ''],
      headings.toReversed(),
      ['12', 'books', '2023', ashby],
      ['<5', 'maps', '2023', ashby],
      ['1,040', corfe, '2024', brill],
      ['', 'maps', '2024', corfe],
    ];
    expect(rowRules(rows, match, 'table.csv')).toEqual({ authority: 3, labels: [1, 2, 3] });
  });
});
