/** Reading in threads of their own: the built code, because a thread is a file of its own. */

import { describe, expect, test } from 'vitest';
import { limits } from '../../dist/cli/limits.js';
import { readingApart } from '../../dist/cli/reading-apart.js';
import { prepare } from '../../dist/pipeline/prepare.js';
import { readingHere } from '../../dist/pipeline/reading-here.js';
import { collection as files } from '../support/command-line.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const survey = { path: 'survey.yaml', text: files['survey.yaml'] ?? '' };
const authorities = {
  path: 'authorities.csv',
  bytes: async () => bytesOf(files['authorities.csv'] ?? ''),
};
const asked = {
  name: 'small',
  root: '/',
  survey,
  returns: [],
  beside: new Map([['authorities.csv', authorities]]),
  litter: [],
  notFiles: [],
};
const file = (path: string, text: string) => ({ path, bytes: bytesOf(text), sha256: path });
const small = file('returns/anytown.csv', files['returns/anytown.csv'] ?? '');
/** A table that takes far longer, and far more memory, than a limit below allows. */
const large = (): ReturnType<typeof file> =>
  file('returns/otherton.csv', '1a Children in care,80,1,2,3,4,5,6,7,8,9\n'.repeat(60_000));

async function readBoth(most: typeof limits) {
  const reading = (await readingApart(asked, 1, most))(await prepare(asked));
  const first = await reading.readReturn(large());
  const then = await reading.readReturn(small);
  await reading.close();
  return { first: first.filed.failed, whose: first.identity.owner, then };
}

describe('a file that is read apart', { timeout: 120_000 }, () => {
  test('gives what it gives when it is read here', async () => {
    const setting = await prepare(asked);
    const apart = (await readingApart(asked, 2))(setting);
    const many = file('returns/otherton.csv', '1a Children in care,80\n'.repeat(500));
    const both = await Promise.all([apart.readReturn(small), apart.readReturn(many)]);
    await apart.close();
    const here = readingHere(setting);
    expect(both).toEqual([await here.readReturn(small), await here.readReturn(many)]);
    expect(both[0]?.filed.taken.length).toBe(2);
  });

  test('is ended when it takes too long, still has its owner, and the next one is read', async () => {
    const { first, whose, then } = await readBoth({ ...limits, seconds: 0.01 });
    expect(first).toEqual({ reason: 'over-limit', limit: 'time', most: 0 });
    expect([whose, then.identity.owner]).toEqual(['otherton', 'anytown']);
  });

  test('is ended when it takes too much memory, and the next one is read', async () => {
    const { first, then } = await readBoth({ ...limits, megabytes: 60 });
    expect(first).toEqual({ reason: 'over-limit', limit: 'memory', most: 60 });
    expect(then.filed.taken.length).toBe(2);
  });
});
