/**
 * Legends: what a return says its own marks mean ("* means fewer than 5"). They decide that
 * return's marks; two legends that disagree decide nothing.
 */

import { interpretText, tidyAnswer } from './interpret-text.ts';
import type { MarkMeaning } from './reading-rules.ts';

const mark = String.raw`["'([]{0,2}(\*{1,3}|#|\^|~|-{1,2}|\.{1,3}|:|\[?[cxzk]\]?|n\/?a|s)["')\]]{0,2}`;
const means = `(?:=|:|-|means?|meaning|denotes?|represents?|indicates?|signif(?:y|ies)|refers to|stands? for|shows?|is used (?:for|to (?:show|indicate|denote|represent))|is|are)`;
const shownAs = `(?:shown|displayed|replaced|marked|denoted|represented|suppressed|indicated|recorded|given|reported|hidden|masked|redacted|expressed)(?: (?:as|with|by|using|to))?`;

/** Each with the texts that it reads: mark first, or the meaning first. */
export const legendForms: readonly {
  readonly pattern: RegExp;
  readonly markAt: 1 | 2;
  readonly examples: readonly string[];
}[] = [
  {
    pattern: new RegExp(`^(?:key|note|notes|legend)?[: ]*${mark} ?${means} (.+)$`),
    markAt: 1,
    examples: [
      '* means fewer than 5',
      "'*' denotes a figure of 5 or fewer",
      '# = less than 5',
      'x: not available',
    ],
  },
  {
    pattern:
      /^(?:note|notes)?[: ]*(\*{1,3}|#|\^) ?((?:numbers?|figures?|values?|counts?|data|cells?|fewer|less|under|below|between|suppressed|<).+)$/,
    markAt: 1,
    examples: ['* fewer than 5', '*figures below 5 are suppressed'],
  },
  {
    pattern: new RegExp(
      `^(.+?) (?:have been|has been|are|is|were|was)? ?${shownAs} (?:an? |the )?(?:asterisk )?${mark}$`,
    ),
    markAt: 2,
    examples: [
      'Numbers below 5 have been replaced with *',
      'Figures of 5 or fewer are shown as "*"',
    ],
  },
];

export function legendsIn(texts: Iterable<string>): ReadonlyMap<string, MarkMeaning> {
  const found = new Map<string, MarkMeaning | undefined>();
  for (const text of texts) {
    const legend = readLegend(text);
    if (!legend) continue;
    const other = found.get(legend.mark);
    const same = JSON.stringify(other) === JSON.stringify(legend.meaning);
    found.set(legend.mark, found.has(legend.mark) && !same ? undefined : legend.meaning);
  }
  return new Map(
    [...found].flatMap(([key, meaning]) =>
      meaning === undefined ? [] : [[key, meaning] as const],
    ),
  );
}

interface Legend {
  readonly mark: string;
  readonly meaning: MarkMeaning;
}

/** Returns of one survey say the same of their marks. */
const remembered = new Map<string, Legend | undefined>();
const mostRemembered = 50_000;

export function readLegend(text: string): Legend | undefined {
  if (text.length < 5 || text.length > 250) return undefined;
  if (remembered.has(text)) return remembered.get(text);
  const legend = legendOf(text);
  if (remembered.size < mostRemembered) remembered.set(text, legend);
  return legend;
}

function legendOf(text: string): Legend | undefined {
  const tidy = tidyAnswer(text);
  for (const { pattern, markAt } of legendForms) {
    const found = pattern.exec(tidy);
    if (!found) continue;
    const meaning = readMeaning(found[markAt === 1 ? 2 : 1] ?? '');
    if (meaning !== undefined) return { mark: found[markAt] ?? '', meaning };
  }
  return undefined;
}

const number = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)';

function readMeaning(words: string): MarkMeaning | undefined {
  const bound = new RegExp(
    `((?:fewer|less|lower|smaller) (?:than|then) (?:or equal to )?${number}|(?:under|below|<=?|≤) ?${number}|${number} (?:or|and) (?:fewer|less|under|below)|(?:between )?${number} ?(?:-|to|and) ?${number}|up to ${number})`,
  ).exec(words)?.[1];
  if (bound !== undefined) {
    const answer = interpretText(bound);
    if (answer.kind === 'suppressed' || answer.kind === 'banded')
      return { from: answer.bounds.min, to: answer.bounds.max };
    return undefined;
  }
  if (/^(?:a )?(?:nil|zero|none|no (?:children|people|cases|incidents|records))\b/.test(words))
    return 'nil';
  if (/\bnot (?:held|recorded|collected)\b/.test(words)) return 'not-held';
  if (/\b(?:not available|not known|unknown|unavailable|no data|missing)\b/.test(words))
    return 'not-available';
  return /\b(?:suppress|redact|withheld|confidential|disclos|small number)/.test(words)
    ? 'hidden'
    : undefined;
}
