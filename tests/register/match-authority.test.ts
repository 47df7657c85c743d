/** Whose name is this? Ways in which names stand on files, folders and cells; never a wrong one. */

import { describe, expect, test } from 'vitest';
import { authorityMatcher } from '../../src/register/match-authority.ts';
import { coreKey, nameKey } from '../../src/register/name-key.ts';
import { parseRegister } from '../../src/register/parse-register.ts';
import { surveyOf } from '../support/invented.ts';

const registerOn = (use: string, sent = '2025-02-03') =>
  parseRegister(surveyOf({ sent, register: use, measures: [{ id: 'n' }] }), () => undefined);
const match = authorityMatcher(registerOn('uk-local-authorities'));
const ofChildren = authorityMatcher(registerOn('uk-childrens-services'));
const idOf = (text: string, by = match): string => {
  const found = by(text);
  return found.kind === 'found' ? found.id : found.kind;
};

describe('the authority that is called', () => {
  test.each([
    ['Birmingham City Council', 'birmingham'],
    ['birmingham', 'birmingham'],
    ['BIRMINGHAM', 'birmingham'],
    ['E08000025', 'birmingham'],
    ['e08000025', 'birmingham'],
    ['Leeds City Council', 'leeds'],
    ['Newcastle upon Tyne', 'newcastle-upon-tyne'],
    ['Newcastle City Council', 'newcastle-upon-tyne'],
    ['Newcastle-under-Lyme', 'newcastle-under-lyme'],
    ['Newcastle under Lyme Borough Council', 'newcastle-under-lyme'],
    ['Bedford', 'bedford'],
    ['Bedford Borough Council', 'bedford'],
    ['Central Bedfordshire', 'central-bedfordshire'],
    ['Central Beds', 'central-bedfordshire'],
    ['Richmond upon Thames', 'richmond-upon-thames'],
    ['LB Richmond upon Thames', 'richmond-upon-thames'],
    ['York', 'york'],
    ['City of York Council', 'york'],
    ['York, City of', 'york'],
    ['Barnet', 'barnet'],
    ['London Borough of Barnet', 'barnet'],
    ['Barnsley MBC', 'barnsley'],
    ['Ealing', 'ealing'],
    ['Gedling', 'gedling'],
    ['Brent', 'brent'],
    ['LB Brent', 'brent'],
    ['Brentwood', 'brentwood'],
    ['Derby', 'derby'],
    ['Derby City Council', 'derby'],
    ['Derbyshire County Council', 'derbyshire'],
    ['Derbyshire Dales', 'derbyshire-dales'],
    ['Derry City and Strabane', 'derry-city-and-strabane'],
    ['Derry & Strabane', 'derry-city-and-strabane'],
    ['Derry', 'derry-city-and-strabane'],
    ['Kingston upon Hull', 'kingston-upon-hull'],
    ['Hull', 'kingston-upon-hull'],
    ['Kingston upon Thames', 'kingston-upon-thames'],
    ['Brighton & Hove', 'brighton-and-hove'],
    ['Brighton and Hove City Council', 'brighton-and-hove'],
    ['BANES', 'bath-and-north-east-somerset'],
    ['Bath & NE Somerset', 'bath-and-north-east-somerset'],
    ['Cheshire West & Chester', 'cheshire-west-and-chester'],
    ['Cheshire East', 'cheshire-east'],
    ['St Helens', 'st-helens'],
    ['Saint Helens', 'st-helens'],
    ['St. Helens Council', 'st-helens'],
    ['Stoke-on-Trent', 'stoke-on-trent'],
    ['Stoke on Trent City Council', 'stoke-on-trent'],
    ['Southend on Sea', 'southend-on-sea'],
    ['Isles of Scilly', 'isles-of-scilly'],
    ['Council of the Isles of Scilly', 'isles-of-scilly'],
    ['City of London Corporation', 'city-of-london'],
    ['Westminster City Council', 'westminster'],
    ['City of Westminster', 'westminster'],
    ['Rhondda Cynon Taf', 'rhondda-cynon-taf'],
    ['Blaenau Gwent County Borough Council', 'blaenau-gwent'],
    ['BlaenauGwent', 'blaenau-gwent'],
    ['Edinburgh, City of', 'edinburgh'],
    ['The City of Edinburgh Council', 'edinburgh'],
    ['Argyll & Bute', 'argyll-and-bute'],
    ['Dumfries and Galloway Council', 'dumfries-and-galloway'],
    ['North Yorkshire', 'north-yorkshire'],
    ['Durham County Council', 'county-durham'],
    ['Medway', 'medway'],
    ['Bournemouth, Christchurch and Poole', 'bournemouth-christchurch-and-poole'],
    ['Hammersmith & Fulham', 'hammersmith-and-fulham'],
    ['King\u2019s Lynn and West Norfolk', 'kings-lynn-and-west-norfolk'],
  ])('%j is %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });
});

describe('nobody is taken for', () => {
  test.each([
    'Newcastle',
    'Newcastle Council',
    'Newcastle Borough Council',
    'Bedfordshire',
    'Beds',
    'Sussex',
    'Cheshire',
    'Berkshire',
    'Yorkshire',
    'West Yorkshire',
    'South Yorkshire',
    'Tyneside',
    'Ayrshire',
    'LBB',
    'LBH',
    'SCC',
    'NCC',
    'LCC',
    'WBC',
    'MBC',
    'Adur and Worthing',
    'Antrim',
    'Achieving for Children',
    'Cleveland',
    'Humberside',
  ])('%j, which could be several', (name) => {
    expect(idOf(name)).toBe('ambiguous');
  });

  test.each([
    'Total',
    'England',
    'Scotland',
    'London',
    'Greater London',
    'Greater Manchester',
    'Merseyside',
    'Unknown',
    'N/A',
    'Average',
    'Response',
    'Council',
    'City Council',
    'County Council',
    'Data',
    'FOI',
    '2024',
    '12',
    '',
    '?',
    'Ealling',
    'Gealing',
    'Yorks',
    'Brents',
    'Derrby',
    'Barney',
    'University of York',
    'Derby Hospitals NHS Trust',
    'West Yorkshire Police',
    'Bedford Hospital',
    'Reading list',
    'Bury St Edmunds',
    'Newport Pagnell',
    'Sutton Coldfield',
    'Hull University',
    'Bath Spa University',
    'Wells',
    'Isle of Man',
    'Jersey',
    'Guernsey',
    'MCC',
    'Somewhere Council',
  ])('%j, which is no name of one that was asked', (name) => {
    expect(['unknown', 'ambiguous', 'not-asked']).toContain(idOf(name));
  });
});

describe('an authority that was not asked', () => {
  test('is named as such where it was abolished', () => {
    expect(match('Richmondshire')).toEqual({ kind: 'not-asked', id: 'richmondshire' });
    expect(idOf('Richmondshire District Council')).toBe('not-asked');
    expect(match('North Yorkshire County Council').kind).not.toBe('ambiguous');
  });

  test('is named as such where it is of another kind', () => {
    expect(idOf('Brentwood', ofChildren)).toBe('not-asked');
    expect(idOf('Gedling Borough Council', ofChildren)).toBe('not-asked');
    expect(idOf('Ealing', ofChildren)).toBe('ealing');
  });
});

describe('every authority of the built-in registers', () => {
  test.each(['uk-local-authorities', 'uk-childrens-services'])(
    'of %s is found by its name, its id and its codes',
    (use) => {
      const register = registerOn(use);
      const by = authorityMatcher(register);
      const wrong = register.authorities.flatMap(({ id, name, codes }) =>
        [name, id, name.toUpperCase(), ` ${name}  `, ...codes.filter((code) => /[A-Z]/.test(code))]
          .filter((text) => idOf(text, by) !== id)
          .map((text) => `${text} for ${id}: ${idOf(text, by)}`),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('is never found by an alias of another', () => {
    const register = registerOn('uk-local-authorities');
    const wrong = register.authorities.flatMap(({ id, aliases }) =>
      aliases.filter((alias) => {
        const found = match(alias);
        return found.kind === 'found' && found.id !== id;
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a name that is only like one', () => {
  test.each([
    ['Brimingham City Council', 'birmingham'],
    ['Wolverhamton', 'wolverhampton'],
    ['Gloucestershre', 'gloucestershire'],
  ])('%j is not taken, and %s is proposed', (name, id) => {
    expect(idOf(name)).toBe('unknown');
    expect(match.propose(name)).toBe(id);
  });

  test.each(['Nowhere', 'West Yorkshire', 'Ealing', 'South Tyneside', 'Total'])(
    'is not proposed for %j',
    (name) => {
      expect(match.propose(name)).toBeUndefined();
    },
  );
});

describe('names are compared', () => {
  test('without accents, apostrophes, case, punctuation or a leading "the"', () => {
    expect(nameKey('The Ynys Môn')).toBe('ynys mon');
    expect(nameKey("King's Lynn & West Norfolk")).toBe('kings lynn and west norfolk');
    expect(nameKey('St. Helens')).toBe(nameKey('Saint Helens'));
  });

  test('without the words of their tier', () => {
    expect(coreKey('Leeds City Council')).toBe('leeds');
    expect(coreKey('London Borough of Barnet')).toBe('barnet');
    expect(coreKey('Edinburgh, City of')).toBe('edinburgh');
    expect(coreKey('Blaenau Gwent County Borough Council')).toBe('blaenau gwent');
  });
});
