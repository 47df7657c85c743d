/**
 * Text from bytes: a byte order mark decides; else UTF-16 shows by its zeros, UTF-8 by being
 * valid, and what is neither is Windows-1252, which is what Excel saves here. `undefined` where the
 * bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decode(bytes.subarray(3), 'utf-8');
  if (a === 0xff && b === 0xfe) return decode(bytes.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return decode(swapped(bytes.subarray(2)), 'utf-16le');
  const zeros = zerosAt(bytes);
  if (zeros.odd > 0.3 && zeros.even < 0.05) return decode(bytes, 'utf-16le');
  if (zeros.even > 0.3 && zeros.odd < 0.05) return decode(swapped(bytes), 'utf-16le');
  return decode(bytes, 'utf-8') ?? decodeWindows(bytes);
}

/** The 32 places in which Windows-1252 differs from Latin-1, which Node's own decoder overlooks. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Letters of Windows-1252 that were read as if they were Latin-1: there they control something. */
export const asWindows = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (one) => windowsOnly[one.charCodeAt(0) - 0x80] ?? one);

function decodeWindows(bytes: Uint8Array): string | undefined {
  const text = asWindows(Buffer.from(bytes).toString('latin1'));
  return mostlyPrintable(text) ? text : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return mostlyPrintable(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Control characters are what random bytes are full of, and texts are not. */
function mostlyPrintable(text: string): boolean {
  let control = 0;
  const sample = text.slice(0, 8192);
  for (const character of sample) {
    const code = character.charCodeAt(0);
    if (code === 0) return false;
    if ((code < 32 && ![9, 10, 12, 13].includes(code)) || (code > 126 && code < 160)) control += 1;
  }
  return control <= sample.length / 50;
}

function zerosAt(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, 2048);
  const count = { even: 0, odd: 0 };
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) count[at % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  const half = Math.max(1, sample.length / 2);
  return { even: count.even / half, odd: count.odd / half };
}

function swapped(bytes: Uint8Array): Uint8Array {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return even.swap16();
}
