/**
 * The plain text of an e-mail as it is saved (.eml): its first text/plain part, with the transfer
 * encoding undone. Headers and attachments are dropped. Source: RFC 2045 and 2046.
 */

import { decodeText } from './decode-text.ts';

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  /** One character per byte. */
  readonly body: string;
}

/** Parts inside parts; a letter has three levels at most. */
const deepest = 8;

/** `undefined` where the mail holds no plain text, or text in a character set nobody knows. */
export function mailText(bytes: Uint8Array): string | undefined {
  const raw = Buffer.from(bytes).toString('latin1').replace(/\r\n?/g, '\n');
  const part = plainPart(partOf(raw), 0);
  return part && decoded(part);
}

function partOf(raw: string): Part {
  const end = raw.startsWith('\n') ? 0 : raw.indexOf('\n\n');
  const head = (end < 0 ? raw : raw.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split('\n')) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers.set(name.toLowerCase(), value);
  }
  return { headers, body: end < 0 ? '' : raw.slice(end).replace(/^\n+/, '') };
}

function plainPart(part: Part, depth: number): Part | undefined {
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (/^attachment/i.test(part.headers.get('content-disposition') ?? '')) return undefined;
  if (/^text\/plain/i.test(type)) return part;
  const boundary = parameter(type, 'boundary');
  if (!/^multipart\//i.test(type) || boundary === undefined || depth >= deepest) return undefined;
  for (const inside of partsBetween(part.body, boundary)) {
    const found = plainPart(partOf(inside), depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** What stands between the boundary lines; what comes before the first is for nobody. */
function partsBetween(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1);
  const closing = pieces.findIndex((piece) => piece.startsWith('--'));
  const parts = closing < 0 ? pieces : pieces.slice(0, closing);
  return parts.map((piece) => piece.replace(/^[ \t]*\n/, ''));
}

const parameter = (header: string, name: string): string | undefined =>
  new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i')
    .exec(header)
    ?.slice(1)
    .find((value) => value !== undefined);

/** Character sets that programs name without keeping to them: the bytes themselves tell. */
const everyday = /^(?:utf-?8|us-ascii|iso-8859-1|windows-1252)$/i;

function decoded({ headers, body }: Part): string | undefined {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase();
  const charset = parameter(headers.get('content-type') ?? '', 'charset') ?? 'utf-8';
  const bytes = bytesOf(body, encoding);
  if (everyday.test(charset)) return decodeText(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return undefined;
  }
}

function bytesOf(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
