/**
 * The names of the streams in a compound file (.xls, .doc, .msg and locked .xlsx all are one).
 * Source of the structure: [MS-CFB], Compound File Binary File Format, sections 2.2, 2.3 and 2.6.
 */

const entrySize = 128;
const lastSector = 0xfffffffa;

/** `undefined` where the directory leads outside the file. */
export function compoundEntries(bytes: Uint8Array): string[] | undefined {
  if (bytes.length < 512) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 2 ** view.getUint16(30, true);
  if (sectorSize !== 512 && sectorSize !== 4096) return undefined;
  const names: string[] = [];
  const passed = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < lastSector) {
    const start = (sector + 1) * sectorSize;
    if (passed.has(sector) || start + sectorSize > bytes.length) return undefined;
    passed.add(sector);
    for (let at = start; at < start + sectorSize; at += entrySize) names.push(nameAt(view, at));
    const next = nextSector(view, sector, sectorSize);
    if (next === undefined) return undefined;
    sector = next;
  }
  return names.filter((name) => name !== '');
}

function nameAt(view: DataView, at: number): string {
  const length = Math.min(64, view.getUint16(at + 64, true));
  let name = '';
  for (let offset = 0; offset + 2 < length; offset += 2) {
    name += String.fromCharCode(view.getUint16(at + offset, true));
  }
  return name;
}

/** Where the allocation table says that the chain goes on. */
function nextSector(view: DataView, sector: number, sectorSize: number): number | undefined {
  const perSector = sectorSize / 4;
  const table = Math.floor(sector / perSector);
  // The first 109 sectors of the table are listed in the header; a directory lies within them.
  if (table >= 109) return undefined;
  const tableSector = view.getUint32(76 + table * 4, true);
  const at = (tableSector + 1) * sectorSize + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : undefined;
}
