/**
 * What to do next about one authority: the next lawful step by its Act and by how far things are.
 *
 * FOIA: late or silent, a reminder and then a complaint to the Information Commissioner (s.50);
 * refused, an internal review (section 45 code of practice) and then the complaint. FOISA: late or
 * refused, a requirement for review (s.20) and then the Scottish Information Commissioner (s.47),
 * never straight to the Commissioner.
 */

import type { NextStep, Response } from '../model/response.ts';

const none = (why: string): NextStep => ({ step: 'none', why });

/** An authority's response, before its next step is known. */
export type Standing = Omit<Response, 'next'>;

export function nextStep(response: Standing): NextStep {
  const { status, logged, request } = response;
  if (response.answeredBy !== undefined) return none('another authority answers for it');
  switch (logged?.status) {
    case 'complaint':
      return none('a complaint has been made');
    case 'withdrawn':
      return none('the request was withdrawn');
    case 'review':
      return { step: 'complaint', why: 'a review was asked for; complain if it brings nothing' };
    case 'not-delivered':
      return { step: 'correct-address', why: 'the request did not arrive' };
  }
  switch (status) {
    case 'partial':
      return response.ground === ''
        ? none('it has answered')
        : { step: 'review', why: `it refused a part (${response.ground})` };
    case 'complete':
    case 'not-held':
      return none('it has answered');
    case 'unusable':
      return { step: 'clarify', why: 'nothing in its reply can be used' };
    case 'refused':
      return { step: 'review', why: `it refused${response.ground ? ` (${response.ground})` : ''}` };
    case 'pending':
    case 'no-return':
      return request
        ? silentStep(response, request)
        : { step: 'overdue', why: 'it has sent nothing' };
  }
}

function silentStep({ logged }: Standing, request: NonNullable<Response['request']>): NextStep {
  if (request.undated === 'stopped')
    return { step: 'answer-its-question', why: 'it has asked what was meant, and waits' };
  if (request.deadline === undefined) return { step: 'overdue', why: 'it has sent nothing' };
  if ((request.late ?? 0) === 0) return { step: 'reminder', why: 'its time is not over yet' };
  const late = `${request.late} working ${request.late === 1 ? 'day' : 'days'} late`;
  if (request.law === 'FOISA') return { step: 'review', why: late };
  return logged?.status === 'chased'
    ? { step: 'complaint', why: `${late}, and reminded` }
    : { step: 'overdue', why: late };
}
