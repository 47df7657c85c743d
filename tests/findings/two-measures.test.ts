/** A heading that names two measures is said to, by their names, with what puts it right. */

import { describe, expect, test } from 'vitest';
import { resultsOf } from '../support/cases.ts';
import { resultsOfSmall, saidBy } from '../support/small-collections.ts';

const heading = 'Foster carers for children in care';
const asked = (own: string): string => `measures:
  - { id: in-care, label: Children looked after, headings: [1a, children in care] }
  - { id: carers, label: Carers, headings: [1c, foster carers${own}] }
`;
const returns = { 'anytown.csv': `Question,Answer\n${heading},40\n` };

describe('one heading that names two measures', () => {
  test('is quoted with both, and goes to the headings of one', async () => {
    const results = await resultsOfSmall({ asked: asked(''), returns });
    expect(saidBy(results, 'recognise/claims-two')).toEqual([
      {
        message: `1 answer under a heading that says two different things: “${heading}”, which names “Carers”, “Children looked after”. Here its row A2 says “${heading}”. Not used.`,
        help: `If it means only one of “Carers”, “Children looked after”, add to the \`headings\` of that one alone in survey.yaml: "${heading}".`,
      },
    ]);
  });

  test('names one as soon as that was done', async () => {
    const { findings, observations } = await resultsOfSmall({
      asked: asked(`, "${heading}"`),
      returns,
    });
    expect(findings.map(({ code }) => code)).not.toContain('recognise/claims-two');
    expect(observations).toMatchObject([
      { measure: 'carers', answer: { kind: 'count', count: 40 } },
    ]);
  });
});

test('two headings that disagree are told with what each names, and want a layout', async () => {
  const results = await resultsOf('a-row-and-a-column-that-say-two-things');
  const [first] = saidBy(results, 'recognise/claims-two');
  expect(first?.message).toContain(
    'under headings that say two different things: “1a Children in care”, “Foster carers”, which name “Children in care”, “Foster carers”.',
  );
  expect(first?.help).toMatch(/^If one is right, add to layouts: in survey\.yaml\n/);
});
