/** `foi watch`, with files dropped into the folder while it waits. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectionIn, foiWhile, write } from '../support/command-line.ts';

test('tells the verdict on each file as it comes and goes, and ends with 130', async () => {
  const cwd = collectionIn();
  const { code, out } = await foiWhile(['watch', 'small'], { cwd }, [
    {
      after: 'Ctrl-C ends',
      act: () =>
        write(join(cwd, 'small'), {
          'returns/thirdham.csv': '1a Children in care,30\n1b Children who went missing,??\n',
        }),
    },
    // 120 and 80 of before, and 30.
    { after: '230', act: () => rmSync(join(cwd, 'small/returns/thirdham.csv')) },
    { after: 'is gone', act: 'SIGINT' },
  ]);
  expect(code).toBe(130);
  const said = out.slice(out.indexOf('Ctrl-C ends'));
  expect(said).toMatch(/returns\/thirdham\.csv: Thirdham, 2 answers\./);
  expect(said).toMatch(/cell\/un\w+[\s\S]*“\?\?”/);
  expect(said).toContain('in-care.total.2024: at least 200 → 230, of which new returns +30');
  expect(said).toContain('returns/thirdham.csv is gone.');
  expect(said).toContain('in-care.total.2024: 230 → at least 200');
}, 120_000);
