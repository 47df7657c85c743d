import { calendarOf } from '../model/period.ts';
import type { Reading } from '../model/period-text.ts';
import type { Survey } from '../survey/definition.ts';
import type { CellFact, SheetFacts } from './facts.ts';
import { isAsked } from './survey-periods.ts';

/**
 * Rule 4: where a text can be several periods the whole axis decides, never the cell. Dates are
 * day first, unless only month first makes every date of the axis the first or last of a month.
 */
export function settleReadings({ rows, columns }: SheetFacts, survey: Survey): void {
  const open: { readonly axis: readonly CellFact[]; readonly several: number }[] = [];
  for (const axes of [columns.values(), rows]) {
    for (const axis of axes) {
      let several = 0;
      for (const { readings } of axis) if (readings.length > 1) several += 1;
      if (several > 0) open.push({ axis, several });
    }
  }
  // The longer axis a cell stands on speaks first.
  open.sort((a, b) => b.several - a.several);
  for (const { axis } of open) settleAxis(axis, survey);
}

const severalOf = (axis: readonly CellFact[]): CellFact[] =>
  axis.filter(({ readings }) => readings.length > 1);

function settleAxis(axis: readonly CellFact[], survey: Survey): void {
  const open = severalOf(axis);
  if (open.length === 0) return;
  const days = open.filter(({ readings }) => readings.every(({ grain }) => grain === 'day'));
  if (days.length > 0) settleDays(days, axis);
  const others = open.filter((fact) => !days.includes(fact));
  const grain = others.length > 0 ? grainOf(others, survey) : undefined;
  for (const fact of others) {
    const chosen = fact.readings.find((reading) => reading.grain === grain) ?? fact.readings[0];
    if (chosen) fact.readings = [chosen];
  }
}

/** The kind of period that all share and the survey asks for; else the first reading's. */
function grainOf(facts: readonly CellFact[], survey: Survey): Reading['grain'] | undefined {
  const shared = facts[0]?.readings.filter(({ grain }) =>
    facts.every(({ readings }) => readings.some((each) => each.grain === grain)),
  );
  const asked = shared?.find(({ grain }) =>
    facts.some(({ readings }) =>
      readings.some((each) => each.grain === grain && isAsked(each, survey)),
    ),
  );
  return (asked ?? shared?.[0])?.grain;
}

function settleDays(days: readonly CellFact[], axis: readonly CellFact[]): void {
  const settled = axis.filter(
    ({ readings }) => readings.length === 1 && readings[0]?.grain === 'day',
  );
  const all = [...days, ...settled];
  const monthFirst = (fact: CellFact): Reading | undefined =>
    fact.readings[fact.readings.length - 1];
  const ends = (reading: Reading | undefined): boolean =>
    reading !== undefined && 'from' in reading && closesMonth(reading.from);
  const dayFirstFits = days.every(({ readings }) => ends(readings[0]));
  const monthFirstFits = all.every((fact) => ends(monthFirst(fact)));
  const at = !dayFirstFits && monthFirstFits ? 1 : 0;
  for (const fact of days) {
    const chosen = fact.readings[at];
    if (chosen) fact.readings = [chosen];
  }
}

const closesMonth = (day: number): boolean =>
  calendarOf(day).day === 1 || calendarOf(day + 1).day === 1;
