import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emlOf, isPlainAddress } from '../../../src/publish/chase/eml.ts';
import { settings } from '../../support/arbitraries.ts';
import { hostileNames } from './invented-items.ts';

/** A reader of mails that owes nothing to the writer: unfolds, splits and decodes by hand. */
function parsed(eml: string): { headers: Map<string, string>; body: string } {
  const gap = eml.indexOf('\r\n\r\n');
  const headers = new Map<string, string>();
  for (const line of eml
    .slice(0, gap)
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    if (headers.has(name)) throw new Error(`There are two of ${name}`);
    headers.set(name, line.slice(colon + 1).replace(/^ /, ''));
  }
  return { headers, body: fromQuotedPrintable(eml.slice(gap + 4)) };
}

/** RFC 2047, 6.2: the space between two encoded words is not shown. */
function subjectOf(header: string): string {
  return header
    .replace(/\?= +=\?/g, '?==?')
    .replace(/=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=/g, (_, base64: string) => {
      const octets = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
    });
}

function fromQuotedPrintable(text: string): string {
  const octets: number[] = [];
  const joined = text.replace(/=\r\n/g, '');
  for (let at = 0; at < joined.length; at += 1) {
    if (joined[at] === '=') {
      octets.push(Number.parseInt(joined.slice(at + 1, at + 3), 16));
      at += 2;
    } else octets.push(joined.charCodeAt(at));
  }
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return decoder.decode(Uint8Array.from(octets));
}

const draft = { to: 'foi@aldmoor.example', subject: 'Hello', body: 'Dear all,\n' };
const headerNames = [
  'X-Unsent',
  'To',
  'Subject',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
];
/** Any text of whole characters; half a surrogate pair cannot be written as UTF-8. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\t', '=', '.', 'ŵ', '—', '🏛', '?', '_'),
    maxLength: 200,
    size: 'max',
  }),
);

describe('a draft', () => {
  test('is a whole mail without sender and date', () => {
    expect(emlOf(draft)).toBe(
      [
        'X-Unsent: 1',
        'To: foi@aldmoor.example',
        'Subject: Hello',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Dear all,',
        '',
      ].join('\r\n'),
    );
  });

  test.each(hostileNames)('to and about a name that is %s gains no header', (_, name) => {
    const { headers, body } = parsed(emlOf({ ...draft, to: name, subject: name }));
    expect([...headers.keys()]).toEqual(headerNames.filter((header) => header !== 'To'));
    expect(body).toBe('Dear all,\r\n');
  });

  test('gives its subject back, whatever it is, on lines of at most 76 characters', () => {
    fc.assert(
      fc.property(text, (subject) => {
        const shown = subject.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]+/g, ' ');
        const eml = emlOf({ ...draft, subject });
        const { headers } = parsed(eml);
        expect([...headers.keys()]).toEqual(headerNames);
        expect(subjectOf(headers.get('Subject') ?? '')).toBe(shown);
        for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
        for (const word of eml.match(/=\?utf-8\?B\?[^?]*\?=/g) ?? []) {
          expect(word.length).toBeLessThanOrEqual(75);
          expect(() => subjectOf(word)).not.toThrow();
        }
      }),
      settings(200),
    );
  });

  test('does not let a plain subject pass for an encoded word', () => {
    const subject = '=?utf-8?B?SGVsbG8=?=';
    const { headers } = parsed(emlOf({ ...draft, subject }));
    expect(subjectOf(headers.get('Subject') ?? '')).toBe(subject);
  });

  test('gives its text back, whatever it is, on short lines of plain characters', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (lines) => {
        const body = lines.join('\n');
        const eml = emlOf({ ...draft, body });
        expect(parsed(eml).body).toBe(body.replace(/\r\n|[\r\n]/g, '\r\n'));
        expect(eml).toMatch(/^[\t -~\r\n]*$/);
        expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of eml.split('\r\n')) {
          expect(line.length).toBeLessThanOrEqual(76);
          if (!line.startsWith('Subject:')) expect(line).not.toMatch(/[ \t]$/);
        }
      }),
      settings(200),
    );
  });
});

describe('an address', () => {
  test.each(['foi@aldmoor.example', "f.o'i+2024@data.aldmoor.example", 'a_b-c@x-y.example'])(
    'such as %j is plain',
    (address) => {
      expect(isPlainAddress(address)).toBe(true);
      expect(parsed(emlOf({ ...draft, to: address })).headers.get('To')).toBe(address);
    },
  );

  test.each([
    '',
    'aldmoor',
    'foi@aldmoor',
    'a@b.example, c@d.example',
    'a@b@c.example',
    'Aldmoor <foi@aldmoor.example>',
    'foi@aldmoor.example\r\nBcc: x@example.org',
    'foi@aldmoor.example\n',
    '.foi@aldmoor.example',
    'foi@aldmoor..example',
    'foi @aldmoor.example',
    'ŵ@aldmoor.example',
    `${'a'.repeat(250)}@b.example`,
  ])('such as %j is not, and is left for the sender to fill in', (address) => {
    expect(isPlainAddress(address)).toBe(false);
    expect(parsed(emlOf({ ...draft, to: address })).headers.has('To')).toBe(false);
  });
});
