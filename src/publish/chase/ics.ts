/** A calendar of deadlines (RFC 5545): one all-day event for each authority that has one. */

import { createHash } from 'node:crypto';
import { isoOf, parseIsoDay } from '../../model/period.ts';
import { oneLine } from '../layout-text.ts';
import type { ChaseItem } from './chase-item.ts';
import { octetPieces } from './octets.ts';

/** `stampedOn` is the ISO day that the events are stamped with. */
export function icsOf(items: readonly ChaseItem[], stampedOn: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//foi-aggregate//chase//EN',
    'CALSCALE:GREGORIAN',
    ...onePerAuthority(items).flatMap((item) => eventLines(item, stampedOn)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** An authority has one request and so one deadline, however many letters it is to get. */
function onePerAuthority(items: readonly ChaseItem[]): ChaseItem[] {
  const byUid = new Map<string, ChaseItem>();
  for (const item of items) {
    const uid = uidOf(item);
    if (item.deadline !== '' && !byUid.has(uid)) byUid.set(uid, item);
  }
  return [...byUid.values()];
}

function eventLines(item: ChaseItem, stampedOn: string): string[] {
  const reference = item.reference === '' ? '' : `\nReference: ${item.reference}`;
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(item)}`,
    `DTSTAMP:${icsDate(stampedOn)}T000000Z`,
    `DTSTART;VALUE=DATE:${icsDate(item.deadline)}`,
    `SUMMARY:${escaped(`Last day for an answer: ${oneLine(item.name)}`)}`,
    `DESCRIPTION:${escaped(`${item.title}\n${item.why}${reference}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The same for a survey and an authority every time, so that a calendar updates its events. */
function uidOf({ title, authority }: ChaseItem): string {
  const key = createHash('sha256')
    .update(JSON.stringify([title, authority]))
    .digest('hex');
  return `${key.slice(0, 32)}@foi-aggregate`;
}

const icsDate = (iso: string): string => isoOf(parseIsoDay(iso)).replaceAll('-', '');

/** Control characters other than line ends have no place in a text: RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  text
    .split(/\r\n|[\r\n]/)
    .map((line) => oneLine(line).replace(/[\\;,]/g, '\\$&'))
    .join('\\n');

/** No line above 75 octets; what goes on begins with a space: RFC 5545, 3.1. */
const folded = (line: string): string => octetPieces(line, 75, 74).join('\r\n ');
