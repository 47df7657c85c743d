/** What researchers type into the status column of their log, and what it is read as. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesRegulations, sectionOf } from '../../src/correspondence/section-numbers.ts';
import { abbreviations, spelledOut } from '../../src/correspondence/status-spelling.ts';
import { readStatus, statusWords } from '../../src/correspondence/status-words.ts';

/** `refused 12`, `elsewhere (NLWA)`, `partial, chase`; `nothing` where nothing is certain. */
function said(text: string): string {
  const read = readStatus(text);
  if (read === undefined) return 'nothing';
  const section = read.section === undefined ? '' : ` ${read.section}`;
  const body = read.body === undefined ? '' : ` (${read.body})`;
  return `${read.status}${section}${body}${read.needsChasing ? ', chase' : ''}`;
}

describe.each(statusWords.map((row) => ({ ...row, meant: row.section })))(
  'the wording "$name"',
  ({ examples, status, meant, asksForChasing }) => {
    test.each([...examples])(`says ${status} in %j`, (example) => {
      const read = readStatus(example);
      expect(read?.status).toBe(status);
      if (meant !== undefined) expect(read?.section).toBe(meant);
      if (asksForChasing) expect(read?.needsChasing).toBe(true);
    });
  },
);

test('no two rows of the table have the same name', () => {
  const names = statusWords.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('a section is read as it is written from', () => {
  test.each([
    ['Refusal - section 22', '22'],
    ['Refusal - section22', '22'],
    ['s12', '12'],
    ['S.12', '12'],
    ['sect 14', '14'],
    ['s. 31', '31'],
    ['refused s 40 (2)', '40(2)'],
    ['Refused s.40(2) & s.12', '40(2)'],
    ['s43(2)(a)', '43(2)(a)'],
    ['Refused, 40(2)', '40(2)'],
    ['§12', '12'],
    ['sctn 36', '36'],
    ['Sectn. 24', '24'],
    ['s/31', '31'],
    ['s17 refusal notice under s30', '30'],
    ['s. 10(3) taken, then s43(2)', '43(2)'],
    ['s17 notice', '17'],
    ['s10(3) extension', '10(3)'],
    ['refused 12/3/2019', undefined],
    ['sent 3 reminders', undefined],
    ['Reg 12(4)(b)', undefined],
    ['EIR 12(4)(b)', undefined],
  ])('%j: %s', (text, section) => {
    expect(sectionOf(text)).toBe(section);
  });

  test.each(['Reg 12(4)(b)', 'regulation 13', 'EIRs', 'r12(4)'])('%j are regulations', (text) => {
    expect(namesRegulations(text)).toBe(true);
  });

  test.each(['s12', 'registered', 'regarding 12'])('%j are none', (text) => {
    expect(namesRegulations(text)).toBe(false);
  });
});

describe.each(abbreviations)('what is short for "$means"', ({ means, examples }) => {
  test.each([...examples])('is spelled out in %j', (example) => {
    const spelled = spelledOut(example);
    expect(spelled).not.toBe(example);
    expect(spelled).toContain(means.replace('$1', '').trim());
  });
});

describe('before a status is read', () => {
  test.each([
    ['Acknowleged 12/03/2019', 'acknowledged'],
    ['refussed on 3rd April 2019', 'refused'],
    ['recieved 2019-04-03', 'received'],
    ['Pratial', 'partial'],
    ['April 3rd chased', 'chased'],
    ['s12/14 refused', 's12/14 refused'],
    ['remainder', 'remainder'],
    ['incomplete', 'incomplete'],
    ['unsuccessful', 'unsuccessful'],
    ['Reading', 'Reading'],
    ['reviwe', 'review'],
    ['data "attached" w/ letter', 'data attached with letter'],
    ['Redbridge', 'Redbridge'],
  ])('%j is spelled %j', (text, spelled) => {
    expect(spelledOut(text)).toBe(spelled);
  });
});

describe('a status says', () => {
  test.each([
    ['full - See South West Devon Partnership', 'also-for (South West Devon Partnership)'],
    ['full - see also Hartlepool Borough Council', 'also-for (Hartlepool Borough Council)'],
    [
      'full - details for the West of England Waste Partnership covering Bath',
      'also-for (West of England Waste Partnership)',
    ],
    ['Full (joint with Worthing)', 'also-for (Worthing)'],
    ['SEE NORTH LONDON WASTE AUTHORITY', 'elsewhere (NORTH LONDON WASTE AUTHORITY)'],
    ['See NLWA', 'elsewhere (NLWA)'],
    ['See: NLWA', 'elsewhere (NLWA)'],
    ['see Stoke-on-Trent', 'elsewhere (Stoke-on-Trent)'],
    ['see St. Helens', 'elsewhere (St. Helens)'],
    ['See South Hams & West Devon', 'elsewhere (South Hams & West Devon)'],
    ['Not held - see Essex County Council', 'elsewhere (Essex County Council)'],
    ['See NLWA (refused)', 'elsewhere (NLWA)'],
    ['partial - see Devon', 'partial'],
    ['full - see notes', 'complete'],
    ['full - see email 3/4', 'complete'],
    ['complete, covers all years', 'complete'],
    ['Passed to Kent County Council', 'elsewhere (Kent County Council)'],
    ['Referred to ICO', 'complaint'],
    ['S21 - see website', 'refused 21'],
    ['partial - needs chasing', 'partial, chase'],
    ['Partial- chase needed', 'partial, chase'],
    ['PARTIAL; CHASE', 'partial, chase'],
    ['full - may be duplicated, needs check', 'complete'],
    ['chase sent', 'chased'],
    ['Partially complete', 'partial'],
    ['part refused s40', 'partial 40'],
    ['Partial (s40)', 'partial 40'],
    ['Full refusal', 'refused'],
    ['mailbox full', 'not-delivered'],
    ['REFUSED (COST)', 'refused 12'],
    ['vexatious', 'refused 14'],
    ['Refused under Reg 12(4)(b) EIR', 'refused'],
    ['Refused - too costly, EIR', 'refused'],
    ['refused, cost and s40', 'refused 40'],
    ['Cost/time', 'refused 12'],
    ['s10(3) ext. until 12/6', 'extended 10(3)'],
    ['covered by East Lindsey response', 'elsewhere (East Lindsey)'],
    ['covered by our earlier reply', 'replied'],
    ['repeat of row 8 (joint team w/ Isles of Scilly)', 'elsewhere (Isles of Scilly)'],
    ['joint reply with Babergh, entered under that line', 'elsewhere (Babergh)'],
    ['Passed to Tees Valley Combined Authority', 'elsewhere (Tees Valley Combined Authority)'],
    ['Response also covers Teignbridge', 'also-for (Teignbridge)'],
    ['Replied, numbers for Adur and Worthing together', 'also-for (Adur and Worthing)'],
    ['full, figures for boys and girls combined', 'complete'],
    ['replied on behalf of the Chief Executive', 'replied'],
    ['partial, also covers Teignbridge', 'partial'],
    ['borough - does not do highways', 'out-of-frame'],
    ['does not do email', 'nothing'],
    ['request sent as pdf', 'nothing'],
    ['ext 4512', 'nothing'],
    ['they rang us', 'nothing'],
    ['they pulled the data together', 'nothing'],
    ['they say: we sent it', 'nothing'],
    ['full, data in row 12', 'complete'],
    ['full data, pw protected but pw sent', 'complete'],
    ['clarification needed. Replied straight away', 'clarification'],
    ['their team phoned, data to follow', 'waiting'],
  ])('%j: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('of several statuses the one that went furthest stands', () => {
  test.each([
    ['chased 3/4, partial recd 10/4', 'partial'],
    ['partial recd 10/4, chased 3/4', 'partial'],
    ['No response, chased 12/3', 'chased'],
    ['Acknowledged but no reply', 'acknowledged'],
    ['ack, chased', 'chased'],
    ['chased 3/4, ack 5/4', 'acknowledged'],
    ['awaiting response chased 4/4', 'chased'],
    ['Reminder sent. Reply received 5/5. Partial.', 'partial'],
    ['Response received - not held', 'not-held'],
    ['Clarification requested 3/4, clarified 4/4, data sent 5/5', 'complete'],
    ['Clarification requested by council 3/4, provided 4/4', 'clarification'],
    ['refused s12, IR requested 3/4', 'review 12'],
    ['Review requested (refused s12)', 'review 12'],
    ['Refused (review requested)', 'review'],
    ['IR requested, refused again', 'refused'],
    ['Refused s12, IR upheld', 'refused 12'],
    ['IR completed - partial disclosure', 'partial'],
    ['Refused, IR, complaint to ICO', 'complaint'],
    ['Initially refused, data provided after review', 'complete'],
    ['partial 3/4, full 5/5', 'complete'],
    ['Full (some redacted)', 'partial'],
    ['complete but s40 redactions', 'partial 40'],
    ['Full - nil return', 'nil-claimed'],
    ['received data - scanned', 'unusable'],
    ['bounced, resent', 'waiting'],
    ['clarification required, not replied', 'clarification'],
    ['clarification sought, we replied 4/4', 'clarification'],
    ["clarif req'd, answered next day, full data 5/5", 'complete'],
    ['o/due, phoned 3/4, nothing', 'chased'],
    ['overdue - promised end of July', 'extended'],
    ['locked file, will not give the password', 'unusable'],
    ['part. s43 on contracts, other yrs "attached"', 'partial 43'],
    ['Replied but s31 for one year, remainder given', 'partial 31'],
    ['some years not held, others supplied', 'partial'],
    ['3 of 5 yrs sent, others over the cost limit', 'partial 12'],
    ['Partial 3/4, rest supplied 10/4', 'complete'],
    ['Answered 2018, rest attached', 'complete'],
    ['4 of 4 questions answered', 'complete'],
  ])('%j: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('a remark settles only what nothing firmer settles', () => {
  test.each([
    ['replied as a PDF', 'unusable'],
    ['full, in pdf', 'complete'],
    ['refusal sent in PDF', 'refused'],
    ['acknowledged, no figures in it', 'acknowledged'],
    ['responded, all data', 'complete'],
    ['waiting - all data', 'waiting'],
    ['refused (all data)', 'refused'],
    ['not held, shared service with Boston', 'not-held'],
  ])('%j: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('what is denied, to come or in doubt settles nothing', () => {
  test.each([
    ['holding response sent 12/4; full response due 10/5', 'acknowledged'],
    ['Full response overdue', 'no-return'],
    ['awaiting full response', 'waiting'],
    ['Awaiting refusal letter', 'waiting'],
    ['Full response, no exemptions', 'complete'],
    ['No.', 'no-return'],
    ['not complete', 'nothing'],
    ['not refused', 'nothing'],
    ['will be refused', 'nothing'],
    ['Refusal expected', 'nothing'],
    ['Complete by Friday', 'nothing'],
    ['IR needed', 'nothing'],
    ['refused?', 'nothing'],
    ['Probably complete', 'nothing'],
    ['full or partial', 'nothing'],
    ['Full/partial', 'nothing'],
    ['Completed - refused', 'nothing'],
    ['No data held - nil', 'nothing'],
    ['unsuccessful', 'nothing'],
    ['Nil response', 'nothing'],
    ['None', 'nothing'],
    ['No data', 'nothing'],
  ])('%j: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test.each([
    ...[
      '',
      ' ',
      '-',
      '–',
      '?',
      'n/a',
      'N/A',
      'x',
      '0',
      '12/03/2019',
      'TBC',
      'Done',
      'check',
      'late',
    ],
    ...['attention_requested', 'not_foi', 'requires_admin', 'Unclassified', 'not applicable'],
    ...['See attached', 'see email', 'See notes', 'see above', 'See website', 'see tab 2'],
    ...['request received', 'not sent', 'needs review', 'Passed to legal team', 'duplicate'],
  ])('%j says nothing', (text) => {
    expect(readStatus(text)).toBeUndefined();
  });
});

describe('the states of WhatDoTheyKnow read', () => {
  test.each([
    ['waiting_response', 'waiting'],
    ['waiting_response_overdue', 'no-return'],
    ['waiting_response_very_overdue', 'no-return'],
    ['waiting_clarification', 'clarification'],
    ['gone_postal', 'replied'],
    ['not_held', 'not-held'],
    ['rejected', 'refused'],
    ['successful', 'complete'],
    ['partially_successful', 'partial'],
    ['internal_review', 'review'],
    ['error_message', 'not-delivered'],
    ['user_withdrawn', 'withdrawn'],
    ['vexatious', 'refused 14'],
    ['Awaiting response', 'waiting'],
    ['Response overdue', 'no-return'],
    ['Delayed', 'no-return'],
    ['Long overdue', 'no-return'],
    ['Handled by postal mail', 'replied'],
    ['Information not held', 'not-held'],
    ['Refused', 'refused'],
    ['Successful', 'complete'],
    ['Partially successful', 'partial'],
    ['Awaiting clarification', 'clarification'],
    ['Awaiting internal review', 'review'],
    ['Delivery error', 'not-delivered'],
    ['Withdrawn by the requester', 'withdrawn'],
  ])('%j: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

const examples = statusWords.flatMap((row) => row.examples);
const lower = (text: string): string => said(text).toLowerCase();

test('any text whatever is read or not, and never fails', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(...examples, '-', '(', ')', '/', '.', 'not', 's12', '3/4', 'see', 'IR'),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      expect(() => readStatus(parts.join(' '))).not.toThrow();
    }),
  );
});

test('case, spaces and full stops at the end change nothing', () => {
  const spaces = fc.constantFrom('', ' ', '  ', '\u00a0', '\t');
  const dots = fc.constantFrom('', '.', '..', ' .', '...');
  const recase = fc.constantFrom<(text: string) => string>(
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  );
  fc.assert(
    fc.property(
      ...([fc.constantFrom(...examples), spaces, spaces, dots, recase] as const),
      (example, before, after, end, inCase) => {
        const other = `${before}${inCase(example).replaceAll(' ', '  ')}${end}${after}`;
        expect(lower(other)).toBe(lower(example));
      },
    ),
    { numRuns: 1000 },
  );
});
