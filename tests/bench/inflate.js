// @ts-check
/**
 * The bare cost of unpacking workbooks, which nobody who reads them can avoid:
 *
 *     node inflate.js RETURNS
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openZip } from '../../dist/read/zip.js';

const [folder = '.'] = process.argv.slice(2);
let bytes = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.xlsx')) continue;
  const zip = await openZip(readFileSync(join(folder, name)));
  for (const entry of zip?.names ?? []) bytes += zip?.bytes(entry)?.length ?? 0;
}
console.log(`${bytes} bytes`);
