/**
 * Results for publication: small counts of single authorities hidden, national figures as they
 * are. What quotes cells of returns (findings, corrections, what else was found) is for the analyst
 * and is left out, and so are the checksums of returns, against which a guess could be tried.
 */

import { type Answer, boundsOf } from '../model/answer.ts';
import { isExact } from '../model/bounds.ts';
import type { Observation } from '../model/observation.ts';
import type { Results } from '../results.ts';
import { publishedIn, type ScopesOf } from './published.ts';
import { type SingleSuppressed, singleSuppressed } from './single-suppressed.ts';
import { type Suppression, suppress } from './suppress.ts';

/** The shorthand of official statistics for a confidential number; primary and secondary alike. */
const mark = '[c]';
const confidential: Answer = { kind: 'hidden' };

export interface Suppressed {
  /** What may be published. */
  readonly results: Results;
  readonly primary: number;
  readonly secondary: number;
  /** Figures of areas that are not published, by name. */
  readonly leftOut: readonly string[];
  /** Small counts that the figures of the whole register give away all the same. */
  readonly givenAway: readonly Observation[];
  /** Totals that rest on a single cell that its council suppressed. */
  readonly single: readonly SingleSuppressed[];
}

/**
 * @param below the least count that may be shown beside 0.
 * @throws RangeError where a figure does not follow from the cells.
 */
export function suppressBelow(results: Results, below: number, scopesOf: ScopesOf): Suppressed {
  const published = publishedIn(results, scopesOf);
  const suppression = suppress(published, below, results.figures);
  const { primary, secondary, leftOut, givenAway } = suppression;
  return {
    results: { ...viewOf(results, suppression), suppressedBelow: below },
    primary: primary.size,
    secondary: secondary.size,
    leftOut: [...leftOut],
    givenAway: givenAway.map(({ observation }) => observation),
    single: singleSuppressed(results, scopesOf),
  };
}

function viewOf(results: Results, { primary, secondary, leftOut }: Suppression): Results {
  const hidden = new Set([...primary, ...secondary].map(({ observation }) => observation));
  return {
    ...results,
    figures: results.figures.filter(({ figure }) => !leftOut.has(figure)),
    observations: results.observations.map((each) =>
      hidden.has(each) ? confidentially(each) : plainly(each),
    ),
    findings: [],
    corrections: [],
    influence: [],
    inputs: results.inputs.filter(
      ({ path }) => !path.startsWith('returns/') && path !== 'corrections.csv',
    ),
  };
}

/** Place and question stay; what it says goes. */
function confidentially(observation: Observation): Observation {
  const { corrected: _, printed: __, ...rest } = observation;
  return { ...rest, raw: mark, answer: confidential, others: [], formula: undefined };
}

/** As it is printed, without the answers that it outweighs, which may be small counts too. */
function plainly(observation: Observation): Observation {
  const { corrected: _, ...rest } = observation;
  return { ...rest, raw: rawOf(observation), others: [], formula: undefined };
}

/** Of a cell without a number no more than a refusal or a mark needs. */
const longest = 30;

/** "12, of whom 3 are girls", and a sum that quotes its parts, say more than one number: their own takes their place. */
function rawOf({ raw, answer, printed = answer }: Observation): string {
  const bounds = boundsOf(printed);
  const { min, max } = bounds;
  if (min === 0 && max === Infinity) return raw.length <= longest ? raw : '';
  const numbers = raw.replace(/(?<=\d)[, ](?=\d{3}\b)/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
  if (numbers.length <= 1) return raw;
  if (isExact(bounds)) return String(min);
  return max === Infinity ? `${min}+` : `${min}-${max}`;
}
