import { plainText, tokensOf } from '../model/tidy-text.ts';
import type { MeasureMatch } from './match-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Distinctive codes anywhere; short ones only as the first word. Two codes: it names two. */
export function matchCode(raw: string, vocabulary: Vocabulary): MeasureMatch {
  const tokens = tokensOf(raw);
  const ids = new Set<string>();
  let first: string | undefined;
  for (const [at, token] of tokens.entries()) {
    for (const { kind, id, form } of vocabulary.codes.get(token) ?? []) {
      if (kind !== 'measure') continue;
      if (form === 'long-code' || at === 0) first ??= id;
      ids.add(id);
    }
  }
  if (first !== undefined) return { ids: [...new Set([first, ...ids])], nearMiss: undefined };
  return { ids: numberedIds(raw, tokens[0] ?? '', vocabulary), nearMiss: undefined };
}

/** `1.`, `1)`, `(1)` before words, for headings that are a number only; never a number cell. */
function numberedIds(raw: string, first: string, { byFirstToken }: Vocabulary): string[] {
  const number =
    /^\(?q?(\d{1,3})(?:[.):]\s*(?!\d)|\s*[-–]\s+)\D/i.exec(plainText(raw))?.[1] ??
    /^q(\d{1,3})$/.exec(first)?.[1];
  const numbered = number === undefined ? [] : (byFirstToken.get(number) ?? []);
  return numbered
    .filter(({ kind, form }) => kind === 'measure' && form === 'number')
    .map(({ id }) => id);
}
