/** A stretch of a text that is one sentence, a heading or an item of a list. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

const abbreviation =
  /(?:\b(?:e\.g|i\.e|approx|vs|etc|cf|ca|c|no|nos|st|dr|mr|mrs|ms|prof|fig|para|s|p|pp|vol|inc|dept|gov|est)|\b[a-z])\.$/i;

const boundary =
  /([.!?]["'\u2019\u201d)]?)(?=\s+["'\u2018\u201c(]?[A-Z0-9\u00a3])|\r?\n[ \t]*\r?\n|\r?\n(?=[ \t]*(?:[-*\u2022]|\d+[.)])[ \t])/g;

/** The sentences of a text in order. A line that wraps does not end one. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const stretch = text.slice(start, end);
    const mark = /^\s*(?:[-*\u2022]|\d+[.)](?=\s))?\s*/.exec(stretch)?.[0].length ?? 0;
    const body = stretch.slice(mark).trimEnd();
    if (body !== '') sentences.push({ text: body, start: start + mark });
    start = end;
  };
  for (const found of text.matchAll(boundary)) {
    const end = found.index + (found[1]?.length ?? 0);
    if (found[1] === '.' && abbreviation.test(text.slice(Math.max(0, end - 8), end))) continue;
    close(end);
  }
  close(text.length);
  return sentences;
}
