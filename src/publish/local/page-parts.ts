/** What local pages share: figures with whom they rest on, those of everybody in words, the method in two sentences. */

import type { RateFigure, SumFigure } from '../../model/figure.ts';
import { headlineFigures } from '../headline.ts';
import { type Block, type Section, said, type Words, words } from '../report/blocks.ts';
import { numberOf, rateWithParts, rateWords, sumWords, usedWords } from '../report/figure-words.ts';
import { rateNames, sentenceOf } from '../wording.ts';
import type { LocalRate } from './local-rates.ts';
import type { LocalReport } from './local-report.ts';

/** "37.0% (864 of 2,335), 135 authorities". */
export const ratePart = (figure: RateFigure | undefined): Words =>
  figure?.low ? [...rateWithParts(figure), ', ', ...usedWords(figure)] : ['–'];

/** "known so, of all counted: 32.8%; if every unknown were so: 44.2% (152 authorities)". */
export const endsPart = ({ ends }: LocalRate): Words => {
  const told = ends.filter(({ low }) => low);
  const [first] = told;
  if (!first) return ['–'];
  const values = told.flatMap((each, at) => [
    `${at === 0 ? '' : '; '}${rateNames[each.statistic]}: `,
    ...rateWords(each),
  ]);
  return [...values, ' (', ...usedWords(first), ')'];
};

/** "at least 2,638, from 152". */
export const sumWithUsed = (figure: SumFigure | undefined): Words =>
  figure ? [...sumWords(figure), ', from ', numberOf(figure, 'used')] : ['–'];

const mostSentences = 3;

/** The rates of the last period where both were given, a single one with its ends; else what speaks first. */
export function nationalSentences({ report, rates }: LocalReport): Block[] {
  const last = rates.filter(({ period }) => period === report.last);
  const matched = last.flatMap((each) => each.matched ?? []);
  const ends = last.length === 1 ? last.flatMap((each) => each.ends) : [];
  const all = [...matched, ...ends].filter((figure) => sentenceOf(figure) !== '');
  const told = all.length > 0 ? all : headlineFigures(report.results);
  return told.slice(0, mostSentences).map((figure) => ({
    kind: 'sentence',
    figure: figure.figure,
    text: sentenceOf(figure),
  }));
}

export function methodSection({ report, national }: LocalReport): Section {
  const { survey, register } = report.results;
  return {
    id: 'method',
    title: 'How the figures were made',
    blocks: [
      words(
        `The same request for information went to ${register.authorities.length} authorities on ${survey.sent}, and every answer is shown as its cell prints it: a blank, a refusal and a nil are different facts, and silence is never counted as zero. `,
        'Rates are sums over sums of the authorities that gave both numbers, and no authority has a rate where one of its two numbers is hidden or given as a range.',
      ),
      national === undefined
        ? words('All figures are in the national results of ', said(survey.title), ', summary.csv.')
        : words(
            'All figures and the whole method: ',
            { kind: 'page', page: `../${national}`, text: survey.title },
            '.',
          ),
    ],
  };
}
