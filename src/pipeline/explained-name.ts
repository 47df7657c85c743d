/** What a person means who asks for an explanation: figures, an authority, or both. */

import { CannotRun } from '../model/cannot-run.ts';
import { editDistance } from '../model/edit-distance.ts';
import type { Figure } from '../model/figure.ts';
import { tidyKey } from '../model/tidy-text.ts';
import { authorityMatcher } from '../register/match-authority.ts';
import type { Results } from '../results.ts';

export interface Named {
  readonly figures: readonly Figure[];
  /** The id of an authority that was asked. */
  readonly authority: string | undefined;
}

/** @throws CannotRun where nothing has that name, with what is nearest to it. */
export function named(results: Results, text: string): Named {
  const { register } = results;
  const figures = figuresNamed(results, text);
  const match = authorityMatcher(register);
  const found = match(text);
  const own = register.byId.get(text.trim().toLowerCase())?.id;
  const authority = own ?? (found.kind === 'found' ? found.id : undefined);
  if (figures.length > 0 || authority !== undefined) return { figures, authority };
  const nameOf = (id: string): string => register.byId.get(id)?.name ?? id;
  if (found.kind === 'ambiguous') {
    const names = found.candidates.map(nameOf).join(' or ');
    throw new CannotRun(`“${text}” can be ${names}.`, 'Use an id of responses.csv.');
  }
  const proposed = match.propose(text);
  const near = [...(proposed === undefined ? [] : [nameOf(proposed)]), ...nearestTo(text, results)];
  throw new CannotRun(
    found.kind === 'not-asked'
      ? `“${text}” was not asked.`
      : `“${text}” is no figure and no authority of this collection.`,
    near.length > 0
      ? `Did you mean ${near.join(', or ')}?`
      : 'summary.csv lists every figure, and responses.csv everybody who was asked.',
  );
}

/** @throws CannotRun where the text names no authority that was asked. */
export function authorityNamed(results: Results, text: string): string {
  const { authority } = named(results, text);
  if (authority !== undefined) return authority;
  throw new CannotRun(
    `“${text}” is a figure, and an authority was expected.`,
    'Use a name or an id of responses.csv.',
  );
}

/** An id of summary.csv, a glob over such, or the id or label of what was asked. */
function figuresNamed({ figures, survey }: Results, text: string): Figure[] {
  const wanted = text.trim().toLowerCase();
  if (wanted.includes('*')) {
    const escaped = wanted.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`^${escaped.join('.*')}$`);
    return figures.filter(({ figure }) => pattern.test(figure.toLowerCase()));
  }
  const exact = figures.filter(({ figure }) => figure.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  const ids = [...survey.measures, ...survey.unions, ...survey.rates]
    .filter(({ id, label }) => id === wanted || tidyKey(label) === tidyKey(text))
    .map(({ id }) => id);
  return figures.filter(
    ({ id, area, category }) => ids.includes(id) && area === undefined && category === undefined,
  );
}

const mostProposed = 3;

/** Figures and questions whose id holds the text, and those that differ from it in few letters. */
function nearestTo(text: string, { figures, survey, register }: Results): string[] {
  const wanted = text.trim().toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  const known = new Set([
    ...[...survey.measures, ...survey.unions, ...survey.rates].map(({ id }) => id),
    ...figures.map(({ figure }) => figure),
    ...register.authorities.map(({ name }) => name),
  ]);
  return [...known]
    .map((candidate) => {
      const lower = candidate.toLowerCase();
      const holds = wanted.length > 2 && lower.includes(wanted);
      return { candidate, distance: holds ? 0 : editDistance(wanted, lower) };
    })
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostProposed)
    .map(({ candidate }) => candidate);
}
