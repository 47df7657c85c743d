/** `foi right-of-reply`: packs for those of whom something is to be published. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectionIn, contents, foi } from '../support/command-line.ts';

const ask = (cwd: string, ...args: string[]) =>
  foi(['right-of-reply', '--collection', 'small', '--on', '2025-04-03', '-o', 'out', ...args], {
    cwd,
  });

describe.concurrent('foi right-of-reply', { timeout: 60_000 }, () => {
  test('writes a pack for each that is named, once, and sends nothing', async () => {
    const cwd = collectionIn();
    const { code, said } = await ask(cwd, 'Anytown', 'thirdham', 'anytown', '--days', '5');
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/^Written to out: 2 packs.*Nothing was sent\.\n$/),
    ]);
    const files = contents(join(cwd, 'out'));
    expect(Object.keys(files)).toHaveLength(11);
    expect(files['anytown/letter.txt']).toContain(
      'by 10 April 2025, which is 5 working days after 3 April 2025',
    );
    expect(files['thirdham/letter.txt']).toContain('Thirdham did not answer');
    expect((await ask(cwd, 'Anytown')).said).toContain('out is there already');
  });

  test('says in its help from where its folder is seen', async () => {
    const { out } = await foi(['right-of-reply', '--help'], { cwd: collectionIn() });
    expect(out.replace(/\s+/g, ' ')).toContain('seen from the current folder');
  });

  test.each([
    [[], 'Nobody is named.\nName the authorities that are to reply, or add --outliers'],
    [
      ['Anytwon'],
      '“Anytwon” is no figure and no authority of this collection.\nDid you mean Anytown',
    ],
    [['missing-rate'], '“missing-rate” is a figure, and an authority was expected.'],
    [['Anytown', '--days', 'ten'], '“ten” is no number of working days.\nWrite it as --days 10.'],
    [['Anytown', '--on', 'today'], '“today” is no date.'],
    [['Anytown', '--letters', 'none'], 'There is no folder none.'],
  ])('refuses %j', async (args, message) => {
    const cwd = collectionIn();
    const { code, said } = await ask(cwd, ...args);
    expect(code).toBe(2);
    expect(said).toContain(message);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  test('with --outliers writes nothing where nobody lies outside the funnel', async () => {
    const cwd = collectionIn();
    const { code, said } = await ask(cwd, '--outliers');
    expect([code, said]).toEqual([
      0,
      'No authority lies outside the funnel. Nothing was written.\n',
    ]);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  test('with --outliers names those who do', async () => {
    const cwd = collectionIn({
      'authorities.csv': 'id,name\nanytown,Anytown\notherton,Otherton\nthirdham,Thirdham\n',
      'returns/anytown.csv': '1a Children in care,1000\n1b Children who went missing,100\n',
      'returns/otherton.csv': '1a Children in care,1000\n1b Children who went missing,110\n',
      'returns/thirdham.csv': '1a Children in care,100\n1b Children who went missing,60\n',
    });
    // 270 of 2,100 are 12.9%: of 100 children 2.5% to 23.2% may be chance, of 1,000 9.6% to 16.1%.
    expect((await ask(cwd, '--outliers')).code).toBe(0);
    const folders = Object.keys(contents(join(cwd, 'out'))).map((path) => path.split('/')[0]);
    expect([...new Set(folders)]).toEqual(['right-of-reply.csv', 'thirdham']);
  });

  test('tells no count that a council hid and a correction made known', async () => {
    const cwd = collectionIn({
      'returns/otherton.csv': '1a Children in care,80\n1b Children who went missing,<5\n',
      'corrections.csv':
        'authority,file,sheet,cell,measure,period,category,was,now,reason,by,date\nOtherton,otherton.csv,,B2,,,,<5,3,by telephone,,\n',
    });
    await ask(cwd, 'Otherton');
    const read = (file: string): string => readFileSync(join(cwd, 'out/otherton', file), 'utf8');
    expect(read('letter.txt')).toContain('“<5”, read as 0 to 4 (otherton.csv › B2)');
    expect(read('letter.txt')).toContain('“<5” of 80: a half is hidden');
    expect(read('cells.csv')).toMatch(/missing,2024,,<5,0 to 4,.*line 2/);
  });

  test('takes the letter of the collection, which `foi chase` passes over', async () => {
    const cwd = collectionIn({ 'letters/right-of-reply.txt': 'Subject: Mine\n\n{{rates}}\n' });
    expect((await ask(cwd, 'Anytown')).code).toBe(0);
    expect(contents(join(cwd, 'out'))['anytown/letter.txt']).toContain('Subject: Mine\n\n- Share');
    expect((await foi(['chase', 'small', '-o', 'chased'], { cwd })).code).toBe(0);
  });
});
