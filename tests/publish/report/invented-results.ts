/** Whole results from what a few invented councils wrote, without a file being read. */

import { type Answer, isUsable } from '../../../src/model/answer.ts';
import type { Register } from '../../../src/model/authority.ts';
import type { Observation } from '../../../src/model/observation.ts';
import type { Response, ResponseStatus } from '../../../src/model/response.ts';
import type { Results } from '../../../src/results.ts';
import type { Survey } from '../../../src/survey/definition.ts';
import {
  Figures,
  frameOf,
  observationOf,
  type Replies,
  type Reply,
} from '../../support/invented.ts';

export function resultsOf(survey: Survey, replies: Replies, register?: Register): Results {
  const frame = frameOf(survey, replies, register);
  return {
    survey,
    register: frame.register,
    figures: new Figures(frame).all,
    responses: Object.entries(replies).map(([id, reply]) => responseOf(id, reply)),
    observations: Object.entries(replies).flatMap(([id, reply]) => observationsOf(id, reply)),
    findings: [],
    inputs: [],
    asOf: undefined,
    compliance: [],
    corrections: [],
    influence: [],
    version: '0.0.0',
  };
}

/** A plain count is printed as its digits, a suppressed one as `<` and its limit. */
const rawOf = (answer: Answer): string => {
  if (answer.kind === 'count') return String(answer.count);
  return answer.kind === 'suppressed' ? `<${answer.bounds.max + 1}` : answer.kind;
};

const observationsOf = (id: string, reply: Reply | undefined): Observation[] =>
  Object.entries(reply ?? {}).map(([question, answer]) => ({
    ...observationOf(id, question, answer),
    raw: rawOf(answer),
  }));

function responseOf(authority: string, reply: Reply | undefined): Response {
  const usable = Object.entries(reply ?? {}).filter(([, answer]) => isUsable(answer));
  const status: ResponseStatus = !reply ? 'no-return' : usable.length > 0 ? 'complete' : 'refused';
  return {
    authority,
    status,
    files: [],
    usable: usable.map(([question]) => question),
    answeredBy: undefined,
    firstPlace: undefined,
    ground: '',
    request: undefined,
    logged: undefined,
    next: { step: 'none', why: '' },
  };
}

/** A register whose names are what the test says. */
export const renamed = (register: Register, names: Readonly<Record<string, string>>): Register => {
  const authorities = register.authorities.map((each) => ({
    ...each,
    name: names[each.id] ?? each.name,
  }));
  return {
    ...register,
    authorities,
    byId: new Map(authorities.map((each) => [each.id, each])),
  };
};
