import type { Reading } from '../model/period-text.ts';
import { partOnly } from './beside-period.ts';
import { type Via, viaOf } from './claim.ts';
import type { CellFact } from './facts.ts';
import {
  blockedBy,
  bothSides,
  joined,
  type Meaning,
  type Setting,
  titleOver,
  whatStandsBetween,
} from './meaning.ts';
import { periodOf } from './period-of.ts';
import { isAsked } from './survey-periods.ts';

export function findPeriod(setting: Setting, column: number, meaning: Meaning): void {
  const { survey } = setting.vocabulary;
  const said = bothSides(setting, column, 'period');
  const besides = insidesOfRow(setting, column);
  const over = said.column.headings.length > 0 ? said.column : insidesOfColumn(setting, column);
  const via = joined(joined(said.row.via, besides.via), over.via);
  if (via.length > 0) {
    meaning.via.set('period', via);
    meaning.own = true;
  }
  const block =
    said.row.block ?? (said.column.headings.length === 0 ? said.column.block : undefined);
  if (block) {
    meaning.problems.push(blockedBy(block, 'period'));
    return;
  }
  if (via.length === 0) {
    outerPeriod(setting, column, meaning);
    return;
  }
  const readings = joined(joined(said.row.readings, besides.readings), over.readings);
  const years = readings.some(isBareMonth) ? yearsAround(setting, column) : [];
  const found = periodOf(readings, years, survey);
  if ('problem' in found)
    meaning.problems.push({
      code: found.problem,
      kind: 'period',
      texts: via.map(({ text }) => text),
    });
  else {
    meaning.period = found.period;
    meaning.otherBasis = found.otherBasis;
  }
}

const isBareMonth = ({ grain }: Reading): boolean => grain === 'bare-month';

/** Headings with a period inside them, and what each is read as. */
interface Dated {
  readonly via: readonly Via[];
  readonly readings: readonly Reading[];
}

const undated: Dated = { via: [], readings: [] };

const datedBy = (facts: readonly CellFact[], from: Via['from'], setting: Setting): Dated =>
  facts.length === 0
    ? undated
    : {
        via: facts.map((fact) => viaOf(fact, from)),
        readings: facts.flatMap(({ inside, said }) =>
          from === 'column' && !said.plainlyDated ? partOnly : bestOf(inside, setting),
        ),
      };

const holdsPeriod = ({ inside, readings }: CellFact): boolean =>
  inside.length > 0 && readings.length === 0;

/** Rule 10c: the period inside a label that also names something, or comes first in its row. */
function insidesOfRow(setting: Setting, column: number): Dated {
  const { row, labels } = setting;
  if (!labels.some(holdsPeriod)) return undated;
  const facts = labels.filter(
    (fact) =>
      fact.column < column && holdsPeriod(fact) && (fact === row[0] || fact.said.matches.size > 0),
  );
  return datedBy(facts, 'row', setting);
}

/** Rule 11e: the period inside a header of another kind over the column. */
function insidesOfColumn(setting: Setting, column: number): Dated {
  const { headerRows, loneHeads } = setting.state;
  const over: CellFact[] = [];
  for (const header of headerRows) {
    const fact = header.cells.get(column);
    if (fact && holdsPeriod(fact)) over.push(fact);
  }
  const lone = loneHeads.get(column)?.at(-1);
  if (lone && holdsPeriod(lone)) over.push(lone);
  return datedBy(over, 'column', setting);
}

/** Of several readings of one text the one that was asked for. */
const bestOf = (readings: readonly Reading[], { vocabulary }: Setting): readonly Reading[] => {
  const asked = readings.find((reading) => isAsked(reading, vocabulary.survey));
  return asked ? [asked] : readings.slice(0, 1);
};

/** Years that a bare month may take: above it in its column, in a label column, title, sheet, file. */
function yearsAround(setting: Setting, column: number): readonly Reading[] {
  const { row, state, outer, axes } = setting;
  const months = row.filter(
    (fact) => fact.column < column && fact.readings.some(({ grain }) => grain === 'bare-month'),
  );
  const [month] = months;
  const outline = month && state.lastYear.get(month.column);
  if (outline) return outline.readings;
  for (const labels of [
    ...(axes.labelColumns.get('period')?.keys() ?? []),
    ...state.lastYear.keys(),
  ]) {
    const year = state.lastYear.get(labels);
    if (year && labels < (month?.column ?? column) && !row.some((fact) => fact.column === labels))
      return year.readings;
  }
  const title = titleOver(state, column, 'period');
  if (title) return title.readings;
  return (state.yearTitle?.inside ?? outer.get('period')?.readings ?? []).slice(0, 1);
}

