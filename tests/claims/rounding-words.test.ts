import { describe, expect, test } from 'vitest';
import { allowedBy } from '../../src/claims/figure.ts';
import { only, overlap } from '../../src/claims/range.ts';
import { over, ratio, ratioOf } from '../../src/claims/ratio.ts';
import { plain, roundingWords } from '../../src/claims/rounding-words.ts';
import { tokensOf } from '../../src/claims/tokens.ts';

/** Whether a figure allows a value, which is in per cent for a share. */
function allows(said: string, is: number): boolean {
  const [token, ...rest] = tokensOf(said, 0);
  if (!token?.figure || rest.length > 0) throw new RangeError(`"${said}" is not one figure`);
  const value = ratioOf(String(is));
  const held = token.figure.kind === 'share' ? over(value, ratio(100)) : value;
  return overlap(only(held), allowedBy(token.figure));
}

describe.each([plain, ...roundingWords])('$name', ({ fits, misfits, name }) => {
  test.each(fits)('%d fits "%s"', (is, said) => {
    expect(allows(said, is)).toBe(true);
  });

  test.each(misfits)('%d does not fit "%s"', (is, said) => {
    expect(allows(said, is)).toBe(false);
  });

  test('its examples are read by its own row', () => {
    const rows = [...fits, ...misfits].map(
      ([, said]) => tokensOf(said, 0)[0]?.figure?.rounding.name,
    );
    expect(new Set(rows)).toEqual(new Set([name]));
  });
});
