import { expect, test } from 'vitest';
import { surveySchema } from '../../src/survey/expectation.ts';

test('the shipped JSON Schema is the one that the definition generates', async () => {
  const text = `${JSON.stringify(surveySchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../src/survey/survey.schema.json');
});
