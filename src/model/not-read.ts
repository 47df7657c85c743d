import type { NotATable } from './workbook.ts';

/** Thrown where a return, or a part of it, cannot be had; carries why the file then gives no table. */
export class NotRead extends Error {
  readonly failed: NotATable;

  constructor(failed: NotATable) {
    super(failed.reason);
    this.failed = failed;
  }
}

export const corrupt = (detail: string): NotRead => new NotRead({ reason: 'corrupt', detail });
