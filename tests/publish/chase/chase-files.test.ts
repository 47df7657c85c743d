import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { CannotRun } from '../../../src/model/cannot-run.ts';
import { chaseFiles, templateNames } from '../../../src/publish/chase/chase-files.ts';
import type { ChaseItem } from '../../../src/publish/chase/chase-item.ts';
import { hostileNames, refusing, silent } from './invented-items.ts';

const stampedOn = '2025-05-20';
const none = new Map<string, string>();

function filesOf(items: ChaseItem[], templates = none): Map<string, string> {
  const files = chaseFiles(items, templates, stampedOn);
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  return new Map(files.map(({ name, content }) => [name, String(content)]));
}

const tableOf = (files: Map<string, string>): Record<string, string>[] =>
  parse(files.get('chase.csv') ?? '', { bom: true, columns: true });

describe('the files of a chase', () => {
  test('are a table, two of each letter, and a calendar', () => {
    const files = filesOf([silent, { ...refusing, authority: 'barrowby' }]);
    expect([...files.keys()]).toEqual([
      'chase.csv',
      'letters/aldmoor-overdue.txt',
      'letters/aldmoor-overdue.eml',
      'letters/barrowby-review.txt',
      'letters/barrowby-review.eml',
      'deadlines.ics',
    ]);
  });

  test('have no calendar where nobody has a deadline', () => {
    expect(filesOf([{ ...silent, deadline: '' }]).has('deadlines.ics')).toBe(false);
    expect([...filesOf([]).keys()]).toEqual(['chase.csv']);
  });

  test('tell the mail merge what each letter needs, as Excel reads it', () => {
    const files = filesOf([{ ...silent, influence: 'could add 40 to the total' }]);
    expect(files.get('chase.csv')?.startsWith('\uFEFFauthority,name,')).toBe(true);
    expect(tableOf(files)).toEqual([
      {
        authority: 'aldmoor',
        name: 'Aldmoor Council',
        email: 'foi@aldmoor.example',
        law: 'FOIA',
        step: 'overdue',
        why: 'The last day for an answer has passed.',
        subject: 'Overdue request for information: Missing from care 2024',
        sent: '2025-03-31',
        day_zero: '2025-04-01',
        deadline: '2025-05-02',
        working_days_late: '9',
        reference: 'FOI-7',
        refusal: '',
        influence: 'could add 40 to the total',
        letter: 'letters/aldmoor-overdue.txt',
      },
    ]);
  });

  test('write the letter with its subject', () => {
    const letter = filesOf([silent]).get('letters/aldmoor-overdue.txt') ?? '';
    expect(letter.split('\n').slice(0, 3)).toEqual([
      'Subject: Overdue request for information: Missing from care 2024',
      '',
      'Dear Aldmoor Council,',
    ]);
    expect(letter.endsWith('\n[your name]\n')).toBe(true);
  });

  test.each(['FOIA', 'FOISA'])(
    'never send a complaint under %s to the authority it is about',
    (law) => {
      const files = filesOf([{ ...silent, law, step: 'complaint' }]);
      expect(tableOf(files)[0]?.['email']).toBe('');
      expect(files.get('letters/aldmoor-complaint.eml')).not.toContain('foi@aldmoor.example');
    },
  );

  test('send a complaint without a law to the authority', () => {
    const files = filesOf([{ ...silent, law: '', step: 'complaint' }]);
    expect(tableOf(files)[0]?.['email']).toBe('foi@aldmoor.example');
    expect(files.get('letters/aldmoor-complaint.eml')).toContain('To: foi@aldmoor.example\r\n');
  });
});

describe('a name of a file', () => {
  test.each([
    ['../../etc/passwd', 'letters/etc-passwd-overdue.txt'],
    ['/root', 'letters/root-overdue.txt'],
    ['..', 'letters/authority-overdue.txt'],
    ['', 'letters/authority-overdue.txt'],
    ['a\\b:c', 'letters/a-b-c-overdue.txt'],
    ['Tŷ Ddewi', 'letters/ty-ddewi-overdue.txt'],
    ['x'.repeat(500), `letters/${'x'.repeat(80)}-overdue.txt`],
  ])('of the authority %j is %j', (authority, name) => {
    expect(filesOf([{ ...silent, authority }]).has(name)).toBe(true);
  });

  test('belongs to one letter only', () => {
    const names = [...filesOf([silent, silent, { ...silent, authority: 'ALDMOOR' }]).keys()];
    expect(names.filter((name) => name.endsWith('.txt'))).toEqual([
      'letters/aldmoor-overdue.txt',
      'letters/aldmoor-overdue-2.txt',
      'letters/aldmoor-overdue-3.txt',
    ]);
  });
});

describe('hostile names', () => {
  test.each(hostileNames)('that are %s stay names', (_, name) => {
    const hostile = { ...silent, authority: name, name, email: name, title: name, reference: name };
    const files = filesOf([hostile]);
    for (const file of files.keys()) {
      expect(file).toMatch(
        /^(?:letters\/[a-z0-9-]{1,100}\.(?:txt|eml)|chase\.csv|deadlines\.ics)$/,
      );
    }
    const rows = tableOf(files);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.['name']).not.toMatch(/^=/);
    const eml = [...files].find(([file]) => file.endsWith('.eml'))?.[1] ?? '';
    expect(eml).not.toMatch(/^(?:To|Bcc):/m);
  });
});

describe('a template of the user’s own', () => {
  test('replaces the built-in one of its name, and no other', () => {
    const own = new Map([['overdue-foia.txt', 'Subject: Late\n\nOn {{deadline}}, {{name}}.']]);
    const files = filesOf([silent, { ...silent, law: 'FOISA', authority: 'carnock' }], own);
    expect(files.get('letters/aldmoor-overdue.txt')).toBe(
      'Subject: Late\n\nOn 2 May 2025, Aldmoor Council.\n',
    );
    expect(files.get('letters/carnock-overdue.txt')).toContain('Requirement for review');
  });

  test.each([
    ['overdue-fioa.txt', 'Subject: x', 'There is no letter for the template overdue-fioa.txt.'],
    ['clarify.txt', 'Subject: {{tilte}}', 'has the placeholder “{{tilte}}”'],
    ['clarify.txt', 'Dear {{name}},', 'does not begin with “Subject: …”'],
  ])('%s with %j is refused, even where nobody gets it', (name, text, message) => {
    const make = () => chaseFiles([silent], new Map([[name, text]]), stampedOn);
    expect(make).toThrow(CannotRun);
    expect(make).toThrow(message);
  });

  test('may have one of these names', () => {
    expect(templateNames).toEqual([
      'reminder-foia.txt',
      'reminder-foisa.txt',
      'reminder-none.txt',
      'overdue-foia.txt',
      'overdue-foisa.txt',
      'overdue-none.txt',
      'review-foia.txt',
      'review-foisa.txt',
      'review-none.txt',
      'complaint-foia.txt',
      'complaint-foisa.txt',
      'complaint-none.txt',
      'clarify.txt',
      'correct-address.txt',
      'right-of-reply.txt',
    ]);
  });
});
