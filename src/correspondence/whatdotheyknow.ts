/**
 * Exports of WhatDoTheyKnow, as logs: the dashboard of a batch (a line a request, with the address
 * of the request, the authority, the number of replies and the state) and of a project (with the
 * public body and the latest status). Their states are read by the table of all status words.
 */

import type { Table } from '../model/table.ts';
import { columnsOf } from './log-columns.ts';

/** A table whose lines are requests on the platform. */
export function isPlatformLog({ rows: [header = []] }: Table): boolean {
  const columns = columnsOf(header);
  const address = header.some((text) => /^request[ _]url$/i.test(text.trim()));
  return address && columns.has('authority') && columns.has('status');
}
