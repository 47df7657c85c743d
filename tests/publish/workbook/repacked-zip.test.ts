import { describe, expect, test } from 'vitest';
import { repackedZip } from '../../../src/publish/workbook/repacked-zip.ts';
import { workbookOds } from '../../../src/publish/workbook/workbook-ods.ts';
import { openZip } from '../../../src/read/zip.ts';
import { resultsOf } from '../../support/stories.ts';

describe('a zip that is packed again', () => {
  test('opens, with mimetype first and unpacked', async () => {
    const bytes = Buffer.from(await workbookOds(await resultsOf('nobody-replied')));
    const zip = await openZip(bytes);
    expect(zip?.names[0]).toBe('mimetype');
    expect(zip?.names.slice(1)).toEqual([...(zip?.names.slice(1) ?? [])].sort());
    const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(bytes.subarray(30, 30 + 8 + mimetype.length).toString()).toBe(`mimetype${mimetype}`);
    expect(Buffer.from(zip?.bytes('content.xml') ?? []).toString()).toContain('</office:document');
  });

  test('names the first of January 1980 for each entry, and is left as it is another time', async () => {
    const bytes = Buffer.from(await workbookOds(await resultsOf('nobody-replied')));
    expect(bytes.readUInt32LE(10)).toBe((((1980 - 1980) << 9) | (1 << 5) | 1) << 16);
    expect(Buffer.from(repackedZip(bytes)).equals(bytes)).toBe(true);
  });

  test('must be one', () => {
    expect(() => repackedZip(Buffer.from('no zip'))).toThrow(RangeError);
  });
});
