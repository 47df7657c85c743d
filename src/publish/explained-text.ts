/** All that one name stands for, explained one after the other. */

import type { ExplainedAuthority, ExplainedFigure } from '../model/explained.ts';
import type { Results } from '../results.ts';
import { explainedAuthorityText } from './explain-authority-text.ts';
import { explainedFigureText } from './explain-figure-text.ts';
import { nameOf } from './explained-cells.ts';
import type { TextStyle } from './layout-text.ts';

export interface Explained {
  readonly what: string;
  readonly figures: readonly ExplainedFigure[];
  /** Figures of that name that are not shown. */
  readonly more: number;
  readonly authority: ExplainedAuthority | undefined;
}

/** Of each list of cells, where several figures are shown. */
const mostOfSeveral = 10;

export function explainedText(
  { what, figures, more, authority }: Explained,
  results: Results,
  style: TextStyle,
): string {
  const most = figures.length > 1 ? mostOfSeveral : Infinity;
  const both =
    figures.length > 0 && authority
      ? [
          `“${what}” is both something that was asked and an authority, ${nameOf(results, authority.authority)}.`,
        ]
      : [];
  return [
    ...both,
    ...figures.map((each) => explainedFigureText(each, results, { ...style, most })),
    ...(more > 0 ? [`and ${more} more: name one of them, or narrow the pattern.`] : []),
    ...(authority ? [explainedAuthorityText(authority, results, style)] : []),
  ].join('\n\n\n');
}
