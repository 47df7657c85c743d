/** Wordings of letters that answer nothing yet: later, what is meant, and that it has come. */

import type { Wording } from './letter-wordings.ts';

export const wordingsOfWaiting: readonly Wording[] = [
  {
    name: 'time is extended',
    status: 'extended',
    pattern:
      /\b(?:extend(?:ed|ing)?|extension (?:of|to|for)) (?:\S+ ){0,5}?(?:time|deadline|period|date|timescale|response|(?:20|twenty) (?:working )?days)\b/,
    examples: [
      'Under section 10(3) we are extending the time for our response.',
      'We need to extend the deadline by 20 working days.',
    ],
    counterExamples: [
      'We may need to extend the deadline.',
      'If we need to extend the time for responding, we will tell you.',
      'Section 10(3) allows us to extend the time.',
    ],
  },
  {
    name: 'more time is needed',
    status: 'extended',
    pattern:
      /\b(?:we|i|council|authority|trust|board|force|university) (?:will |shall |now |also |therefore )?(?:needs?|requires?) (?:\S+ ){0,3}?(?:more|further|additional|extra|longer)(?: \S+){0,4}? (?:time|days)\b/,
    examples: ['We need an additional 20 working days to consider the public interest.'],
    counterExamples: ['We might need more time.', 'You have a further 20 working days to reply.'],
  },
  {
    name: 'asked what is meant',
    status: 'clarification',
    pattern:
      /\b(?:please|could you|can you|would you|ask you to|asking you to|need you to|if you (?:could|would)) (?:please |kindly )?(?:clarify|specify|be more specific|confirm (?:which|what|whether you (?:mean|want|require|would like|are asking)|the (?:period|time ?frame|dates?)))\b/,
    examples: [
      'Please clarify what you mean by missing.',
      'I would be grateful if you could clarify which years you want.',
    ],
    counterExamples: [
      'Please confirm receipt of this letter.',
      'If you would like us to clarify anything, please write to us.',
      'Thank you for clarifying your request.',
    ],
  },
  {
    name: 'clarification is wanted',
    status: 'clarification',
    pattern:
      /\b(?:(?:need|require|seek|seeking|request|requesting|asking for) (?:\S+ ){0,3}?clarification|(?:until|once|when) (?:we|i) (?:receive|have received|hear) (?:\S+ ){0,3}?clarification|(?:on hold|paused) (?:until|pending|while) .*(?:clarif\w+|hear from you))\b/,
    examples: [
      'We require further clarification under section 1(3).',
      'Your request is on hold until we hear from you.',
    ],
    counterExamples: [
      'If you need clarification of this letter, please write to us.',
      'Should you require any clarification, please contact us.',
      'We may ask you for clarification.',
    ],
  },
  {
    name: 'receipt is acknowledged',
    status: 'acknowledged',
    pattern:
      /\b(?:(?:we|i|to|council|authority|trust|board|force) (?:\w+ )?acknowledges? (?:receipt|your)|this is an acknowledge?ment|your request (?:has been (?:logged|registered|allocated|passed|forwarded)|is (?:now )?being (?:processed|dealt with|considered|handled)))\b/,
    examples: [
      'I acknowledge receipt of your request.',
      'Your request has been logged under FOI 1234.',
    ],
    counterExamples: ['Please acknowledge receipt of this request.'],
  },
  {
    name: 'a reply is promised',
    status: 'acknowledged',
    pattern:
      /\b(?:(?:we|i|council|authority|trust|board|force) (?:will|shall|aim to|endeavour to) (?:\S+ ){0,5}?(?:respond|reply|response|answer)|you (?:will|should|can expect to) (?:receive|hear|have) (?:\S+ ){0,4}?(?:response|reply|answer|from us)|you can expect (?:\S+ ){0,3}?(?:response|reply|answer)|(?:response|reply) will be (?:sent|provided|issued))\b.*\b(?:within|by|no later than|in due course|as soon as|shortly|before)\b/,
    examples: [
      'We will respond within 20 working days as required by section 10.',
      'You can expect a reply no later than 1 April.',
    ],
    counterExamples: [
      'If you ask for a review, we will respond within 40 working days.',
      'We will reply to a complaint within 40 working days.',
    ],
  },
];
