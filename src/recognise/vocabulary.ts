/**
 * The vocabulary: every heading that the survey, its categories and its periods know, ready to be
 * looked up. Made once for a survey and used for all its returns; what a text says by itself is
 * remembered, because most texts repeat.
 */

import { tokensOf } from '../model/tidy-text.ts';
import type { Breakdown, Survey } from '../survey/definition.ts';
import type { Kind, TextFacts } from './facts.ts';

/** One form for singular and plural: "permanent exclusion" announces permanent exclusions. */
export const stem = (token: string): string => {
  if (token.length < 5 || !token.endsWith('s') || token.endsWith('ss')) return token;
  if (!/^[a-z]+$/.test(token)) return token;
  return token.endsWith('ies') ? `${token.slice(0, -3)}y` : token.slice(0, -1);
};

export type HeadingForm = 'long-code' | 'short-code' | 'number' | 'acronym' | 'word' | 'words';

export interface Heading {
  readonly kind: Kind;
  readonly id: string;
  readonly raw: string;
  readonly tokens: readonly string[];
  readonly form: HeadingForm;
}

/** Whose name a text is: an authority that was asked, several, or one that was not. */
export type NamesAuthority = (text: string) => readonly string[];

export interface Vocabulary {
  readonly survey: Survey;
  readonly kinds: readonly Kind[];
  readonly exact: ReadonlyMap<string, readonly Heading[]>;
  /** Measures' headings of several words, for spellings that are nearly theirs. */
  readonly longHeadings: readonly { readonly key: string; readonly heading: Heading }[];
  readonly byFirstToken: ReadonlyMap<string, readonly Heading[]>;
  readonly codes: ReadonlyMap<string, readonly Heading[]>;
  /** The words of a measure's own headings and label, which never make it doubtful. */
  readonly ownWords: ReadonlyMap<string, ReadonlySet<string>>;
  readonly periodHeadings: ReadonlyMap<string, string>;
  readonly axisNames: ReadonlyMap<string, Kind>;
  readonly namesAuthority: NamesAuthority;
  readonly known: Map<string, TextFacts>;
}

export function vocabularyOf(survey: Survey, namesAuthority: NamesAuthority): Vocabulary {
  const headings = [...measureHeadings(survey), ...categoryHeadings(survey)];
  const exact = new Map<string, Heading[]>();
  const byFirstToken = new Map<string, Heading[]>();
  const codes = new Map<string, Heading[]>();
  for (const heading of headings) {
    const [first = ''] = heading.tokens;
    push(exact, heading.tokens.join(' '), heading);
    if (heading.form === 'long-code' || heading.form === 'short-code') push(codes, first, heading);
    else push(byFirstToken, first, heading);
  }
  return {
    survey,
    kinds: [
      'measure',
      'period',
      'authority',
      ...survey.breakdowns.map(({ id }) => `breakdown:${id}` as const),
    ],
    exact,
    longHeadings: headings
      .filter(({ kind, form }) => kind === 'measure' && form === 'words')
      .map((heading) => ({ key: heading.tokens.join(' '), heading }))
      .filter(({ key }) => key.length >= 10),
    byFirstToken,
    codes,
    ownWords: ownWordsOf(survey),
    periodHeadings: new Map(
      survey.periods.flatMap(({ id, headings: given }) =>
        given.map((text) => [tokensOf(text).join(' '), id]),
      ),
    ),
    axisNames: axisNamesOf(survey),
    namesAuthority,
    known: new Map(),
  };
}

function push(index: Map<string, Heading[]>, key: string, heading: Heading): void {
  const list = index.get(key);
  if (!list) index.set(key, [heading]);
  else if (
    !list.some(
      (each) => each.kind === heading.kind && each.id === heading.id && each.raw === heading.raw,
    )
  ) {
    list.push(heading);
  }
}

const measureHeadings = ({ measures }: Survey): Heading[] =>
  measures.flatMap(({ id, label, headings }) =>
    [...headings, label].flatMap((raw) => headingOf('measure', id, raw)),
  );

