/** How text is set on a terminal: given, so that nothing here knows what a terminal is. */
export interface TextStyle {
  readonly paint: {
    readonly bold: (text: string) => string;
    readonly dim: (text: string) => string;
    readonly red: (text: string) => string;
    readonly yellow: (text: string) => string;
  };
  readonly width: number;
}

/** Lines no longer than the width, broken between words, each after an indent. */
export function wrapped(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .map((paragraph) => wrapOne(paragraph, Math.max(40, width) - indent.length, indent))
    .join('\n');
}

function wrapOne(text: string, room: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((each) => `${indent}${each}`).join('\n');
}

/** Columns side by side: texts to the left, numbers to the right. */
export function aligned(rows: readonly (readonly string[])[], right: readonly number[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [at, text] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, text.length);
  return rows.map((row) =>
    row
      .map((text, at) =>
        right.includes(at) ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

const narrowest = 24;

/**
 * Columns side by side, no wider than asked for: a first text that is too long goes on below, beside
 * the rows that have none of their own.
 */
export function alignedWithin(
  width: number,
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string[] {
  const others = aligned(
    rows.map(([, ...cells]) => cells),
    right.map((at) => at - 1),
  );
  const room = Math.max(narrowest, width - gap.length - longestOf(others));
  const lines: [name: string, others: string][] = [];
  let goesOn: string[] = [];
  for (const [at, [name = '']] of rows.entries()) {
    if (name !== '') {
      lines.push(...goesOn.map((text): [string, string] => [text, '']));
      const indent = leading(name);
      goesOn = wrapOne(name.trim(), room - indent.length, indent).split('\n');
    }
    lines.push([goesOn.shift() ?? '', others[at] ?? '']);
  }
  lines.push(...goesOn.map((text): [string, string] => [text, '']));
  const names = longestOf(lines.map(([name]) => name));
  return lines.map(([name, cells]) => `${name.padEnd(names)}${gap}${cells}`.trimEnd());
}

const gap = '  ';
const leading = (text: string): string => /^ */.exec(text)?.[0] ?? '';
const longestOf = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map(({ length }) => length));

/** Texts that control characters or line ends could make look like something else. */
export const oneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]+/g, ' ');
