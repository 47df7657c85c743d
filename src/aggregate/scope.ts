/**
 * Where figures hold: the whole register, and each area of the columns that the survey names. A
 * joint reply across areas stands with all its members in a row of its own, so that authorities,
 * ends, numerators and denominators add up over areas.
 */

import type { Authority, Register } from '../model/authority.ts';
import type { Area } from '../model/figure.ts';
import type { Unit } from '../model/unit.ts';

export interface Scope {
  readonly area: Area | undefined;
  readonly units: readonly Unit[];
}

const severalAreas = { id: 'more-than-one-area', name: 'more than one area' };
const noArea = { id: 'none', name: 'no area given' };

/** An area that the register names, and no gathering of what lies in none or in several. */
export const isPlace = ({ id }: Area): boolean => id !== severalAreas.id && id !== noArea.id;

export function scopesOf(
  units: readonly Unit[],
  register: Register,
  columns: readonly string[],
): Scope[] {
  const scopes: Scope[] = [{ area: undefined, units }];
  for (const column of columns) {
    const areas = new Map<string, { area: Area; units: Unit[] }>();
    const put = (area: Area, unit: Unit | undefined): void => {
      const known = areas.get(area.id) ?? { area, units: [] };
      if (unit) known.units.push(unit);
      areas.set(area.id, known);
    };
    for (const authority of register.authorities) put(areaOf(authority, column), undefined);
    for (const unit of units) put(areaOfUnit(unit, register, column), unit);
    scopes.push(...[...areas.values()].filter(({ units: inside }) => inside.length > 0));
  }
  return scopes;
}

export function areaOf({ columns }: Authority, column: string): Area {
  const name = columns.get(column) ?? '';
  return name === '' ? { column, ...noArea } : { column, id: areaId(name), name };
}

function areaOfUnit({ members }: Unit, register: Register, column: string): Area {
  const areas = members.flatMap((id) => {
    const authority = register.byId.get(id);
    return authority ? [areaOf(authority, column)] : [];
  });
  const [first, ...others] = areas;
  const one = first && others.every(({ id }) => id === first.id);
  return one ? first : { column, ...severalAreas };
}

/** "Yorkshire and The Humber" is `yorkshire-and-the-humber`. */
export const areaId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

export const membersOf = (units: readonly Unit[]): number =>
  units.reduce((count, { members }) => count + members.length, 0);
