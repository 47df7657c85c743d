/** Who was asked, as rows: for whom each reply stands, in which areas, with which numbers. */

import type { Authority } from '../../model/authority.ts';
import type { Unit } from '../../model/unit.ts';
import type { Survey } from '../../survey/definition.ts';
import { numberColumnOf } from './rate-tables.ts';
import type { GivenTable } from './rows.ts';

/** All that were asked, as they would stand if nobody had sent anything. */
export interface Asked {
  readonly survey: Survey;
  readonly authorities: readonly Authority[];
  readonly units: readonly Unit[];
  readonly replied: ReadonlySet<string>;
  readonly weightOf: (authority: string) => number | undefined;
  /** The name in figures of an authority's area, by a column of the register. */
  readonly areaOf: (authority: Authority, column: string) => string;
}

/** Weights are counted in millionths, so that their sums are exact. */
const weightScale = 1e6;

export function registerTables(asked: Asked): GivenTable[] {
  const { survey, authorities, areaOf } = asked;
  const columns = [...new Set(survey.areas)];
  const numbers = [...new Set(survey.rates.flatMap((rate) => numberColumnOf(rate) ?? []))];
  return [
    {
      name: 'register_authority',
      about: 'a body that was asked, with the one whose reply stands for it',
      columns: {
        authority: 'text',
        unit: 'text',
        weight: 'integer',
        silent_share: 'text',
        silent_replied: 'integer',
      },
      rows: authorityRows(asked),
    },
    {
      name: 'register_area',
      about: 'a body that was asked and an area that it lies in',
      columns: { authority: 'text', area_column: 'text', area: 'text' },
      rows: columns.flatMap((column) =>
        authorities.map((each) => [each.id, column, `${column}=${areaOf(each, column)}`]),
      ),
    },
    {
      name: 'register_number',
      about: 'a body that was asked and a whole number that rates divide by',
      columns: { authority: 'text', number_column: 'text', number: 'integer' },
      rows: numbers.flatMap((column) =>
        authorities.flatMap(({ id, numbers: known }) => {
          const number = known.get(column);
          return Number.isInteger(number) ? [[id, column, number]] : [];
        }),
      ),
    },
  ];
}

function authorityRows({ authorities, units, replied, weightOf }: Asked): GivenTable['rows'] {
  const unitOf = new Map(units.flatMap((unit) => unit.members.map((id) => [id, unit])));
  return authorities.map(({ id }) => {
    const weight = weightOf(id);
    const unit = unitOf.get(id);
    if (!unit) throw new RangeError(`No reply stands for ${id}`);
    return [
      id,
      unit.id,
      weight === undefined ? undefined : BigInt(Math.round(weight * weightScale)),
      unit.otherwise,
      Number(replied.has(id)),
    ];
  });
}