const sexes = [
  ['f', 'female', 'females', 'girl', 'girls', 'women', 'woman'],
  ['m', 'male', 'males', 'boy', 'boys', 'men', 'man'],
];

/** Where a breakdown is plainly by sex every council's word for it is known. */
function sexWords(breakdown: Breakdown, id: string): readonly string[] {
  const said = (each: Breakdown['categories'][number]): string[] =>
    [each.id, ...each.headings].map((text) => text.toLowerCase());
  const sexOf = (each: Breakdown['categories'][number]): number =>
    sexes.findIndex((words) => said(each).some((text) => words.includes(text)));
  const found = new Set(breakdown.categories.map(sexOf));
  const own = breakdown.categories.find((each) => each.id === id);
  return found.has(0) && found.has(1) && own ? (sexes[sexOf(own)] ?? []) : [];
}

const categoryHeadings = ({ breakdowns }: Survey): Heading[] =>
  breakdowns.flatMap((breakdown) =>
    breakdown.categories.flatMap(({ id, label, headings }) =>
      [
        ...new Set([
          ...headings,
          ...(label ? [label] : []),
          id.replaceAll('-', ' '),
          ...sexWords(breakdown, id),
        ]),
      ].flatMap((raw) => headingOf(`breakdown:${breakdown.id}`, id, raw)),
    ),
  );

function headingOf(kind: Kind, id: string, raw: string): Heading[] {
  const tokens = tokensOf(raw).map(stem);
  return tokens.length > 0 ? [{ kind, id, raw, tokens, form: formOf(raw, tokens) }] : [];
}

function formOf(raw: string, tokens: readonly string[]): HeadingForm {
  const [only = ''] = tokens;
  if (tokens.length > 1) return 'words';
  if (/^[a-z]{2,4}\d{2,}[a-z]?$/.test(only)) return 'long-code';
  if (/^(?:\d{1,3}[a-z]{1,3}|[a-z]{1,2}\d{1,3}[a-z]?)$/.test(only)) return 'short-code';
  if (/^\d+$/.test(only)) return 'number';
  return /^[A-Z]{2,5}s?$/.test(raw.trim()) ? 'acronym' : 'word';
}

function ownWordsOf({ measures }: Survey): Map<string, Set<string>> {
  return new Map(
    measures.map(({ id, label, unit, headings, kind }) => [
      id,
      new Set([
        ...[...headings, label, unit].flatMap((text) =>
          tokensOf(text).flatMap((token) => [token, stem(token)]),
        ),
        ...(kind === 'money'
          ? ['£', 'spend', 'spent', 'cost', 'costs', 'amount', 'pounds', 'gbp']
          : []),
      ]),
    ]),
  );
}

const commonAxisNames: readonly (readonly [Kind, string])[] = [
  [
    'authority',
    'council|councils|authority|local authority|authority name|council name|name of council|name of authority|la|la name|organisation|organisation name|trust|trust name|force|police force|body|public authority|name of local authority|lea',
  ],
  [
    'period',
    'year|years|month|months|period|date|quarter|financial year|calendar year|academic year|reporting period|month year|time period',
  ],
  ['measure', 'measure|question|indicator|metric|data item|question number|item|measure name'],
];

function axisNamesOf({ breakdowns }: Survey): Map<string, Kind> {
  const names = new Map<string, Kind>(
    commonAxisNames.flatMap(([kind, list]) => list.split('|').map((name) => [name, kind] as const)),
  );
  for (const { id, label } of breakdowns) {
    for (const text of [id.replaceAll('-', ' '), label ?? '']) {
      const key = tokensOf(text).join(' ');
      if (key !== '') names.set(key, `breakdown:${id}`);
    }
    if (id === 'sex' || id === 'gender') {
      for (const name of ['sex', 'gender']) names.set(name, `breakdown:${id}`);
    }
    if (id.startsWith('age'))
      for (const name of ['age', 'age group', 'age band', 'ages'])
        names.set(name, `breakdown:${id}`);
  }
  return names;
}
