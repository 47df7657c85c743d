/** What was made of one authority. */

import { describe, expect, test } from 'vitest';
import { explainAuthority } from '../../src/pipeline/explain-authority.ts';
import { explainedText } from '../../src/publish/explained-text.ts';
import { plainStyle, resultsOf } from '../support/cases.ts';

async function textOf(story: string, id: string): Promise<string> {
  const results = await resultsOf(story);
  const authority = explainAuthority(results, id);
  return explainedText({ what: id, figures: [], more: 0, authority }, results, plainStyle);
}

describe('an authority', () => {
  test('is told with each answer, its cell and the headings that gave it its meaning', async () => {
    const text = await textOf('method-02-suppressed-on-both-sides', 'a');
    expect(text).toMatch(/n\.2024 +“<5” +0 to 4 +returns\/Alder Council\/reply\.csv › B3/);
    expect(text).toContain('because its row A3 says “1b');
    // Its whole is 3, and that is never held against the cell here.
    expect(text).not.toContain('0 to 3');
  });

  test('for whom another has answered shows that reply', async () => {
    const results = await resultsOf('method-10-a-joint-reply-across-areas');
    const { answers, response } = explainAuthority(results, 'd');
    expect(response.answeredBy).toBe('c');
    expect(answers.map(({ measure, raw }) => `${measure} ${raw}`)).toEqual(['d 60', 'n 12']);
  });

  test('that is silent is told what was asked', async () => {
    const results = await resultsOf('method-10-a-joint-reply-across-areas');
    const { answers, unanswered } = explainAuthority(results, 'b');
    expect([answers, unanswered]).toEqual([[], ['d.2024', 'n.2024']]);
  });

  test('shows its corrections and what was found about it', async () => {
    const text = await textOf('a-correction-counts-while-its-cell-still-says-so', 'anytown');
    expect(text).toContain('“12O”');
    expect(text).toMatch(
      /Corrections\n +- line 2, returns\/anytown\.csv › B2: “12O” read as “120”/,
    );
    expect(text).toMatch(/Findings about it \(1\)/);
  });

  test('that was not asked is a fault of the caller', async () => {
    const results = await resultsOf('method-02-suppressed-on-both-sides');
    expect(() => explainAuthority(results, 'nobody')).toThrow(RangeError);
  });
});
