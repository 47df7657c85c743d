import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { icsOf } from '../../../src/publish/chase/ics.ts';
import { settings } from '../../support/arbitraries.ts';
import { hostileNames, refusing, silent } from './invented-items.ts';

/** A reader of calendars that owes nothing to the writer: every event as its properties. */
function eventsOf(ics: string): Map<string, string>[] {
  const lines = ics.replace(/\r\n[ \t]/g, '').split('\r\n');
  expect(lines.pop()).toBe('');
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  const events: Map<string, string>[] = [];
  for (const line of lines.slice(1, -1)) {
    const colon = line.indexOf(':');
    expect(colon).toBeGreaterThan(0);
    const [name, value] = [line.slice(0, colon), line.slice(colon + 1)];
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    else if (line !== 'END:VEVENT') events.at(-1)?.set(name, textOf(value));
  }
  return events;
}

const textOf = (value: string): string =>
  value.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));

describe('a calendar', () => {
  test('is what RFC 5545 asks for', () => {
    const [event] = eventsOf(icsOf([silent], '2025-05-20'));
    const uid = event?.get('UID') ?? '';
    expect(uid).toMatch(/^[0-9a-f]{32}@foi-aggregate$/);
    expect(icsOf([silent], '2025-05-20')).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//foi-aggregate//chase//EN',
        'CALSCALE:GREGORIAN',
        'BEGIN:VEVENT',
        `UID:${uid}`,
        'DTSTAMP:20250520T000000Z',
        'DTSTART;VALUE=DATE:20250502',
        'SUMMARY:Last day for an answer: Aldmoor Council',
        'DESCRIPTION:Missing from care 2024\\nThe last day for an answer has passed.\\',
        ' nReference: FOI-7',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test('has one event for each authority with a deadline', () => {
    const items = [
      silent,
      { ...refusing, step: 'clarify' as const },
      { ...silent, authority: 'barrowby', name: 'Barrowby Council', deadline: '2025-05-06' },
      { ...silent, authority: 'carnock', deadline: '' },
    ];
    const days = eventsOf(icsOf(items, '2025-05-20')).map((event) =>
      event.get('DTSTART;VALUE=DATE'),
    );
    expect(days).toEqual(['20250502', '20250506']);
  });

  test('names an event the same until the survey or the authority is another', () => {
    const uidOf = (item: typeof silent) => eventsOf(icsOf([item], '2025-05-20'))[0]?.get('UID');
    expect(uidOf({ ...silent, deadline: '2025-06-02', step: 'review' })).toBe(uidOf(silent));
    expect(uidOf({ ...silent, authority: 'barrowby' })).not.toBe(uidOf(silent));
    expect(uidOf({ ...silent, title: 'Another' })).not.toBe(uidOf(silent));
  });

  test.each(hostileNames)('of a name that is %s has still one event', (_, name) => {
    const events = eventsOf(icsOf([{ ...silent, name, title: name, why: name }], '2025-05-20'));
    expect(events.map((event) => [...event.keys()])).toEqual([
      ['UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'SUMMARY', 'DESCRIPTION', 'TRANSP'],
    ]);
  });

  test('gives every text back, on lines of at most 75 octets that end between characters', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
      fc.string({
        unit: fc.constantFrom('a', ',', ';', '\\', 'n', '\n', '\r', 'ŵ', '—', '🏛'),
        maxLength: 300,
        size: 'max',
      }),
    );
    fc.assert(
      fc.property(texts, (why) => {
        const ics = icsOf([{ ...silent, why, reference: '' }], '2025-05-20');
        for (const line of ics.split('\r\n')) {
          const octets = new TextEncoder().encode(line);
          expect(octets.length).toBeLessThanOrEqual(75);
          expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets)).toBe(line);
        }
        const shown = why
          .replace(/\r\n?/g, '\n')
          .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]+/g, ' ');
        const [event] = eventsOf(ics);
        expect(event?.get('DESCRIPTION')).toBe(`Missing from care 2024\n${shown}`);
      }),
      settings(500),
    );
  });
});
