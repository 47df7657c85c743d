/** From the cells of an authority to what they say, under its law, its legends and the survey's marks. */

import { interpretCell } from '../interpret/interpret-cell.ts';
import { tidyAnswer } from '../interpret/interpret-text.ts';
import { legendsIn } from '../interpret/legends.ts';
import type { DeclaredRounding, MarkMeaning, ReadingRules } from '../interpret/reading-rules.ts';
import { coarsest, roundingNotes } from '../interpret/rounding-notes.ts';
import type { Answer, Remark } from '../model/answer.ts';
import type { Register } from '../model/authority.ts';
import type { Reported } from '../model/observation.ts';
import { parseIsoDay } from '../model/period.ts';
import type { Measure, Rounding, Survey } from '../survey/definition.ts';
import { decimalsOf } from '../survey/measures.ts';
import type { OwnedCell, OwnedCells } from './owners.ts';

export function interpretFiles(
  files: readonly OwnedCells[],
  survey: Survey,
  register: Register,
): Reported[] {
  const marks = marksOf(survey);
  const auto = survey.notation.nilIsShown === 'auto';
  const reported: Reported[] = [];
  /** Of each that is suppressed what it says where a nil would be shown. */
  const withoutNil: { at: number; again: () => Reported }[] = [];
  for (const { file, cells } of files) {
    const own = new Map<string, MarkMeaning>([...marks, ...legendsIn(file.filed.legendTexts)]);
    const notes = roundingNotes(file.filed.legendTexts);
    for (const owned of cells) {
      const { measure, period } = owned.cell;
      const asked = { authority: owned.authority, measure, period };
      const asking = rulesFor(asked, survey, register, own);
      if (!asking) continue;
      const rounding = asking.rounding ?? coarsest(notes, asking.kind);
      const rules = { ...asking, rounding };
      const each = report(owned, rules);
      if (auto && each.answer.kind === 'suppressed')
        withoutNil.push({
          at: reported.length,
          again: () => report(owned, { ...rules, nilFloor: 1 }),
        });
      reported.push(each);
    }
  }
  const shows = nilShowers(reported);
  for (const { at, again } of withoutNil) {
    const each = again();
    if (shows.has(showerKey(each)))
      reported[at] = { ...each, answer: withRemark(each.answer, 'nil-shown') };
  }
  return reported;
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
  const said: Answer =
    cell.sumOver === 'blanks'
      ? { kind: 'blank', remarks: ['sum-over-blanks'] }
      : read
        ? interpretCell(read.text, read.value, rules)
        : { kind: 'blank' };
  const summed = cell.sumOver === 'texts' ? withRemark(atLeast(said), 'sum-over-texts') : said;
  const dragged = cell.dragged ? withRemark(summed, 'dragged') : summed;
  return {
    authority,
    measure: cell.measure,
    period: cell.period,
    category: cell.category,
    answer: cell.otherBasis ? withRemark(dragged, 'other-basis') : dragged,
    raw: (source ?? readAs)?.text.trim() ?? '',
    place: { file, sheet: cell.sheet, cell: cell.cell },
    label: cell.label,
    ...(cell.under && { under: cell.under }),
    formula: source?.formula,
    because: cell.because,
  };
}

/** What the cells add that a sum passes over, nobody knows. */
const atLeast = (answer: Answer): Answer =>
  answer.kind === 'count' ? { kind: 'open', from: answer.count } : answer;

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
