/**
 * A text in pieces of at most so many octets of UTF-8, the first of which may differ from the rest.
 * No piece ends inside a character.
 */
export function octetPieces(text: string, first: number, rest: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let room = first;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      pieces.push(piece);
      piece = '';
      room = rest;
    }
    piece += character;
    room -= size;
  }
  return [...pieces, piece];
}
