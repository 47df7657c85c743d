import { describe, expect, test } from 'vitest';
import { knownAuthorities } from '../../src/register/built-in.ts';
import { tileLayouts } from '../../src/register/data/tile-layouts.ts';

interface Tile {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}

const on = '2026-11-21';
const inBeing = knownAuthorities().filter(
  ({ childrensServices, from, to }) => childrensServices && from <= on && (to === '' || to >= on),
);
const nationOf = new Map(inBeing.map(({ id, columns }) => [id, columns.get('nation') ?? '']));
const regionOf = new Map(inBeing.map(({ id, columns }) => [id, columns.get('region') ?? '']));

const tilesOf = (layout: string): Tile[] =>
  (tileLayouts[layout] ?? '')
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', column, row] = line.split(';');
      return { id, column: Number(column), row: Number(row) };
    });

const united = tilesOf('uk-212');
const england = tilesOf('england-153');
const layouts = [
  { layout: 'england-153', tiles: england, nations: ['England'] },
  {
    layout: 'uk-212',
    tiles: united,
    nations: ['England', 'Northern Ireland', 'Scotland', 'Wales'],
  },
];
const islands = [
  'isle-of-wight',
  'isles-of-scilly',
  'na-h-eileanan-siar',
  'orkney-islands',
  'shetland-islands',
];

/** East-west places in half tiles, so that the shift of odd rows stays a whole number. */
const eastOf = ({ column, row }: Tile): number => 2 * column + (row % 2);
const touch = (a: Tile, b: Tile): boolean => {
  const [across, down] = [Math.abs(eastOf(a) - eastOf(b)), Math.abs(a.row - b.row)];
  return (down === 0 && across === 2) || (down === 1 && across === 1);
};

const tileOf = (tiles: readonly Tile[], id: string): Tile => {
  const found = tiles.find((tile) => tile.id === id);
  if (!found) throw new RangeError(`No tile for ${id}`);
  return found;
};
const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const meanRow = (tiles: readonly Tile[], ofGroup: ReadonlyMap<string, string>, group: string) =>
  meanOf(tiles.filter(({ id }) => ofGroup.get(id) === group).map(({ row }) => row));
const meanEast = (tiles: readonly Tile[], ofGroup: ReadonlyMap<string, string>, group: string) =>
  meanOf(tiles.filter(({ id }) => ofGroup.get(id) === group).map(eastOf));

/** All that can be reached from the first tile by stepping to tiles that touch. */
function reachedFromFirst(tiles: readonly Tile[]): Set<Tile> {
  const reached = new Set(tiles.slice(0, 1));
  for (const here of reached) {
    for (const there of tiles) if (touch(here, there)) reached.add(there);
  }
  return reached;
}

