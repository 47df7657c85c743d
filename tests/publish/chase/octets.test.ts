import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { octetPieces } from '../../../src/publish/chase/octets.ts';
import { settings } from '../../support/arbitraries.ts';

describe('a text in pieces', () => {
  test.each([
    ['', 4, 4, ['']],
    ['abcd', 4, 4, ['abcd']],
    ['abcde', 4, 4, ['abcd', 'e']],
    ['abcde', 2, 3, ['ab', 'cde']],
    ['abcŵ', 4, 4, ['abc', 'ŵ']],
    ['🏛🏛', 7, 7, ['🏛', '🏛']],
  ])('%j within %i and %i octets', (text, first, rest, pieces) => {
    expect(octetPieces(text, first, rest)).toEqual(pieces);
  });

  test('is whole again when they are joined, and none is too long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 4, max: 20 }),
        fc.integer({ min: 4, max: 20 }),
        (text, first, rest) => {
          const pieces = octetPieces(text, first, rest);
          expect(pieces.join('')).toBe(text);
          for (const [at, piece] of pieces.entries()) {
            expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(
              at === 0 ? first : rest,
            );
          }
        },
      ),
      settings(300),
    );
  });
});
