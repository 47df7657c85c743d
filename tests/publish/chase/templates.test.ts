import { describe, expect, test } from 'vitest';
import type { ChaseItem, ChaseStep } from '../../../src/publish/chase/chase-item.ts';
import { templateNamed, templateNameOf } from '../../../src/publish/chase/choose-template.ts';
import { fillLetter, type Letter } from '../../../src/publish/chase/fill-template.ts';
import { letterValues } from '../../../src/publish/chase/letter-values.ts';
import { builtInTemplates } from '../../../src/publish/chase/templates.ts';
import { refusing, silent } from './invented-items.ts';

const steps: readonly ChaseStep[] = [
  'reminder',
  'overdue',
  'review',
  'complaint',
  'clarify',
  'correct-address',
];
const question = { file: 'a.xlsx', sheet: 'S', cell: 'C7', text: 'tbc', question: 'What is it?' };

function letterTo(item: ChaseItem): Letter {
  const name = templateNameOf(item);
  return fillLetter(templateNamed(name, new Map()), letterValues(item), name);
}

const everyItem = ['FOIA', 'FOISA', ''].flatMap((law) =>
  steps.flatMap((step) =>
    [silent, refusing].map(
      (item): ChaseItem => ({
        ...item,
        law,
        step,
        reminded: true,
        questions: [question],
      }),
    ),
  ),
);

describe.each(everyItem)('the letter of $step under “$law”, refusal “$refusal”', (item) => {
  const { subject, body } = letterTo(item);

  test('is short', () => {
    expect(`${subject} ${body}`.trim().split(/\s+/).length).toBeLessThanOrEqual(150);
  });

  test('names the authority, the request, its date and reference, and leaves room for a name', () => {
    for (const part of ['Aldmoor Council', 'Missing from care 2024', '31 March 2025', 'FOI-7']) {
      expect(body).toContain(part);
    }
    expect(body).toContain('[your name]');
  });

  test('cites its own Act and no other', () => {
    const text = `${subject} ${body}`;
    if (item.law !== 'FOISA') expect(text).not.toMatch(/Scot/);
    if (item.law !== 'FOIA') expect(text).not.toMatch(/Act 2000|section (?:45|50)/);
    if (item.law === '') expect(text).not.toMatch(/section|\bAct\b|Commissioner|working day/i);
  });

  test('leaves no placeholder and no heap of blank lines', () => {
    expect(body).not.toMatch(/\{\{|\}\}|\n{3}/);
  });
});

describe('the next lawful step', () => {
  test.each<[string, ChaseItem, RegExp[]]>([
    [
      'when late under FOIA is a letter that cites the twenty working days',
      silent,
      [/^Dear Aldmoor Council/, /Section 10\(1\)/, /twentieth working day/, /section 50/],
    ],
    [
      'when late under FOISA is a requirement for review, with an address',
      { ...silent, law: 'FOISA' },
      [
        /^Dear Aldmoor Council/,
        /section 20\(1\)/,
        /had no answer/,
        /Section 21\(1\)/,
        /\[your address for correspondence\]/,
      ],
    ],
    [
      'when refused under FOIA is an internal review',
      refusing,
      [/internal review/, /section 45/, /refused it on 25 April 2025/, /ground: s\.12\./],
    ],
    [
      'when refused under FOISA is a requirement for review',
      { ...refusing, law: 'FOISA' },
      [/section 20\(1\)/, /refused it on 25 April 2025/, /\[say why\]/],
    ],
    [
      'after silence under FOIA is a complaint to the Commissioner',
      { ...silent, step: 'complaint', reminded: true },
      [/^To the Information Commissioner/, /section 50\(1\)/, /Authority: Aldmoor/, /a reminder/],
    ],
    [
      'after a refusal under FOIA is a complaint that tells of the internal review',
      { ...refusing, step: 'complaint' },
      [/The authority refused it/, /internal review on \[date\]/],
    ],
    [
      'under FOISA never passes over the review',
      { ...silent, law: 'FOISA', step: 'complaint' },
      [
        /^To the Scottish Information Commissioner/,
        /section 47\(1\)/,
        /\[date of your requirement for review\]/,
      ],
    ],
    [
      'without a law goes to the authority itself',
      { ...silent, law: '', step: 'complaint' },
      [/^Dear Aldmoor Council/, /complain/],
    ],
  ])('%s', (_, item, parts) => {
    const { body } = letterTo(item);
    for (const part of parts) expect(body).toMatch(part);
  });

  test('only under FOIA threatens with the Commissioner before any review', () => {
    expect(letterTo({ ...silent, law: 'FOISA' }).body).not.toMatch(/^To /);
    expect(letterTo({ ...silent, step: 'complaint' }).body).not.toMatch(/internal review/);
  });

  test('does not take an acknowledgement for an answer', () => {
    const acknowledged = { ...silent, law: 'FOISA', replied: '2025-04-03' };
    expect(letterTo(acknowledged).body).toContain('I have had no answer');
  });

  test('is never needed without a letter, and every letter is needed', () => {
    const needed = new Set(everyItem.map(templateNameOf));
    expect([...needed].sort()).toEqual([...builtInTemplates.keys()].sort());
  });
});
