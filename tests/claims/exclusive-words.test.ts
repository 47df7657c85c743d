import { expect, test } from 'vitest';
import { excludeEachOther } from '../../src/claims/exclusive-words.ts';

test.each([
  ['slight and fatal exclude each other', ['were slight', 'serious', 'fatal'], true],
  ['one word for two parts tells nothing', ['were slight', 'slight in town'], false],
  ['a part without such a word can overlap', ['were slight', 'at night'], false],
  ['words of two sets can be true of one', ['were men', 'pending'], false],
  ['a part with two such words is neither', ['were slight', 'serious or fatal'], false],
])('%s', (_, phrases, exclude) => {
  expect(excludeEachOther(phrases)).toBe(exclude);
});
