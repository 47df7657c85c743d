import type { ReadResult } from '../model/workbook.ts';
import type { Sniffed } from './sniff.ts';

/** One kind of file. Works on bytes, so that no reader ever touches the disk. */
export interface Reader {
  readonly format: string;
  /** Decides by content: councils rename files, and an `.xls` is often a web page. */
  readonly accepts: (sniffed: Sniffed) => boolean;
  /** Bad bytes are a result, never an exception. */
  readonly read: (bytes: Uint8Array, sniffed: Sniffed, name: string) => Promise<ReadResult>;
}
