/** `foi status` and `foi chase`, as somebody runs them in a terminal. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { collectionIn, contents, foi, scratch, write } from '../support/command-line.ts';

const authorities = `id,name,nation,kind
anytown,Anytown,England,borough
otherton,Otherton,England,borough
thirdham,Thirdham,Scotland,council area
fourthby,Fourthby,England,borough
fifthwick,Fifthwick,England,borough
sixhill,Sixhill,England,borough
`;
const log = `authority,sent,request_received,acknowledged,replied,status,section,reference,email
Anytown,03/02/2025,04/02/2025,,28/02/2025,Full,,FOI 1,
Sixhill,03/02/2025,,,10/03/2025,Refused,12,FOI 2,foi@sixhill.example
Thirdham,03/02/2025,,,,No response,,,
Fourthby,03/02/2025,,,,CHASE SENT,,,
Fifthwick,2025-02-24,,,,,,,
`;
const small = { 'authorities.csv': authorities, 'replies.csv': log };
const run = (args: readonly string[], files: Readonly<Record<string, string>> = small) =>
  foi(args, { cwd: collectionIn(files) });

describe('status, on 12 March 2025', () => {
  test('counts who kept the time, by nation', async () => {
    const { code, out } = await run(['status', 'small', '--today', '2025-03-12']);
    expect(code).toBe(0);
    expect(out).toContain('As of 2025-03-12.');
    // England: Anytown in time, Otherton on a day that is not known, Sixhill five days late,
    // Fourthby seven days over, Fifthwick not yet due.
    expect(out).toMatch(/England +5 +3 \(60%\) +2 \(40%\) +1 +1 +1 +18 +25/);
    expect(out).toMatch(/Scotland +1 +0 \(0%\) +0 \(0%\) +0 +1 +0 +– +–/);
    expect(out).toContain('Refused under: s.12 (cost) 1');
  });

  test('names the next lawful step by Act and stage', async () => {
    const { out } = await run(['status', 'small', '--today', '2025-03-12', '--csv']);
    const rows: Record<string, string>[] = parse(out, { columns: true });
    const steps = Object.fromEntries(rows.map((row) => [row['authority'], row['next_step']]));
    expect(steps).toEqual({
      sixhill: 'review',
      thirdham: 'review',
      fourthby: 'complaint',
      fifthwick: 'reminder',
    });
  });

  test('counts the days of one authority out loud', async () => {
    const given = ['status', 'small', '--show', 'anytown', '--today', '2025-03-12'];
    const { out } = await run(given);
    expect(out).toContain('Day 0 is Tuesday 2025-02-04, the day it was received.');
    expect(out).toContain('The deadline was Tuesday 2025-03-04.');
    expect(out).toContain('It replied on Friday 2025-02-28 after 18 working days, in time.');
  });

  test('names the holidays that the count passes over', async () => {
    const given = ['status', 'small', '--show', 'Thirdham', '--today', '2025-05-01'];
    const later = { ...small, 'replies.csv': 'authority,sent\nThirdham,25/03/2025\n' };
    const { out } = await run(given, later);
    expect(out).toContain('- Friday 2025-04-18, Good Friday');
    expect(out).not.toContain('Easter Monday');
    expect(out).toContain('The deadline was Wednesday 2025-04-23.');
  });

  test('says who is meant where nobody has that name', async () => {
    const { code, said } = await run(['status', 'small', '--show', 'Anytwon']);
    expect([code, said]).toEqual([2, expect.stringContaining('Did you mean Anytown?')]);
  });

  test('takes no day that is none', async () => {
    const { code, said } = await run(['status', 'small', '--today', '31/02/2025']);
    expect([code, said]).toEqual([2, expect.stringContaining('Write it as 2025-04-03.')]);
  });
});

describe('aggregate', () => {
  test('never looks at the clock: as of the newest date of the log, Fifthwick has time', async () => {
    const cwd = collectionIn(small);
    await foi(['aggregate', 'small'], { cwd });
    const read = (name: string): Record<string, string>[] =>
      parse(readFileSync(join(cwd, 'small/results', name), 'utf8'), { columns: true });
    const status = Object.fromEntries(
      read('responses.csv').map((row) => [row['authority'], row['status']]),
    );
    expect(status['fifthwick']).toBe('pending');
    expect(status['thirdham']).toBe('no-return');
    const [all] = read('compliance.csv');
    expect(all).toMatchObject({
      asked: '6',
      replied_on_time: '1',
      replied_late: '1',
      replied_undated: '1',
      not_yet_due: '1',
      overdue: '2',
      refused_under: 's.12: 1',
    });
    const results = JSON.parse(readFileSync(join(cwd, 'small/results/results.json'), 'utf8'));
    expect(results.deadlinesAsOf).toBe('2025-03-10');
  });
});

describe('chase', () => {
  const chase = ['chase', 'small', '-o', 'drafts', '--today', '2025-03-12'];

  test('writes a letter for each, a table and a calendar, and sends nothing', async () => {
    const cwd = collectionIn(small);
    const { code, said } = await foi(chase, { cwd });
    expect([code, said]).toEqual([0, expect.stringContaining('Nothing was sent.')]);
    const made = contents(join(cwd, 'drafts'));
    expect(Object.keys(made).filter((name) => name.endsWith('.txt'))).toEqual([
      'letters/fifthwick-reminder.txt',
      'letters/fourthby-complaint.txt',
      'letters/otherton-clarify.txt',
      'letters/sixhill-review.txt',
      'letters/thirdham-review.txt',
    ]);
    expect(made['letters/thirdham-review.txt']).toContain('(Scotland) Act 2002');
    expect(made['letters/sixhill-review.txt']).toContain('FOI 2');
    expect(made['letters/sixhill-review.eml']).toContain('To: foi@sixhill.example');
    expect(made['deadlines.ics']).toContain('DTSTART;VALUE=DATE:20250325');
  });

  test('asks an authority about its own cell that could not be read', async () => {
    const cwd = collectionIn(small);
    await foi(chase, { cwd });
    const letter = contents(join(cwd, 'drafts'))['letters/otherton-clarify.txt'] ?? '';
    expect(Buffer.from(letter, 'latin1').toString('utf8')).toContain('otherton.csv › B2: “*”');
  });

  test('uses the letters that lie in the collection', async () => {
    const own = { 'letters/review-foisa.txt': 'Subject: Again\n\nDear {{name}}, please.\n' };
    const cwd = collectionIn({ ...small, ...own });
    await foi(chase, { cwd });
    const made = contents(join(cwd, 'drafts'));
    expect(made['letters/thirdham-review.txt']).toBe('Subject: Again\n\nDear Thirdham, please.\n');
  });

  test('never writes over letters that are there', async () => {
    const cwd = collectionIn(small);
    write(cwd, { 'drafts/letters/mine.txt': 'mine' });
    const { code, said } = await foi(chase, { cwd });
    expect([code, said]).toEqual([2, expect.stringContaining('drafts is there already')]);
    expect(contents(join(cwd, 'drafts'))).toEqual({ 'letters/mine.txt': 'mine' });
  });

  test('hands out its own letters to be changed', async () => {
    const cwd = scratch();
    const { code } = await foi(['chase', 'none', '--write-letters', '-o', 'mine'], { cwd });
    expect(code).toBe(0);
    expect(existsSync(join(cwd, 'mine/overdue-foia.txt'))).toBe(true);
    expect(existsSync(join(cwd, 'mine/right-of-reply.txt'))).toBe(true);
  });
});
