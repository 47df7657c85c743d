import type { SheetSeen, UntakenGroup } from '../../model/filed-return.ts';
import type { Survey } from '../../survey/definition.ts';
import type { Check } from '../check.ts';
import { emptyForms } from '../empty-forms.ts';
import type { FileFact } from '../facts.ts';
import { type Finding, finding } from '../finding.ts';

const enoughForATable = 10;

/** Every answer that no claim took, by sheet, reason and heading; and headings without an answer. */
export const unplacedAnswers: Check = function* (facts) {
  const { files, survey } = facts;
  const years = new Set(survey.periods.map(({ basis }) => basis));
  const empty = emptyForms(facts);
  const labelOf = labelsOf(survey);
  for (const file of files) {
    const { filed, owners } = file;
    const authority = owners[0]?.authority;
    for (const group of filed.untaken)
      yield* unplaced(group, file, years.has('calendar') ? 'calendar' : 'financial', labelOf);
    const isEmpty = empty.has(filed.path);
    for (const sheet of filed.sheets) {
      yield* aboutSheet(sheet, filed.path, authority);
      if (!isEmpty) yield* questionsLeft(sheet, filed.path, authority);
    }
    const answers = filed.sheets.reduce((sum, sheet) => sum + sheet.answers, 0);
    const taken = filed.sheets.reduce((sum, sheet) => sum + sheet.taken, 0);
    const at = { grain: 'file', file: filed.path } as const;
    const known = filed.sheets.reduce((sum, { headings }) => sum + headings.measures, 0);
    if (
      answers > 0 &&
      taken === 0 &&
      known === 0 &&
      filed.untaken.every(({ code }) => code !== 'no-measure')
    ) {
      yield finding('return/other-question', at, { answers }, { authority });
    }
    if (
      answers === 0 &&
      taken === 0 &&
      !isEmpty &&
      !filed.failed &&
      filed.ignored === undefined &&
      filed.sheets.some(({ status }) => status === 'read')
    ) {
      yield finding(
        'file/no-answers',
        at,
        { texts: filed.sheets.flatMap(({ firstTexts }) => firstTexts).slice(0, 3) },
        { authority },
      );
    }
  }
};

/** What a measure or category is called in survey.yaml. */
function labelsOf({ measures, breakdowns }: Survey): (id: string) => string {
  const all = [...breakdowns.flatMap(({ categories }) => categories), ...measures];
  const labels = new Map(all.map(({ id, label }) => [id, label ?? id]));
  return (id) => labels.get(id) ?? id;
}

function* unplaced(
  group: UntakenGroup,
  { filed, owners }: FileFact,
  basis: 'calendar' | 'financial',
  labelOf: (id: string) => string,
): Generator<Finding> {
  const at = {
    grain: 'cell',
    file: filed.path,
    sheet: group.sheet,
    cell: group.example.cell,
  } as const;
  const facts = {
    cells: group.cells,
    texts: group.texts,
    because: group.because,
    file: filed.path,
    sheet: group.sheet,
    cell: group.example.cell,
  };
  const shown = { authority: owners[0]?.authority, found: group.example.text };
  switch (group.code) {
    case 'claims-two':
      return yield finding(
        'recognise/claims-two',
        at,
        { ...facts, names: group.names.map(labelOf) },
        shown,
      );
    case 'title-names-two':
      return yield finding('recognise/title-names-two', at, facts, shown);
    case 'contradicts':
      return yield finding('recognise/contradicts', at, facts, shown);
    case 'no-measure':
      return yield finding('recognise/no-measure', at, facts, shown);
    case 'no-heading':
      return yield finding('recognise/no-heading', at, facts, shown);
    case 'other-period':
      if (group.measure !== undefined && isOtherBasis(group.texts, basis)) {
        return yield finding(
          'period/other-basis-given',
          at,
          { texts: group.texts, cells: group.cells },
          shown,
        );
      }
      return yield finding('recognise/other-period', at, facts, shown);
    case 'part-period':
      return yield finding('recognise/part-period', at, facts, shown);
    case 'doubtful-nil':
      return yield finding('recognise/doubtful-nil', at, facts, shown);
    case 'other-subject':
      return yield finding('recognise/other-subject', at, facts, shown);
    case 'scaled':
      return yield finding('recognise/scaled', at, facts, shown);
    case 'total':
      return yield finding('recognise/total-not-asked', at, facts, shown);
    case 'no-period':
      return yield finding('recognise/no-period', at, facts, shown);
    case 'month-without-year':
      return yield finding('recognise/month-without-year', at, facts, shown);
    case 'two-breakdowns':
      return yield finding('recognise/two-breakdowns', at, facts, shown);
    case 'spans-several':
      return yield finding('recognise/spans-several', at, facts, shown);
    case 'ambiguous-authority':
      return yield finding('recognise/ambiguous-authority', at, facts, shown);
    default:
      return yield finding('recognise/own-category', at, facts, shown);
  }
}

/** "2023/24" where calendar years were asked, a bare 2023 where financial ones were. */
function isOtherBasis(texts: readonly string[], asked: 'calendar' | 'financial'): boolean {
  const split = texts.some((text) => /\d{2,4}\s*[/-]\s*\d{2}\b|april|financial/i.test(text));
  const bare = texts.some((text) => /^\D*(?:19|20)\d{2}\D*$/.test(text));
  return asked === 'calendar' ? split : bare && !split;
}

function* aboutSheet(
  sheet: SheetSeen,
  file: string,
  authority: string | undefined,
): Generator<Finding> {
  const at = { grain: 'sheet', file, sheet: sheet.name } as const;
  if (sheet.answers >= enoughForATable && sheet.taken === 0) {
    const facts = {
      answers: sheet.answers,
      measures: sheet.headings.measures,
      periods: sheet.headings.periods,
      texts: sheet.firstTexts,
    };
    yield finding('recognise/nothing-found', at, facts, { authority });
  }
  if (sheet.printedNumberColumns.length > 0) {
    yield finding(
      'recognise/printed-numbers',
      at,
      { columns: sheet.printedNumberColumns },
      { authority },
    );
  }
  for (const { cell, text, measure, because } of sheet.nearMisses) {
    yield finding(
      'recognise/near-miss',
      { ...at, grain: 'cell', cell },
      { text, measure, because },
      { authority, found: text },
    );
  }
}

/** Headings that nothing was read under or beside. */
function* questionsLeft(
  { name, unusedHeadings }: SheetSeen,
  file: string,
  authority: string | undefined,
): Generator<Finding> {
  for (const { cell, text, beside } of unusedHeadings) {
    yield finding(
      'recognise/unused-heading',
      { grain: 'cell', file, sheet: name, cell },
      { text, beside },
      { authority, found: text },
    );
  }
}
