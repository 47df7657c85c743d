import { largerThan } from '../model/limits.ts';
import type { ReadResult } from '../model/workbook.ts';
import type { Reader } from './reader.ts';
import { sniff } from './sniff.ts';

/**
 * Every format we read. A reader is loaded when a file of its kind is there: parsing libraries
 * are slow to start. To add a format, write its file and list it here.
 */
export const readers: readonly (() => Promise<Reader>)[] = [
  async () => (await import('./csv.ts')).csv,
  async () => (await import('./spreadsheet.ts')).spreadsheet,
];

/** Reads a file by its content; its name only helps to tell a table in text from a letter. */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<ReadResult> {
  const sniffed = await sniff(bytes);
  switch (sniffed.format) {
    case 'empty':
    case 'locked':
    case 'archive':
      return { failed: { reason: sniffed.format } };
    case 'too-large':
      return { failed: largerThan(sniffed.most) };
    case 'corrupt':
      return { failed: { reason: 'corrupt', detail: sniffed.detail } };
    case 'other':
      return { failed: { reason: 'not-a-table', what: sniffed.what } };
    default: {
      for (const load of readers) {
        const reader = await load();
        if (reader.accepts(sniffed)) return reader.read(bytes, sniffed, name);
      }
      return { failed: { reason: 'not-a-table', what: sniffed.format } };
    }
  }
}
