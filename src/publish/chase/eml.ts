/**
 * A draft of a mail, which mail programs open ready to be sent: RFC 5322 with `X-Unsent: 1`, in
 * quoted-printable (RFC 2045, 6.7), its subject in encoded words (RFC 2047) where it needs them. It
 * has no sender, date or id: the program that sends it adds them.
 */

import { oneLine } from '../layout-text.ts';
import { octetPieces } from './octets.ts';

export interface MailDraft {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** `to` is left out, for the sender to fill in, unless it is one plain address. */
export function emlOf({ to, subject, body }: MailDraft): string {
  const headers = [
    'X-Unsent: 1',
    ...(isPlainAddress(to) ? [`To: ${to}`] : []),
    `Subject: ${headerText(oneLine(subject))}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ];
  return [...headers, '', quotedPrintable(body)].join('\r\n');
}

const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const domain = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/** `foi@council.example`: no name, no second address, nothing that a header could mistake. */
export function isPlainAddress(text: string): boolean {
  const [local = '', host = '', ...more] = text.split('@');
  return text.length <= 254 && more.length === 0 && localPart.test(local) && domain.test(host);
}

/** Octets that fit into an encoded word behind `Subject: ` on a line of 76 characters. */
const octetsInWord = 39;
const longestPlain = 76 - 'Subject: '.length;

function headerText(text: string): string {
  const plain = /^[ -~]*$/.test(text) && !text.includes('=?') && text.length <= longestPlain;
  if (plain) return text;
  return octetPieces(text, octetsInWord, octetsInWord)
    .map((piece) => `=?utf-8?B?${Buffer.from(piece).toString('base64')}?=`)
    .join('\r\n ');
}

const longestLine = 76;

function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map(quotedLine)
    .join('\r\n');
}

/** Broken between characters, each line but the last with `=` at its end. */
function quotedLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  const characters = [...line];
  for (const [at, character] of characters.entries()) {
    const written = quotedCharacter(character, at === characters.length - 1);
    if (current.length + written.length >= longestLine) {
      lines.push(`${current}=`);
      current = '';
    }
    current += written;
  }
  return [...lines, current].join('\r\n');
}

/** Spaces at the end of a line do not survive the post unless they are encoded. */
function quotedCharacter(character: string, last: boolean): string {
  if (/^[!-<>-~]$/.test(character) || (!last && /^[ \t]$/.test(character))) return character;
  return [...Buffer.from(character)]
    .map((octet) => `=${octet.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
