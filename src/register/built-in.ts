import type { Authority } from '../model/authority.ts';
import { ambiguousNames } from './data/ambiguous-names.ts';
import { lookedAfterChildren, lookedAfterChildrenFrom } from './data/looked-after-children.ts';
import { ukAuthorities } from './data/uk-authorities.ts';

export interface DatedAuthority extends Authority {
  /** First and last day in being; empty where there is none to tell. */
  readonly from: string;
  readonly to: string;
  readonly successors: readonly string[];
  readonly childrensServices: boolean;
}

const list = (text: string | undefined): string[] => (text ? text.split('|') : []);
const lines = (data: string): string[][] =>
  data
    .trim()
    .split('\n')
    .map((line) => line.split(';'));

/** Every authority that the built-in registers know, whenever it was in being. */
export function knownAuthorities(): DatedAuthority[] {
  const numbers = childrenNumbers();
  return lines(ukAuthorities).map((fields) => {
    const [id = '', name = '', short = '', codes, nation = '', region = '', kind = ''] = fields;
    const [childrens, from = '', to = '', successors, aliases, county = ''] = fields.slice(7);
    const columns = new Map([
      ['nation', nation],
      ['region', region],
      ['kind', kind],
      ['county', county],
      ['law', nation === 'Scotland' ? 'FOISA' : 'FOIA'],
    ]);
    return {
      id,
      name,
      codes: list(codes),
      aliases: [short, ...list(aliases)],
      columns,
      numbers: numbers.get(id) ?? new Map<string, number>(),
      from,
      to,
      successors: list(successors),
      childrensServices: childrens === 'yes',
    };
  });
}

function childrenNumbers(): Map<string, ReadonlyMap<string, number>> {
  const byAuthority = new Map<string, ReadonlyMap<string, number>>();
  for (const [id = '', ...years] of lines(lookedAfterChildren)) {
    const numbers = new Map<string, number>();
    for (const [at, both] of years.entries()) {
      const year = lookedAfterChildrenFrom + at;
      const [all = '', alone = ''] = both.split('/');
      if (all !== '') numbers.set(numberKey('looked-after', year), Number(all));
      if (alone !== '') numbers.set(numberKey('unaccompanied', year), Number(alone));
    }
    byAuthority.set(id, numbers);
  }
  return byAuthority;
}

/** How a column of numbers is looked up: with its year where it has one. */
export const numberKey = (column: string, year?: number): string =>
  year === undefined ? column : `${column}/${year}`;

export function knownAmbiguousNames(): ReadonlyMap<string, readonly string[]> {
  return new Map(lines(ambiguousNames).map(([name = '', ids]) => [name, list(ids)]));
}

export const builtInRegisters: Readonly<Record<string, (authority: DatedAuthority) => boolean>> = {
  'uk-local-authorities': ({ columns }) => columns.get('kind') !== 'hsc trust',
  'uk-childrens-services': ({ childrensServices }) => childrensServices,
};