describe.each(layouts)('$layout', ({ tiles, nations }) => {
  test('every authority with children’s services has exactly one tile', () => {
    const expected = inBeing.filter(({ id }) => nations.includes(nationOf.get(id) ?? ''));
    expect(tiles.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  test('no two authorities share a tile, and the map starts at the top left', () => {
    expect(new Set(tiles.map(({ column, row }) => `${column};${row}`)).size).toBe(tiles.length);
    expect(tiles.every(({ column, row }) => Number.isInteger(column + row))).toBe(true);
    expect(Math.min(...tiles.map(({ column }) => column))).toBe(0);
    expect([0, 1]).toContain(Math.min(...tiles.map(({ row }) => row)));
  });

  test.each(nations)('%s is of one piece, but for its islands', (nation) => {
    const mainland = tiles.filter(({ id }) => nationOf.get(id) === nation && !islands.includes(id));
    expect(reachedFromFirst(mainland).size).toBe(mainland.length);
  });

  test('London is of one piece without a hole', () => {
    const london = tiles.filter(({ id }) => regionOf.get(id) === 'London');
    expect(reachedFromFirst(london).size).toBe(33);
    // Around a solid block of hexagons every row is one unbroken run.
    for (const row of new Set(london.map((tile) => tile.row))) {
      const columns = london.filter((tile) => tile.row === row).map(({ column }) => column);
      expect(Math.max(...columns) - Math.min(...columns) + 1).toBe(columns.length);
    }
  });

  test('islands touch nothing', () => {
    for (const island of tiles.filter(({ id }) => islands.includes(id))) {
      expect(tiles.filter((tile) => touch(tile, island))).toEqual([]);
    }
  });

  test('regions lie from north to south, and from west to east, as they do', () => {
    const southwards = ['North East', 'North West', 'East Midlands', 'London', 'South East'];
    const rows = southwards.map((region) => meanRow(tiles, regionOf, region));
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    const eastwards = ['South West', 'South East', 'London'];
    const columns = eastwards.map((region) => meanEast(tiles, regionOf, region));
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
    expect(meanEast(tiles, regionOf, 'West Midlands')).toBeLessThan(
      meanEast(tiles, regionOf, 'East Midlands'),
    );
    expect(meanEast(tiles, regionOf, 'North West')).toBeLessThan(
      meanEast(tiles, regionOf, 'Yorkshire and The Humber'),
    );
  });
});

test('Northumberland is the top of England, Cornwall its western end, Kent its south-east', () => {
  const mainland = england.filter(({ id }) => !islands.includes(id));
  expect(tileOf(england, 'northumberland').row).toBe(Math.min(...england.map(({ row }) => row)));
  const cornwall = tileOf(england, 'cornwall');
  expect(eastOf(cornwall)).toBe(Math.min(...mainland.map(eastOf)));
  const southWest = mainland.filter(({ id }) => regionOf.get(id) === 'South West');
  expect(cornwall.row).toBe(Math.max(...southWest.map(({ row }) => row)));
  const south = england.filter(({ row }) => row >= tileOf(england, 'kent').row);
  expect(eastOf(tileOf(england, 'kent'))).toBe(Math.max(...south.map(eastOf)));
});

test('England lies in the United Kingdom as it lies by itself', () => {
  const kent = tileOf(united, 'kent');
  const alone = tileOf(england, 'kent');
  for (const { id, column, row } of england) {
    const tile = tileOf(united, id);
    expect([tile.column - kent.column, tile.row - kent.row]).toEqual([
      column - alone.column,
      row - alone.row,
    ]);
  }
});

test('Scotland lies above England, Wales west of it, Northern Ireland over the sea', () => {
  const rows = ['Scotland', 'England'].map((nation) => meanRow(united, nationOf, nation));
  expect(rows[0]).toBeLessThan(rows[1] ?? 0);
  expect(meanEast(united, nationOf, 'Wales')).toBeLessThan(meanEast(united, nationOf, 'England'));
  const ireland = united.filter(({ id }) => nationOf.get(id) === 'Northern Ireland');
  const britain = united.filter((tile) => !ireland.includes(tile));
  expect(ireland.flatMap((tile) => britain.filter((other) => touch(tile, other)))).toEqual([]);
  for (const tile of ireland) {
    const level = britain.filter(({ row }) => row === tile.row);
    expect(eastOf(tile)).toBeLessThan(Math.min(...level.map(eastOf)));
  }
});

test.each([
  ['liverpool', 'manchester', 'east'],
  ['leeds', 'sheffield', 'south'],
  ['edinburgh', 'glasgow', 'west'],
  ['cardiff', 'isle-of-anglesey', 'north'],
  ['highland', 'orkney-islands', 'north'],
  ['orkney-islands', 'shetland-islands', 'north'],
  ['highland', 'na-h-eileanan-siar', 'west'],
  ['cornwall', 'isles-of-scilly', 'west'],
  ['hampshire', 'isle-of-wight', 'south'],
  ['suffolk', 'norfolk', 'north'],
  ['western-hsct', 'belfast-hsct', 'east'],
])('from %s, %s lies to the %s', (from, to, direction) => {
  const [here, there] = [tileOf(united, from), tileOf(united, to)];
  const east = eastOf(there) - eastOf(here);
  const south = there.row - here.row;
  expect({ east, south, west: -east, north: -south }[direction]).toBeGreaterThan(0);
});

/** Pairs with a common land border, picked across the country. */
const borders = [
  ['northumberland', 'scottish-borders'],
  ['cumberland', 'northumberland'],
  ['gateshead', 'newcastle-upon-tyne'],
  ['darlington', 'stockton-on-tees'],
  ['leeds', 'bradford'],
  ['barnsley', 'sheffield'],
  ['bolton', 'wigan'],
  ['manchester', 'salford'],
  ['liverpool', 'knowsley'],
  ['sandwell', 'birmingham'],
  ['derby', 'derbyshire'],
  ['leicester', 'leicestershire'],
  ['norfolk', 'suffolk'],
  ['essex', 'southend-on-sea'],
  ['camden', 'islington'],
  ['kent', 'medway'],
  ['bristol', 'south-gloucestershire'],
  ['cornwall', 'plymouth'],
  ['cardiff', 'vale-of-glamorgan'],
  ['gwynedd', 'conwy'],
  ['monmouthshire', 'gloucestershire'],
  ['glasgow', 'renfrewshire'],
  ['edinburgh', 'midlothian'],
  ['aberdeen', 'aberdeenshire'],
] as const;

test('most authorities that share a border touch, and the others nearly do', () => {
  const apart = borders.filter(([a, b]) => !touch(tileOf(united, a), tileOf(united, b)));
  expect(apart.length).toBeLessThanOrEqual(borders.length / 4);
  const farApart = apart.filter(([a, b]) => {
    const [one, other] = [tileOf(united, a), tileOf(united, b)];
    return !united.some((between) => touch(one, between) && touch(between, other));
  });
  expect(farApart).toEqual([]);
});
