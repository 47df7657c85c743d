/** From the cells of an authority to what they say, under its law, its legends and the survey's marks. */

import { interpretCell } from '../interpret/interpret-cell.ts';
import { tidyAnswer } from '../interpret/interpret-text.ts';
import { legendsIn } from '../interpret/legends.ts';
import type { DeclaredRounding, MarkMeaning, ReadingRules } from '../interpret/reading-rules.ts';
import type { Answer, Remark } from '../model/answer.ts';
import type { Register } from '../model/authority.ts';
import type { Reported } from '../model/observation.ts';
import { parseIsoDay } from '../model/period.ts';
import type { Measure, Rounding, Survey } from '../survey/definition.ts';
import { decimalsOf } from '../survey/measures.ts';
import type { OwnedCell, OwnedFile } from './owners.ts';

export function interpretFiles(
  files: readonly OwnedFile[],
  survey: Survey,
  register: Register,
): Reported[] {
  const marks = marksOf(survey);
  const reported: { reported: Reported; owned: OwnedCell; rules: ReadingRules }[] = [];
  for (const file of files) {
    const own = new Map<string, MarkMeaning>([...marks, ...legendsIn(file.filed.legendTexts)]);
    for (const owned of file.cells) {
      const { measure, period } = owned.cell;
      const asked = { authority: owned.authority, measure, period };
      const rules = rulesFor(asked, survey, register, own);
      if (rules) reported.push({ reported: report(owned, rules), owned, rules });
    }
  }
  if (survey.notation.nilIsShown !== 'auto') return reported.map((each) => each.reported);
  const shows = nilShowers(reported.map((each) => each.reported));
  return reported.map(({ reported: first, owned, rules }) => {
    if (first.answer.kind !== 'suppressed' || !shows.has(showerKey(first))) return first;
    const again = report(owned, { ...rules, nilFloor: 1 });
    return { ...again, answer: withRemark(again.answer, 'nil-shown') };
  });
}

/** The marks to which the survey gives a meaning, tidied. */
export const marksOf = ({ notation }: Survey): ReadonlyMap<string, MarkMeaning> =>
  new Map(Object.entries(notation.marks).map(([mark, meaning]) => [tidyAnswer(mark), meaning]));

/** How an authority's answer to a question is read; `undefined` for a question that is not asked. */
export function rulesFor(
  asked: { readonly authority: string; readonly measure: string; readonly period: string },
  survey: Survey,
  register: Register,
  marks: ReadonlyMap<string, MarkMeaning>,
): ReadingRules | undefined {
  const measure = survey.measures.find(({ id }) => id === asked.measure);
  const period = survey.periods.find(({ id }) => id === asked.period);
  if (!measure || !period) return undefined;
  return {
    kind: measure.kind,
    decimals: decimalsOf(measure),
    nilFloor: survey.notation.nilIsShown === true ? 1 : 0,
    unit: measure.unit,
    marks,
    rounding: roundingOf(measure),
    law: register.byId.get(asked.authority)?.columns.get('law') ?? 'FOIA',
    asked: { from: parseIsoDay(period.from), to: parseIsoDay(period.to) },
  };
}

function roundingOf({ rounded }: Measure): DeclaredRounding | undefined {
  if (rounded === undefined) return undefined;
  const declared: Exclude<Rounding, number> =
    typeof rounded === 'number' ? { to: rounded, half: 'either', zeroIsExact: false } : rounded;
  return declared;
}

function report({ authority, file, cell }: OwnedCell, rules: ReadingRules): Reported {
  const { source, readAs } = cell;
  const read = readAs ?? source;
  const said: Answer = cell.sumOverBlanks
    ? { kind: 'blank', remarks: ['sum-over-blanks'] }
    : read
      ? interpretCell(read.text, read.value, rules)
      : { kind: 'blank' };
  const dragged = cell.dragged ? withRemark(said, 'dragged') : said;
  return {
    authority,
    measure: cell.measure,
    period: cell.period,
    category: cell.category,
    answer: cell.otherBasis ? withRemark(dragged, 'other-basis') : dragged,
    raw: (source ?? readAs)?.text.trim() ?? '',
    place: { file, sheet: cell.sheet, cell: cell.cell },
    label: cell.label,
    formula: source?.formula,
    because: cell.because,
  };
}

const withRemark = (answer: Answer, remark: Remark): Answer => ({
  ...answer,
  remarks: [...(answer.remarks ?? []), remark],
});

const showerKey = ({ authority, measure }: Reported): string => `${authority}/${measure}`;

/** Returns that show a typed 0 for a measure: no formula, no total row. */
function nilShowers(all: readonly Reported[]): ReadonlySet<string> {
  const typed = all.filter(
    ({ answer, formula, label }) =>
      answer.kind === 'count' &&
      answer.count === 0 &&
      formula === undefined &&
      !/\btotal\b/i.test(label),
  );
  return new Set(typed.map(showerKey));
}
