/** What a draft's own figures say of each other, claim by claim, with its place and a caret. */

import type { Match } from '../claims/against-results.ts';
import type { Claim, ClaimNumber, Verdict } from '../claims/claim.ts';
import { oneLine, type TextStyle, wrapped } from './layout-text.ts';

export interface CheckedClaim {
  readonly claim: Claim;
  /** Empty where there is no collection to hold it against. */
  readonly matches: readonly Match[];
}

export interface CheckedText {
  readonly name: string;
  readonly text: string;
  readonly claims: readonly CheckedClaim[];
  readonly notChecked: readonly {
    readonly number: ClaimNumber;
    readonly match: Match | undefined;
  }[];
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  follows: 'follows',
  'follows-rounded': 'follows under rounding',
  'does-not-follow': 'does not follow',
  unclear: 'cannot be judged',
};

export function claimsReport(checked: CheckedText, style: TextStyle): string {
  const { claims, notChecked } = checked;
  if (claims.length === 0 && notChecked.length === 0) return `${checked.name} holds no figures.`;
  const count = (verdict: Verdict): number =>
    claims.filter(({ claim }) => claim.verdict === verdict).length;
  const counts = Object.entries(verdictWords).flatMap(([verdict, words]) =>
    count(verdict as Verdict) > 0 ? [counted(count(verdict as Verdict), words)] : [],
  );
  return [
    ...claims.map((each) => oneClaim(each, checked, style)),
    ...(notChecked.length > 0 ? [unchecked(checked, style)] : []),
    counts.length > 0 ? `${counts.join(', ')}.` : 'No figure here says anything of another.',
  ].join('\n\n');
}

/** Of several: "2 do not follow". */
const counted = (count: number, words: string): string =>
  count === 1
    ? `one ${words}`
    : `${count} ${words.replace('does not', 'do not').replace('follows', 'follow')}`;

function oneClaim(
  { claim, matches }: CheckedClaim,
  { name, text }: CheckedText,
  style: TextStyle,
): string {
  const { paint, width } = style;
  const wrong = claim.verdict === 'does-not-follow';
  const words = verdictWords[claim.verdict];
  const says = [claim.says, claim.wouldFollow, ...matches.map((match) => match.says)];
  return [
    `${paint.bold(`${name}:${claim.line}:${claim.column}`)}  ${wrong ? paint.red(words) : words}`,
    ...underlined(text, claim, width),
    ...says.flatMap((each) => (each ? [wrapped(oneLine(each), width, '  ')] : [])),
  ].join('\n');
}

/** The line of the text with a caret under the claim, cut to fit. */
function underlined(text: string, { line, column, length }: Claim, width: number): string[] {
  const whole = (text.split(/\r\n|\n|\r/)[line - 1] ?? '').replaceAll('\t', ' ');
  const room = Math.max(40, width - 4);
  const from = Math.max(0, Math.min(column - 21, whole.length - room));
  const shown = oneLine(whole.slice(from, from + room));
  const at = column - 1 - from;
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - at)));
  return [`  ${shown}`, `  ${' '.repeat(at)}${carets}`];
}

const mostListed = 30;

/** What no claim uses: equal to a figure of the collection, or to none. */
function unchecked({ notChecked }: CheckedText, { width }: TextStyle): string {
  const placed = notChecked.map(({ number, match }) => {
    const figure = match && match.kind !== 'nothing' ? match.figure : '';
    const { text, line } = number;
    return { figure, text: `${oneLine(text)} (line ${line}${figure && `: ${figure}`})` };
  });
  return [
    listed(
      'Equal to a figure of the collection',
      placed.filter(({ figure }) => figure),
    ),
    listed(
      'Not checked',
      placed.filter(({ figure }) => !figure),
    ),
  ]
    .filter((each) => each !== '')
    .map((each) => wrapped(each, width))
    .join('\n\n');
}

function listed(title: string, all: readonly { readonly text: string }[]): string {
  if (all.length === 0) return '';
  const shown = all.slice(0, mostListed).map(({ text }) => text);
  const rest = all.length - shown.length;
  return `${title}: ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
