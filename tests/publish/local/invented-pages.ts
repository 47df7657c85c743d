/** Local pages from what a few invented councils wrote, in two invented regions. */

import type { Answer } from '../../../src/model/answer.ts';
import type { Register } from '../../../src/model/authority.ts';
import { localPlan } from '../../../src/pipeline/local-plan.ts';
import { localPagesOf } from '../../../src/publish/local/local-pages.ts';
import type { Results } from '../../../src/results.ts';
import type { Survey } from '../../../src/survey/definition.ts';
import { frameOf, type Replies, registerOf, surveyOf } from '../../support/invented.ts';
import { resultsOf } from '../report/invented-results.ts';
import { type Element, pageOf } from '../report/page.ts';

export const survey: Survey = surveyOf({
  measures: [
    { id: 'all', label: 'Children in care', unit: 'children' },
    { id: 'missing', label: 'Children who went missing', unit: 'children', partOf: 'all' },
  ],
  rates: [{ id: 'share', label: 'Share', numerator: 'missing', denominator: 'all' }],
  areas: ['region'],
});

/** The first half lies in the north, the rest in the south. */
export function halved(ids: readonly string[]): Register {
  const north = Math.ceil(ids.length / 2);
  return registerOf(
    ids,
    Object.fromEntries(ids.map((id, at) => [id, { region: at < north ? 'North' : 'South' }])),
  );
}

export interface Made {
  readonly results: Results;
  /** By name, such as `local/a.html`. */
  readonly files: ReadonlyMap<string, string>;
  readonly page: (name: string) => Element;
}

export function pagesOf(
  replies: Replies,
  register: Register = halved(Object.keys(replies)),
  levels: readonly string[] = ['region', 'authority'],
): Made {
  const results = resultsOf(survey, replies, register);
  const plan = localPlan({ results, frame: frameOf(survey, replies, register) }, levels);
  const files = new Map(
    localPagesOf(results, plan, undefined).map(({ name, content }) => [name, String(content)]),
  );
  const page = (name: string): Element => {
    const html = files.get(`local/${name}.html`);
    if (html === undefined) throw new Error(`No ${name} among ${[...files.keys()]}`);
    return pageOf(html);
  };
  return { results, files, page };
}

export const answered = (missing: Answer, all: Answer) => ({ missing, all });
