/** Which cells are hidden and which figures left out: what an attacker does not know. */

import type { Equations, Relation } from './equations.ts';

export class Publication {
  readonly equations: Equations;
  private readonly hidden: Set<number>;
  private readonly leftOut: Set<string>;

  constructor(equations: Equations, hidden: Iterable<number> = [], leftOut: Iterable<string> = []) {
    this.equations = equations;
    this.hidden = new Set(hidden);
    this.leftOut = new Set(leftOut);
  }

  hide(unknowns: readonly number[]): void {
    for (const each of unknowns) this.hidden.add(each);
  }

  show(unknowns: readonly number[]): void {
    for (const each of unknowns) this.hidden.delete(each);
  }

  leaveOut(figures: readonly string[]): void {
    for (const each of figures) this.leftOut.add(each);
  }

  tell(figures: readonly string[]): void {
    for (const each of figures) this.leftOut.delete(each);
  }

  /** What is made of a number that is not known is not known either. */
  isOpen(unknown: number): boolean {
    const { kind } = this.equations.at(unknown);
    if (kind === 'made') return this.equations.madeOf(unknown).some((each) => this.isOpen(each));
    return kind === 'never-told' || this.hidden.has(unknown);
  }

  isSaid({ figures }: Relation): boolean {
    return figures.length === 0 || figures.some((each) => !this.leftOut.has(each));
  }
}
