/**
 * What the published tables say of their cells, as equations over whole numbers. The attacker
 * solves them; they are made once, over all cells, and hiding a cell only makes its unknown open.
 */

import {
  fixed,
  isFixed,
  isUnbounded,
  just,
  type Linear,
  minus,
  sameLinear,
  unbounded,
} from './linear.ts';

/** No count is larger: notations have at most nine digits, and sums stay safe integers. */
export const mostOfAll = 2 ** 40;

export interface Unknown {
  readonly least: number;
  readonly most: number;
  /** What it is; of a number that the council itself hid, one that it can be. */
  value: number;
  /** `shown` unless its cell is hidden; `never-told` was hidden by the council; `made` of others. */
  readonly kind: 'shown' | 'never-told' | 'made';
}

export type Relation =
  | {
      readonly kind: 'sum';
      readonly terms: readonly (readonly [unknown: number, times: number])[];
      readonly low: number;
      readonly high: number;
      /** What the terms are together. */
      readonly value: number;
      /** The published figures that say so; none for what holds inside one return. */
      readonly figures: readonly string[];
    }
  | {
      readonly kind: 'largest' | 'smallest';
      readonly is: number;
      readonly of: readonly number[];
      readonly constant: number | undefined;
      readonly figures: readonly [];
    };

/** A relation that an unknown is in, and how many times a sum counts it. */
export interface Mention {
  readonly relation: Relation;
  readonly times: number;
}

export class Equations {
  private readonly unknowns: Unknown[] = [];
  private readonly mentions: Mention[][] = [];
  private readonly returns = new Map<number, readonly number[]>();
  private readonly makers = new Map<number, readonly number[]>();
  /** The figures that say a sum, by its text; what was made already, by its text. */
  private readonly said = new Map<string, string[]>();
  private readonly made = new Map<string, number>();

  /** A number of a cell that is printed, as long as its cell is not hidden. */
  shown(value: number): Linear {
    return just(this.add({ least: 0, most: mostOfAll, value, kind: 'shown' }));
  }

  /** A number that the council hid itself, of which it told no more than these ends. */
  neverTold(least: number, most: number): Linear {
    const value = least;
    return just(this.add({ least, most: Math.min(most, mostOfAll), value, kind: 'never-told' }));
  }

  valueOf({ constant, terms }: Linear): number {
    let value = constant;
    for (const [unknown, times] of terms) value += times * this.at(unknown).value;
    return value;
  }

  at(unknown: number): Unknown {
    const found = this.unknowns[unknown];
    if (!found) throw new RangeError(`No unknown ${unknown}`);
    return found;
  }

  /** Says that a sum lies between two numbers. */
  relate(sum: Linear, low: number, high: number, figure?: string): void {
    const { constant, terms } = sum;
    if (terms.size === 0) return;
    const ends = { low: low - constant, high: high - constant };
    const text = `${figure === undefined ? 'inside' : 'published'} ${textOf(sum)} in ${low}..${high}`;
    const figures = this.said.get(text);
    if (figures) {
      if (figure !== undefined) figures.push(figure);
      return;
    }
    const named = figure === undefined ? [] : [figure];
    this.said.set(text, named);
    const value = this.valueOf(sum) - constant;
    this.say({ kind: 'sum', terms: [...terms], ...ends, value, figures: named }, terms);
  }

  largest(of: readonly Linear[]): Linear {
    if (of.some(isUnbounded)) return unbounded;
    const constant = Math.max(-Infinity, ...of.filter(isFixed).map((each) => each.constant));
    // What is never below 0 needs no 0 held against it.
    return this.extreme('largest', of, constant <= 0 ? undefined : constant);
  }

  smallest(of: readonly Linear[]): Linear {
    const constant = Math.min(Infinity, ...of.filter(isFixed).map((each) => each.constant));
    if (constant === 0) return fixed(0);
    return this.extreme('smallest', of, constant === Infinity ? undefined : constant);
  }

  private extreme(
    kind: 'largest' | 'smallest',
    of: readonly Linear[],
    constant: number | undefined,
  ): Linear {
    const open = of.filter((each) => !isFixed(each));
    const distinct = open.filter(
      (each, at) => open.findIndex((other) => sameLinear(each, other)) === at,
    );
    const [first] = distinct;
    if (!first) return constant === undefined ? (of[0] ?? fixed(0)) : fixed(constant);
    if (distinct.length === 1 && constant === undefined) return first;
    const values = distinct.map((each) => this.valueOf(each));
    if (constant !== undefined) values.push(constant);
    const value = kind === 'largest' ? Math.max(...values) : Math.min(...values);
    const text = `${kind} of ${distinct.map(textOf).join()} and ${constant}`;
    const known = this.made.get(text);
    if (known !== undefined) return just(known);
    const unknowns = distinct.map((each) => this.unknownFor(each));
    const is = this.add({ least: 0, most: mostOfAll, value, kind: 'made' });
    this.made.set(text, is);
    this.makers.set(is, unknowns);
    const inside = new Map([is, ...unknowns].map((each) => [each, 1]));
    this.say({ kind, is, of: unknowns, constant, figures: [] }, inside);
    return just(is);
  }

  /** The unknown that a sum is, or a new one that is made equal to it. */
  private unknownFor(sum: Linear): number {
    const [only] = sum.terms;
    if (only && sum.terms.size === 1 && sum.constant === 0 && only[1] === 1) return only[0];
    const known = this.made.get(textOf(sum));
    if (known !== undefined) return known;
    const value = this.valueOf(sum);
    const made = this.add({ least: 0, most: mostOfAll, value, kind: 'made' });
    this.made.set(textOf(sum), made);
    this.makers.set(made, [...sum.terms.keys()]);
    this.relate(minus(just(made), sum), 0, 0);
    return made;
  }

  /** The relations that an unknown is in. */
  about(unknown: number): readonly Mention[] {
    return this.mentions[unknown] ?? [];
  }

  /** What a number was made of. */
  madeOf(unknown: number): readonly number[] {
    return this.makers.get(unknown) ?? [];
  }

  /** What hangs together inside one return: all that can change without any figure having a say. */
  returnOf(unknown: number): readonly number[] {
    const known = this.returns.get(unknown);
    if (known) return known;
    const found = new Set([unknown]);
    for (const each of found)
      for (const { relation } of this.about(each))
        if (relation.figures.length === 0) for (const other of insideOf(relation)) found.add(other);
    const together = [...found];
    for (const each of together) this.returns.set(each, together);
    return together;
  }

  private say(relation: Relation, inside: ReadonlyMap<number, number>): void {
    for (const [unknown, times] of inside) {
      const known = this.mentions[unknown];
      if (known) known.push({ relation, times });
      else this.mentions[unknown] = [{ relation, times }];
    }
  }

  private add(unknown: Unknown): number {
    return this.unknowns.push(unknown) - 1;
  }
}

/** The unknowns that a relation holds against each other. */
export const insideOf = (relation: Relation): readonly number[] =>
  relation.kind === 'sum'
    ? relation.terms.map(([unknown]) => unknown)
    : [relation.is, ...relation.of];

const textOf = ({ constant, terms }: Linear): string =>
  `${constant}${[...terms].map(([unknown, times]) => `+${times}*${unknown}`).join('')}`;
