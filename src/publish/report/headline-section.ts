import { headlineFigures } from '../headline.ts';
import { whoAnswered } from '../terminal-summary.ts';
import { sentenceOf } from '../wording.ts';
import { type Section, words } from './blocks.ts';
import type { Report } from './report.ts';

/** The sentences that may be printed as they stand, caveats and all. */
export function headlineSection({ results }: Report): Section {
  const sentences = headlineFigures(results).map(
    (figure) => ({ kind: 'sentence', figure: figure.figure, text: sentenceOf(figure) }) as const,
  );
  return {
    id: 'headline',
    title: 'What the returns say',
    blocks: [
      ...(sentences.length > 0
        ? sentences
        : [words('No figure can be given: nobody gave an answer that can be used.')]),
      ...whoAnswered(results.responses)
        .split('\n')
        .map((line) => words(`${line}.`)),
      words(
        'A range holds for certain, whatever the missing answers were: it is no margin of error. Silence is never counted as zero.',
      ),
    ],
  };
}
