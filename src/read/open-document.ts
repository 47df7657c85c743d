import { mostCells } from '../model/limits.ts';
import { NotRead } from '../model/not-read.ts';
import type { Visibility } from '../model/workbook.ts';
import { textOf, type Zip } from './zip.ts';

/** A locked ods looks corrupt to the spreadsheet library; its manifest says that it is locked. */
export function isOpenDocumentLocked(zip: Zip): boolean {
  const manifest = textOf(zip.bytes('META-INF/manifest.xml'));
  return manifest !== undefined && /<(?:\w+:)?encryption-data/.test(manifest);
}

export interface Hidden {
  readonly visibility: Visibility;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/**
 * What an ods hides, by sheet name, from its content.xml (`table:display`, `table:visibility`).
 * @throws NotRead where it repeats its cells without end.
 */
export function openDocumentHidden(zip: Zip): ReadonlyMap<string, Hidden> | 'not-a-spreadsheet' {
  const content = textOf(zip.bytes('content.xml')) ?? '';
  if (!content.includes('<office:spreadsheet')) return 'not-a-spreadsheet';
  refuseRepetition(content);
  const hidden = new Map<string, Hidden>();
  const undisplayed = stylesNotDisplayed(content);
  for (const table of content.matchAll(/<table:table (.*?)>(.*?)<\/table:table>/gs)) {
    const [, attributes = '', inside = ''] = table;
    const name = unescapeXml(attribute(attributes, 'table:name') ?? '');
    const style = attribute(attributes, 'table:style-name') ?? '';
    const shown = !undisplayed.has(style) && attribute(attributes, 'table:display') !== 'false';
    hidden.set(name, {
      visibility: shown ? 'shown' : 'hidden',
      hiddenRows: notVisible(inside, 'table:table-row', 'table:number-rows-repeated'),
      hiddenColumns: notVisible(inside, 'table:table-column', 'table:number-columns-repeated'),
    });
  }
  return hidden;
}

/** A cell may say that it stands in a million rows. @throws NotRead where that comes to too many. */
function refuseRepetition(content: string): void {
  let cells = 0;
  let rows = 1;
  for (const [, row, cell] of content.matchAll(/<table:table-(?:row( [^>]*|)|cell( [^>]*))>/g)) {
    if (row !== undefined) rows = Number(attribute(row, 'table:number-rows-repeated') ?? '1');
    else if (cell?.includes('office:value-type'))
      cells += rows * Number(attribute(cell, 'table:number-columns-repeated') ?? '1');
    if (cells > mostCells)
      throw new NotRead({ reason: 'over-limit', limit: 'cells', most: mostCells });
  }
}

function stylesNotDisplayed(content: string): Set<string> {
  const styles = new Set<string>();
  for (const [, head = '', inside = ''] of content.matchAll(
    /<style:style ([^>]*)>(.*?)<\/style:style>/gs,
  )) {
    const name = attribute(head, 'style:name');
    if (name && /table:display="false"/.test(inside)) styles.add(name);
  }
  return styles;
}

const mostRepeated = 20_000;

function notVisible(inside: string, element: string, repeat: string): Set<number> {
  const hidden = new Set<number>();
  let at = 0;
  for (const [, attributes = ''] of inside.matchAll(new RegExp(`<${element}( [^>]*|)/?>`, 'g'))) {
    const times = Number(attribute(attributes, repeat) ?? '1');
    const visibility = attribute(attributes, 'table:visibility');
    if (visibility === 'collapse' || visibility === 'filter') {
      for (let offset = 0; offset < Math.min(times, mostRepeated); offset += 1)
        hidden.add(at + offset);
    }
    at += times;
  }
  return hidden;
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
