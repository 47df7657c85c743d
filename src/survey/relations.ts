/** How the measures of a survey belong together. */

import type { Category } from '../model/observation.ts';
import type { Survey } from './definition.ts';

/** Every measure that a measure is a part of, through any chain of `partOf`. */
export function wholesOf(id: string, survey: Survey): string[] {
  const wholes: string[] = [];
  let whole = survey.measures.find((each) => each.id === id)?.partOf;
  while (whole !== undefined && !wholes.includes(whole)) {
    wholes.push(whole);
    const next: string = whole;
    whole = survey.measures.find((each) => each.id === next)?.partOf;
  }
  return wholes;
}

/** Whether a measure is counted by this category at all. */
export function isBrokenDown(
  measure: string,
  category: Category | undefined,
  { breakdowns }: Survey,
): boolean {
  return (
    category === undefined ||
    breakdowns.some(({ id, of }) => id === category.breakdown && of.includes(measure))
  );
}
