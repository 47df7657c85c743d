import type { Look, Picture } from '../picture-data.ts';

/** What stands before a line of a legend: 22 px wide and high, with its letter. */
export function swatch({ name, letter }: Look, { kind }: Picture, text: (raw: string) => string) {
  const shape =
    kind === 'tiles'
      ? `<path class="${name}" d="M11,0L21,6V16L11,22L1,16V6Z"/>`
      : `<rect class="${name}" x="1" y="1" width="20" height="20"/>`;
  return `${shape}<text class="t-${name}" x="11" y="15">${text(letter)}</text>`;
}
