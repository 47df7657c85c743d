import { describe, expect, test } from 'vitest';
import { CannotRun } from '../../src/model/cannot-run.ts';
import { parseRegister } from '../../src/register/parse-register.ts';
import { surveyOf } from '../support/invented.ts';

const parse = (
  register: unknown,
  { sent = '2025-02-03', rows }: { sent?: string; rows?: readonly (readonly string[])[] } = {},
) =>
  parseRegister(surveyOf({ sent, register, measures: [{ id: 'n' }] }), (file) =>
    rows ? { file, rows } : undefined,
  );
const sizeOf = (register: unknown, sent: string): number =>
  parse(register, { sent }).authorities.length;

/** What a person is told: the fault, and what to do about it. */
function refusal(run: () => unknown): { message: string; help: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof CannotRun) return { message: error.message, help: error.help ?? '' };
    throw error;
  }
  throw new Error('It was not refused');
}

describe('the built-in registers', () => {
  test.each([
    ['uk-local-authorities', '2026-11-21', 382],
    ['uk-childrens-services', '2026-11-21', 212],
  ])('%s on %s has %i authorities', (use, sent, size) => {
    expect(sizeOf(use, sent)).toBe(size);
  });

  test.each([
    ['2026-11-21', 153],
    ['2021-04-01', 152],
    ['2019-04-01', 151],
  ])('on %s have %2$i English authorities with children’s services', (sent, size) => {
    expect(sizeOf({ use: 'uk-childrens-services', nations: ['England'] }, sent)).toBe(size);
  });

  test('add up over the nations', () => {
    const sizes = ['England', 'Wales', 'Scotland', 'Northern Ireland'].map((nation) =>
      sizeOf({ use: 'uk-childrens-services', nations: [nation] }, '2025-02-03'),
    );
    expect(sizes).toEqual([153, 22, 32, 5]);
    expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(
      sizeOf('uk-childrens-services', '2025-02-03'),
    );
  });

  test('hold those that were in being on the day of the request', () => {
    const ids = (sent: string) =>
      new Set(parse('uk-local-authorities', { sent }).authorities.map(({ id }) => id));
    expect(ids('2023-03-31').has('richmondshire')).toBe(true);
    expect(ids('2023-04-01').has('richmondshire')).toBe(false);
    expect(ids('2023-03-31').has('north-yorkshire')).toBe(false);
    expect(ids('2023-04-01').has('north-yorkshire')).toBe(true);
  });

  test('give every authority an id of its own, a nation and a law', () => {
    const { authorities, byId } = parse('uk-local-authorities');
    expect(byId.size).toBe(authorities.length);
    const laws = new Set(
      authorities.map(({ columns }) => `${columns.get('nation')}: ${columns.get('law')}`),
    );
    expect(laws).toEqual(
      new Set(['England: FOIA', 'Wales: FOIA', 'Scotland: FOISA', 'Northern Ireland: FOIA']),
    );
  });
});

describe('a register that the survey narrows', () => {
  test('to an area or to single authorities asks those alone, and knows the others by name', () => {
    const { authorities, notAsked } = parse({
      use: 'uk-childrens-services',
      only: ['leeds', 'york'],
    });
    expect(authorities.map(({ id }) => id)).toEqual(['leeds', 'york']);
    expect(notAsked.some(({ id }) => id === 'bradford')).toBe(true);
  });

  test('leaves out what is out of frame, with the reason', () => {
    const without = [{ authority: 'isles-of-scilly', reason: 'Has no children’s homes' }];
    const narrowed = parse({ use: 'uk-childrens-services', without });
    expect(narrowed.byId.has('isles-of-scilly')).toBe(false);
    expect([...narrowed.outOfFrame]).toEqual([['isles-of-scilly', 'Has no children’s homes']]);
    expect(narrowed.authorities).toHaveLength(211);
  });

  test('by nation and region takes either spelling', () => {
    expect(
      sizeOf({ use: 'uk-childrens-services', regions: ['Yorkshire & the Humber'] }, '2025-02-03'),
    ).toBe(15);
  });

  test('to an authority that is not in it is refused, with the nearest', () => {
    const { message, help } = refusal(() =>
      parse({ use: 'uk-childrens-services', only: ['birmingam'] }),
    );
    expect(message).toContain('“birmingam”');
    expect(help).toContain('birmingham');
  });

  test('to a nation that there is not is refused, with those that there are', () => {
    const { message, help } = refusal(() =>
      parse({ use: 'uk-childrens-services', nations: ['Englnd'] }),
    );
    expect(message).toContain('“Englnd”');
    expect(help).toContain('England, ');
  });

  test('to nobody is refused', () => {
    const nobody = { use: 'uk-childrens-services', only: ['leeds'], nations: ['Wales'] };
    expect(refusal(() => parse(nobody)).message).toContain('empty');
  });

  test('under a name that is not built in is refused, with the nearest', () => {
    const { message, help } = refusal(() => parse('uk-local-authority'));
    expect(message).toContain('“uk-local-authority”');
    expect(help).toContain('uk-local-authorities');
  });
});

describe('authorities.csv', () => {
  const from = (...rows: readonly (readonly string[])[]) => parse('authorities.csv', { rows });

  test('needs no more than names: an id is made of each', () => {
    const { authorities } = from(['Name'], ['Alder Council'], ['St. Birch & Cedar']);
    expect(authorities.map(({ id, name }) => [id, name])).toEqual([
      ['alder-council', 'Alder Council'],
      ['st-birch-and-cedar', 'St. Birch & Cedar'],
    ]);
  });

  test('keeps its columns as areas and numbers, and passes over empty lines', () => {
    const { authorities } = from(
      ['id', 'Authority', 'Region', 'Looked after', 'aliases'],
      ['a', 'Alder', 'North', '1,234', 'Elder|Aldr'],
      ['', '', '', '', ''],
      ['b', 'Birch', '', '', ''],
    );
    expect(authorities).toHaveLength(2);
    expect(authorities[0]?.columns.get('region')).toBe('North');
    expect(authorities[0]?.numbers.get('looked_after')).toBe(1234);
    expect(authorities[0]?.aliases).toEqual(['Elder', 'Aldr']);
    expect(authorities[1]?.numbers.has('looked_after')).toBe(false);
    expect(authorities[1]?.columns.has('region')).toBe(false);
  });

  test('that is not there is refused, with what to write', () => {
    const { message, help } = refusal(() => parse('authorities.csv'));
    expect(message).toContain('authorities.csv');
    expect(help).toContain('“name”');
  });

  test('without a column of names is refused, with the columns that it has', () => {
    const { message } = refusal(() => from(['Code', 'Region'], ['a', 'North']));
    expect(message).toContain('Code, Region');
  });

  test('that lists an authority twice is refused', () => {
    expect(refusal(() => from(['name'], ['Alder'], ['alder'])).message).toContain('twice');
  });

  test('with an empty name in a line is refused', () => {
    const { message } = refusal(() => from(['name', 'region'], ['', 'North']));
    expect(message).toContain('without a name');
  });

  test('without a line of authorities is refused', () => {
    expect(refusal(() => from(['name'])).message).toContain('empty');
  });
});
