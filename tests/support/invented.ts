/**
 * Invented surveys, registers and replies, as short as the stories that the tests tell: an answer
 * is what a council wrote, a reply is the answers by measure.
 */

import { weightFrom } from '../../src/aggregate/accounting.ts';
import { type Frame, figuresOf } from '../../src/aggregate/figures.ts';
import type { Answer, Share } from '../../src/model/answer.ts';
import type { Authority, Register } from '../../src/model/authority.ts';
import { between } from '../../src/model/bounds.ts';
import {
  type Figure,
  type Fraction,
  isRate,
  type RateFigure,
  type SumFigure,
} from '../../src/model/figure.ts';
import { type Category, type Observation, questionKey } from '../../src/model/observation.ts';
import type { Unit } from '../../src/model/unit.ts';
import { type Survey, surveyDefinition } from '../../src/survey/definition.ts';

export const count = (number: number): Answer => ({ kind: 'count', count: number });
export const suppressed = (from: number, to: number): Answer => ({
  kind: 'suppressed',
  bounds: between(from, to),
});
export const fewerThan = (limit: number): Answer => suppressed(0, limit - 1);
export const banded = (from: number, to: number): Answer => ({
  kind: 'banded',
  bounds: between(from, to),
});
export const orMore = (from: number): Answer => ({ kind: 'open', from });
export const conflict = (from: number, to: number): Answer => ({
  kind: 'conflict',
  bounds: between(from, to),
});
export const hidden: Answer = { kind: 'hidden' };
export const notHeld: Answer = { kind: 'not-held' };
export const blank: Answer = { kind: 'blank' };
export const withheld: Answer = { kind: 'withheld', ground: 's.12' };

type Setting = Record<string, unknown>;

/** A survey of one year unless it says more; measures need no heading where no sheet is read. */
export function surveyOf(setting: Setting & { measures: readonly Setting[] }): Survey {
  return surveyDefinition.parse({
    id: 'invented',
    title: 'An invented survey',
    sent: '2025-02-03',
    register: 'authorities.csv',
    periods: [year(2024)],
    ...setting,
    measures: setting.measures.map((measure) => ({
      label: String(measure['id']),
      headings: [`heading of ${String(measure['id'])}`],
      ...measure,
    })),
  });
}

export const year = (id: number): Setting => ({
  id: `${id}`,
  basis: 'calendar',
  from: `${id}-01-01`,
  to: `${id}-12-31`,
});

export function registerOf(
  ids: readonly string[],
  columns: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
  numbers: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): Register {
  const authorities: Authority[] = ids.map((id) => ({
    id,
    name: `Council ${id.toUpperCase()}`,
    codes: [],
    aliases: [],
    columns: new Map(Object.entries(columns[id] ?? {})),
    numbers: new Map(Object.entries(numbers[id] ?? {})),
  }));
  return {
    name: 'authorities.csv',
    authorities,
    byId: new Map(authorities.map((each) => [each.id, each])),
    ambiguous: new Map(),
    outOfFrame: new Map(),
    notAsked: [],
  };
}

/** What one authority answered: by measure, or by `measure@period`, or by `measure#category`. */
export type Reply = Readonly<Record<string, Answer>>;

export function observationOf(
  authority: string,
  question: string,
  answer: Answer,
  breakdown = 'breakdown',
): Observation {
  const [, measure = '', period = '2024', category] =
    /^([^@#]+)(?:@([^#]+))?(?:#(.+))?$/.exec(question) ?? [];
  const within: Category | undefined = category === undefined ? undefined : { breakdown, category };
  return {
    authority,
    measure,
    period,
    category: within,
    answer,
    raw: answer.kind === 'blank' ? '' : answer.kind,
    places: [{ file: `returns/${authority}.csv`, sheet: 'Sheet1', cell: question }],
    others: [],
    formula: undefined,
    because: '',
  };
}

export function unitOf(
  id: string,
  reply: Reply | undefined,
  members: readonly string[] = [id],
  otherwise: Share = reply ? 'unanswered' : 'no_return',
): Unit {
  const observations = Object.entries(reply ?? {}).map(([question, answer]) =>
    observationOf(id, question, answer),
  );
  return {
    id,
    members,
    answers: new Map(observations.map((each) => [questionKey(each), each])),
    otherwise,
  };
}

export type Replies = Readonly<Record<string, Reply | undefined>>;

/** `undefined` for an authority that sent nothing. */
export function frameOf(survey: Survey, replies: Replies, register?: Register): Frame {
  const ids = Object.keys(replies);
  const asked = register ?? registerOf(ids);
  return {
    survey,
    register: asked,
    units: ids.map((id) => unitOf(id, replies[id])),
    replied: new Set(ids.filter((id) => replies[id] !== undefined)),
    weightOf: weightFrom(asked, undefined),
  };
}

export class Figures {
  readonly all: readonly Figure[];
  constructor(frame: Frame) {
    this.all = figuresOf(frame);
  }
  find(name: string): Figure | undefined {
    return this.all.find(({ figure }) => figure === name);
  }
  sum(name: string): SumFigure {
    const found = this.find(name);
    if (!found || isRate(found))
      throw new Error(`There is no sum ${name} among ${this.all.map((each) => each.figure)}`);
    return found;
  }
  rate(name: string): RateFigure {
    const found = this.find(name);
    if (!found || !isRate(found))
      throw new Error(`There is no rate ${name} among ${this.all.map((each) => each.figure)}`);
    return found;
  }
}

/** `16/90`, as it was divided; `none` where there is no rate. */
export const over = (fraction: Fraction | undefined): string =>
  fraction ? `${fraction.numerator.scaled}/${fraction.denominator.scaled}` : 'none';