/**
 * Words over a column by which no period from outside may be meant there: another time ("Previous
 * year", "Since 2021"), another thing than what happened ("Budget"), somebody else ("England").
 */
const another =
  /\b(?:19|20)\d{2}\b|\b\d{2}\/\d{2}\b|%|\b(?:budget\w*|forecast\w*|targets?|plan(?:ned)?|project(?:ed|ions?)|estimate[sd]?|averages?|mean|median|previous|prior|last|latest|annual|weekly|daily|monthly|termly|since|before|after|autumn|spring|summer|winter|to date|ytd|per|rates?|rank(?:ing)?|national|england|scotland|wales|uk|regional|neighbours?|population|fte|of which|only)\b/i;

/** A sentence over an answer is another answer. */
const longestHead = 40;

const speaksOfAnother = ({ cell, inside }: CellFact): boolean =>
  cell.text.length < longestHead && (inside.length > 0 || another.test(cell.text));

function outerPeriod(setting: Setting, column: number, meaning: Meaning): void {
  const { state, outer, vocabulary } = setting;
  const { survey } = vocabulary;
  const title = titleOver(state, column, 'period');
  const titled = title ?? insideTitle(setting, column);
  const sheet = outer.get('period');
  const barrier = whatStandsBetween(setting, column, 'period');
  if (barrier && (barrier !== state.unknownOver.get(column) || speaksOfAnother(barrier))) {
    meaning.problems.push({ code: 'no-period', kind: 'period', texts: [barrier.cell.text] });
    return;
  }
  const readings = title
    ? title.readings
    : (titled?.inside ?? (state.ended.has('period') ? [] : sheet?.readings) ?? []);
  if (readings.length > 0) {
    meaning.via.set('period', [
      titled ? viaOf(titled, 'title') : { from: sheet?.from ?? 'file', text: sheet?.text ?? '' },
    ]);
    const found = periodOf(bestOf(readings, setting), [], survey);
    if ('problem' in found) {
      const texts = [titled?.cell.text ?? sheet?.text ?? ''];
      // One period was asked for: a stray date in a name or title says no other.
      meaning.problems.push({ code: found.problem, kind: 'period', texts });
    } else {
      meaning.period = found.period;
      meaning.otherBasis = found.otherBasis;
    }
    return;
  }
  const [only, ...others] = survey.periods;
  const other =
    others.length === 0 ? (headOfAnother(setting, column) ?? titleOfAnother(setting)) : undefined;
  if (other)
    meaning.problems.push({ code: 'other-period', kind: 'period', texts: [other.cell.text] });
  else if (only && others.length === 0) meaning.period = only.id;
  else meaning.problems.push({ code: 'no-period', kind: 'period', texts: [] });
}

/** "Number as at 1 April" over a column, where 31 March was asked. */
function headOfAnother({ state, vocabulary }: Setting, column: number): CellFact | undefined {
  const over = state.datedOver.get(column);
  const said = over ? [...over.readings, ...over.inside] : [];
  return said.some((reading) => isAsked(reading, vocabulary.survey)) ? undefined : over;
}

/** A title that tells another year than the one that was asked: "Transport costs 2022/23". */
function titleOfAnother({ state, vocabulary }: Setting): CellFact | undefined {
  const { yearTitle } = state;
  if (!yearTitle || yearTitle.inside.some((reading) => isAsked(reading, vocabulary.survey)))
    return undefined;
  const ofLetter =
    yearTitle.inside.every(({ grain }) => grain === 'year') &&
    correspondence.test(yearTitle.cell.text);
  return ofLetter ? undefined : yearTitle;
}

/** "Freedom of Information response (2025)": the year in which somebody wrote. */
const correspondence = /\b(?:freedom of information|response|reply|e-?mail|letter|request)\b/i;

/** A title that names a measure may hold its period too: "1a in 2024". */
function insideTitle({ state }: Setting, column: number): CellFact | undefined {
  const title = titleOver(state, column, 'measure');
  return title && title.inside.length > 0 && title.readings.length === 0 ? title : undefined;
}
