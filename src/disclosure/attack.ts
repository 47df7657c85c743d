/**
 * The attacker: what all published figures at once still allow a hidden number to be.
 *
 * It is exact. A value is possible only with a witness: other whole numbers for all hidden cells
 * with which every published figure is what it is. A value is impossible only if the search has
 * tried everything. Where a table is too big for that it is `undecided`, and whoever asks must take
 * the number for known. It does not know by which rule secondary cells were chosen.
 */

import { insideOf } from './equations.ts';
import { problemOver } from './problem.ts';
import type { Publication } from './publication.ts';
import { type Problem, search } from './search.ts';
import { sharpened } from './sharpen.ts';
import { type Swap, swapOf } from './swap.ts';

/** How many looks at a relation one question may cost. */
const budget = 5_000;

/** All that hangs together, as a problem of its own. */
interface Part extends Problem {
  readonly unknowns: readonly number[];
}

/** On a publication as it is: one that hides more is another attack. */
export class Attack {
  private readonly publication: Publication;
  private readonly parts = new Map<number, Part>();

  constructor(publication: Publication) {
    this.publication = publication;
  }

  /** Numbers with which all is as published and this one has that value. */
  witness(unknown: number, value: number): Swap | 'none' | 'undecided' {
    const part = this.partOf(unknown);
    const at = part.unknowns.indexOf(unknown);
    if (value < (part.least[at] ?? 0) || value > (part.most[at] ?? 0)) return 'none';
    const [least, most] = [part.least.with(at, value), part.most.with(at, value)];
    const found = search({ ...part, least, most }, budget);
    return typeof found === 'string' ? found : swapOf(part.unknowns, found, part.near);
  }

  private partOf(unknown: number): Part {
    const known = this.parts.get(unknown);
    if (known) return known;
    const unknowns = connected(unknown, this.publication);
    const problem = problemOver(unknowns, this.publication);
    const part = { ...problem, constraints: sharpened(problem.constraints), unknowns };
    for (const each of unknowns) this.parts.set(each, part);
    return part;
  }
}

/** Everything open that one unknown hangs together with. */
function connected(unknown: number, publication: Publication): readonly number[] {
  const found = new Set([unknown]);
  for (const each of found) {
    for (const { relation } of publication.equations.about(each)) {
      if (!publication.isSaid(relation)) continue;
      for (const other of insideOf(relation)) if (publication.isOpen(other)) found.add(other);
    }
  }
  return [...found];
}
