/** Where something stands, by grain. Paths are relative to the collection, with `/` between. */
export type Location =
  | { readonly grain: 'collection' }
  | { readonly grain: 'survey'; readonly path: string }
  | { readonly grain: 'line'; readonly file: string; readonly line: number }
  | { readonly grain: 'authority'; readonly authority: string }
  | { readonly grain: 'file'; readonly file: string; readonly authority?: string }
  | {
      readonly grain: 'sheet';
      readonly file: string;
      readonly sheet: string;
      readonly authority?: string;
    }
  | {
      readonly grain: 'cell';
      readonly file: string;
      readonly sheet: string;
      readonly cell: string;
      readonly authority?: string;
    };

/** One cell of one return. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Rows and columns are counted from 0, as the readers give them. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export const cellName = ({ row, column }: Address): string => `${columnName(column)}${row + 1}`;

export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `C7`, `$C$7`; `undefined` for anything else. */
export function parseCellName(text: string): Address | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!found) return undefined;
  const [, letters = '', digits = ''] = found;
  return { row: Number(digits) - 1, column: columnNumber(letters) };
}
