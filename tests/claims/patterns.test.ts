import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compiled, foundIn, shapeOf } from '../../src/claims/pattern.ts';
import { patterns } from '../../src/claims/patterns.ts';
import { tokensOf } from '../../src/claims/tokens.ts';

const folder = fileURLToPath(new URL('../../src/claims/patterns', import.meta.url));

describe.each(patterns.flatMap(({ forms, judge }) => forms.map((form) => ({ ...form, judge }))))(
  '$example',
  ({ shape, example, judge }) => {
    test('is found by its form, and does not contradict itself', () => {
      const found = foundIn(shapeOf(tokensOf(example, 0)), compiled(shape));
      const verdicts = found.flatMap((each) => judge(each)?.verdict ?? []);
      expect(verdicts.length).toBeGreaterThan(0);
      expect(verdicts).not.toContain('does-not-follow');
    });
  },
);

test('every pattern of the folder is listed', () => {
  const listed = new Set<unknown>(patterns);
  const named = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/export const (\w+): ClaimPattern/g)].map(
      ([, name]) => name,
    ),
  );
  expect(named.length).toBe(listed.size);
});
