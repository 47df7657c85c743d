import { nearest } from '../model/edit-distance.ts';
import { tidyKey } from '../model/tidy-text.ts';
import type { Measure, Survey } from './definition.ts';

/** A fault that the definition's shape does not show: a name that leads nowhere, a clash. */
export interface SurveyFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export function surveyFaults(survey: Survey): SurveyFault[] {
  return [
    ...namesThatLeadNowhere(survey),
    ...idsGivenTwice(survey),
    ...headingsGivenTwice(survey),
    ...circles(survey),
    ...periodFaults(survey),
    ...overlappingSums(survey),
    ...layoutFaults(survey),
    ...markFaults(survey),
  ];
}

function* namesThatLeadNowhere(survey: Survey): Generator<SurveyFault> {
  const known = survey.measures.map(({ id }) => id);
  const check = function* (name: string | undefined, path: PropertyKey[]): Generator<SurveyFault> {
    if (name === undefined || known.includes(name)) return;
    const near = nearest(name, known);
    const hint = near ? `Did you mean “${near}”?` : `There are: ${known.join(', ')}.`;
    yield { path, message: `there is no measure “${name}”. ${hint}` };
  };
  for (const [at, measure] of survey.measures.entries()) {
    yield* check(measure.partOf, ['measures', at, 'partOf']);
    for (const part of measure.sumOf ?? []) yield* check(part, ['measures', at, 'sumOf']);
  }
  for (const [at, rate] of survey.rates.entries()) {
    yield* check(rate.numerator, ['rates', at, 'numerator']);
    if (typeof rate.denominator === 'string') {
      yield* check(rate.denominator, ['rates', at, 'denominator']);
    }
  }
  for (const [at, union] of survey.unions.entries()) {
    for (const group of union.of) yield* check(group, ['unions', at, 'of']);
    yield* check(union.overlap, ['unions', at, 'overlap']);
    if (union.overlap && union.of.length > 2) {
      const message = 'an overlap is of two groups; this union has more.';
      yield { path: ['unions', at, 'overlap'], message };
    }
  }
  for (const [at, breakdown] of survey.breakdowns.entries()) {
    for (const measure of breakdown.of) yield* check(measure, ['breakdowns', at, 'of']);
  }
}

function* idsGivenTwice(survey: Survey): Generator<SurveyFault> {
  const lists = {
    periods: survey.periods,
    measures: [...survey.measures],
    rates: survey.rates,
    unions: survey.unions,
    breakdowns: survey.breakdowns,
  };
  const figures = new Set<string>();
  for (const [list, entries] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [at, { id }] of entries.entries()) {
      const isFigure = list === 'measures' || list === 'rates' || list === 'unions';
      if (seen.has(id) || (isFigure && figures.has(id))) {
        yield { path: [list, at, 'id'], message: `the id “${id}” is given twice.` };
      }
      seen.add(id);
      if (isFigure) figures.add(id);
    }
  }
}

function* headingsGivenTwice(survey: Survey): Generator<SurveyFault> {
  const seen = new Map<string, string>();
  for (const [at, measure] of survey.measures.entries()) {
    for (const [index, heading] of measure.headings.entries()) {
      const key = tidyKey(heading);
      const other = seen.get(key);
      if (other !== undefined && other !== measure.id) {
        yield {
          path: ['measures', at, 'headings', index],
          message: `the heading “${heading}” also announces “${other}”: no cell could tell them apart.`,
        };
      }
      seen.set(key, measure.id);
    }
  }
}

function* circles(survey: Survey): Generator<SurveyFault> {
  const byId = new Map(survey.measures.map((measure) => [measure.id, measure]));
  for (const [at, measure] of survey.measures.entries()) {
    if (reaches(measure, measure.id, byId, new Set())) {
      const message = `“${measure.id}” is a part of itself, or adds up to itself.`;
      yield { path: ['measures', at, measure.partOf ? 'partOf' : 'sumOf'], message };
    }
  }
}

function reaches(
  from: Measure,
  goal: string,
  byId: ReadonlyMap<string, Measure>,
  passed: Set<string>,
): boolean {
  const next = [...(from.partOf ? [from.partOf] : []), ...(from.sumOf ?? [])];
  for (const id of next) {
    if (id === goal) return true;
    const measure = byId.get(id);
    if (!measure || passed.has(id)) continue;
    passed.add(id);
    // A part of a whole that is the sum of its parts is no circle: only one kind of step counts.
    const followed =
      from.partOf === id ? { ...measure, sumOf: undefined } : { ...measure, partOf: undefined };
    if (reaches(followed as Measure, goal, byId, passed)) return true;
  }
  return false;
}

function* periodFaults(survey: Survey): Generator<SurveyFault> {
  for (const [at, period] of survey.periods.entries()) {
    if (period.to < period.from) {
      yield { path: ['periods', at, 'to'], message: 'the period ends before it begins.' };
    }
  }
}

function* overlappingSums(survey: Survey): Generator<SurveyFault> {
  const wholes = new Map(survey.measures.map(({ id, partOf }) => [id, partOf]));
  for (const [at, { sumOf, kind, decimals }] of survey.measures.entries()) {
    for (const part of sumOf ?? []) {
      if (sumOf?.includes(wholes.get(part) ?? '')) {
        const message = `“${part}” is a part of another of these, so that adding them counts it twice. Use unions.`;
        yield { path: ['measures', at, 'sumOf'], message };
      }
    }
    if (kind === 'count' && decimals !== undefined && decimals !== 0) {
      yield { path: ['measures', at, 'decimals'], message: 'a count has no decimals.' };
    }
  }
}

/** A layout that names what the survey does not have would lose its answers without a word. */
function* layoutFaults(survey: Survey): Generator<SurveyFault> {
  const measures = survey.measures.map(({ id }) => id);
  const periods = survey.periods.map(({ id }) => id);
  const categories = survey.breakdowns.flatMap(({ id, categories: each }) =>
    each.map((category) => `${id}=${category.id}`),
  );
  for (const [at, layout] of survey.layouts.entries()) {
    const path = ['layouts', at];
    const known = function* (
      kind: string,
      ids: readonly string[],
      name: string | undefined,
      below: PropertyKey[],
    ): Generator<SurveyFault> {
      if (name === undefined || ids.includes(name)) return;
      yield {
        path: [...path, ...below],
        message: `there is no ${kind} “${name}”. There are: ${ids.join(', ') || 'none'}.`,
      };
    };
    yield* known('measure', measures, layout.measure, ['measure']);
    yield* known('period', periods, layout.period, ['period']);
    yield* known('category', categories, layout.category, ['category']);
    for (const [measure, choice] of Object.entries(layout.cells ?? {})) {
      yield* known('measure', measures, measure, ['cells', measure]);
      for (const each of Array.isArray(choice) ? choice : [choice]) {
        if (typeof each === 'string') continue;
        yield* known('period', periods, each.period, ['cells', measure]);
        yield* known('category', categories, each.category, ['cells', measure]);
      }
    }
  }
}

function* markFaults({ notation }: Survey): Generator<SurveyFault> {
  for (const [mark, meaning] of Object.entries(notation.marks)) {
    const path = ['notation', 'marks', mark];
    if (/^\s*[<>≤≥]?\s*\d/.test(mark))
      yield { path, message: `“${mark}” is a number, and no mark.` };
    if (typeof meaning === 'object' && meaning.to < meaning.from) {
      yield { path, message: 'the range ends before it begins.' };
    }
  }
}
