/**
 * The wordings by which a letter says that a request is refused, not held and so on.
 *
 * Patterns see a sentence in small letters, with plain quotes, `not` written out and each section as
 * `s.40(2)`. What is only possible, denied, quoted or said of requests in general never reaches them,
 * so a pattern needs to know the plain statement alone. The examples and counter-examples are tests.
 *
 * Sources: Freedom of Information Act 2000 s.1(3), 10, 12, 14, 17, 21-44; Freedom of Information
 * (Scotland) Act 2002 s.1(3), 12, 14, 17, 25-41; Environmental Information Regulations 2004.
 */

import type { LetterEvidence } from './letter-evidence.ts';
import { wordingsOfWaiting } from './letter-wordings-of-waiting.ts';

export interface Wording {
  readonly name: string;
  readonly status: LetterEvidence['status'];
  readonly pattern: RegExp;
  readonly examples: readonly [string, ...string[]];
  /** Sentences that give nothing of this status. */
  readonly counterExamples: readonly string[];
}

const withholding = '(?:s\\.(?:12|14|2[1-9]|3\\d|4[0-4])(?![\\d])\\S*|reg\\.(?:12|13)(?!\\d)\\S*)';
const adverb = '(?:therefore |hereby |also |now |being |regrettably |then )*';
const authority =
  "(?:we|i|(?:[\\w'-]+ ){0,4}(?:council|authority|trust|board|force|police|constabulary|university|college|department|service|executive|commission|agency))";
const data = '(?:info(?:rmation)?|data|records?|figures?|details?|statistics)';

const wordingsOfAnswers: readonly Wording[] = [
  {
    name: 'refused or withheld',
    status: 'refused',
    pattern: new RegExp(
      `\\b(?:(?:am|are|is|must|have|has|had to|decided to) ${adverb}(?:refus|withh[eo]ld)(?:e|ed|ing)?\\b|${authority} ${adverb}(?:refuses?|withholds?)\\b|(?:is|are|has been|have been) ${adverb}(?:refused|withheld|declined)\\b)`,
    ),
    examples: [
      'We are refusing your request under section 12 of the Act.',
      'Your request is therefore refused.',
      'The names of officers have been withheld under s.40(2).',
    ],
    counterExamples: [
      'Information may be withheld under section 40(2).',
      'Nothing has been withheld.',
      'Numbers below five have been withheld under section 40(2).',
      'We have not withheld any information.',
      'Your earlier request was refused under section 12.',
      'A public authority is refused nothing by section 12.',
    ],
  },
  {
    name: 'refusal notice',
    status: 'refused',
    pattern:
      /\b(?:this (?:letter|e-?mail|response|reply|notice|is)|(?:accept|treat|regard|take) (?:this|it))\b.*\brefusal notice\b/,
    examples: ['This letter acts as a refusal notice under section 17(1) of the Act.'],
    counterExamples: ['If we refuse your request, we will send you a refusal notice.'],
  },
  {
    name: 'exempt',
    status: 'refused',
    pattern: new RegExp(
      `\\b(?:is|are|be|considered|deemed) (?:${adverb}|considered (?:to be )?|deemed (?:to be )?)exempt(?:ed)?(?= (?:from (?:disclosure|release|the act)|information|under|by virtue|in accordance)|[.,;:]|$)`,
    ),
    examples: ['This information is exempt from disclosure under section 40(2).'],
    counterExamples: [
      'This information is not exempt.',
      'Information is exempt information if its disclosure would breach confidence.',
      'Children in care are exempt from the charge.',
      'Exemptions may apply.',
    ],
  },
  {
    name: 'a section applies',
    status: 'refused',
    pattern: new RegExp(
      `${withholding}(?:(?! is | are | so | which | that | where | if | not | may | might | can | could | would ).){0,90}? (?:is |are |has been |have been |has |therefore |also )*(?:applies|apply|applied|engaged)\\b(?! to (?:all|any|every|requests|cases|personal|information (?:which|that|relating)))`,
    ),
    examples: [
      'That exceeds the limit, and so section 12 of the Freedom of Information Act 2000 applies.',
      'Section 38(1)(b) of FOISA is engaged.',
    ],
    counterExamples: [
      'We do not consider that section 40(2) applies.',
      'Section 40(2) applies where the data are personal.',
      'Section 43 is a qualified exemption, so the public interest test applies.',
      'Section 10 applies.',
      'Section 31 of the Children Act 1989 applies to 12 children.',
    ],
  },
  {
    name: 'a section is relied on',
    status: 'refused',
    pattern: new RegExp(
      `\\b(?:${authority} (?:am|are|is|have|has)? ?${adverb}(?:appl(?:y|ies|ied|ying)|rel(?:y|ies|ied|ying)|invok(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|claim(?:s|ed|ing)?|engag(?:ed|ing))|(?:unable|not able|not going) to (?:provid|disclos|releas|comply|suppl|answer)\\w*|(?:cannot|will not) (?:be )?(?:provid|disclos|releas|comply|suppl|answer)\\w*)\\b.*?${withholding}`,
    ),
    examples: [
      'The Council is relying on section 14(1) of the Act.',
      'We are unable to provide the names of officers under s. 40(2).',
    ],
    counterExamples: [
      'Section 40(2) was considered and we are relying on nothing of the sort.',
      'We are unable to provide a reply within 20 working days.',
    ],
  },
  {
    name: 'over the cost limit',
    status: 'refused',
    pattern:
      /\b(?:exceeds?|exceed(?:ed|ing)|(?:is|are|goes|be|well|far) (?:above|beyond|over)|in excess of|more than) (?:\S+ ){0,5}?(?:appropriate limit|(?:costs?|fees?|time) (?:limit|threshold|ceiling)|(?:18|eighteen|24|twenty-four)(?:[- ]hours?\b| working hours)|£ ?(?:450|600)\b)/,
    examples: [
      'We estimate that the cost of complying with your request would exceed the appropriate limit.',
      'To read the case files would take more than 18 hours.',
    ],
    counterExamples: [
      'If this would exceed the cost limit under section 12, please tell me what can be provided.',
      'Section 12 allows a public authority to refuse a request where the cost would exceed the appropriate limit.',
      'The appropriate limit is £450, or 18 hours of work.',
      'Your request does not exceed the cost limit.',
    ],
  },
  {
    name: 'vexatious or repeated',
    status: 'refused',
    pattern:
      /\b(?:your|this|the) request (?:is|to be|as)\b.{0,40}\b(?:vexatious|manifestly unreasonable|repeat(?:ed)? request)\b/,
    examples: ['We consider your request to be vexatious within the meaning of section 14(1).'],
    counterExamples: ['We do not consider your request to be vexatious.'],
  },
  {
    name: 'not obliged to comply',
    status: 'refused',
    pattern: new RegExp(
      `\\b${authority} (?:am|are|is) ${adverb}not (?:obliged|required|under (?:any|an) obligation) to (?:comply with (?:your|this|the|it)|(?:provide|disclose|release) (?:this|the|it|that))\\b`,
    ),
    examples: ['We are therefore not obliged to comply with your request.'],
    counterExamples: [
      'We are not obliged to create new information.',
      'Section 1(1) does not oblige a public authority to comply with a request that is vexatious.',
    ],
  },
  {
    name: 'neither confirms nor denies',
    status: 'refused',
    pattern: /\bneither confirms? (?:n?or) den(?:y|ies)\b/,
    examples: ['The Force can neither confirm nor deny that it holds this, under section 40(5).'],
    counterExamples: ['We can confirm that we hold this information.'],
  },
  {
    name: 'does not hold',
    status: 'not-held',
    pattern: new RegExp(
      `\\b(?:(?:do|does|did) not (?:\\w+ly )?(?:hold|record|collect) (?:(?:this|these|that|it|them)\\b|(?!any (?:further|other|more|additional)\\b)any\\b|(?!(?:all|full|complete|any)\\b)(?:\\S+ ){0,6}?${data}\\b)|(?:hold|holds|held) no (?:(?!further|other|more|additional)\\w+ ){0,3}?${data}\\b)`,
    ),
    examples: [
      'Anytown Council does not hold this information.',
      "We don't hold the requested data for 2019.",
      'We hold no recorded information.',
    ],
    counterExamples: [
      'We hold this information.',
      'We do not hold this information in a form that can be searched.',
      'We do not hold the figures centrally.',
      'We do not hold any further information.',
      'If we do not hold the information, we will tell you.',
      'The council does not hold meetings on Fridays.',
    ],
  },
  {
    name: 'is not held',
    status: 'not-held',
    pattern: new RegExp(
      `(?:\\b(?:${data}|this|it|these|that|they)\\b(?: \\S+){0,12}? (?:is|are|was|were) not (?:\\w+ly )?(?:held|recorded|collected)\\b|(?:^|[:-] ?)(?:${data} )?not held\\b|\\bno (?:\\w+ ){0,2}?${data}(?: \\S+){0,6}? (?:is|are|was|were) held\\b)`,
    ),
    examples: [
      'This letter is formal notice under section 17(1) of FOISA that the information is not held.',
      'Question 2: Not held.',
      'No information on this is held by the Trust.',
    ],
    counterExamples: [
      'This information is not held in the format requested.',
      'Section 17 of FOISA applies where information is not held.',
      'Please say where information is not held.',
    ],
  },
  {
    name: 'there were none',
    status: 'nil-claimed',
    pattern:
      /\bthere (?:were|was|are|have been|has been) (?:none\b|(?:no|zero|nil|0) (?:such |recorded |known |reported )*(?:child(?:ren)?|young people|cases?|incidents?|instances?|pupils?|people|persons?|individuals?|patients?|deaths?|occurrences?|occasions?)\b)/,
    examples: ['There were none.', 'I can confirm that there were no such incidents in 2024.'],
    counterExamples: [
      'There are no plans to collect this.',
      'Please enter 0 where there were none.',
      'A dash means that there were none.',
      'There were no records found.',
    ],
  },
  {
    name: 'the answer is none',
    status: 'nil-claimed',
    pattern:
      /\b(?:(?:answer|response|reply|figure|number|total)(?: to (?:this |your )?(?:question|part)(?: \w+)?)? (?:is|was) (?:none|nil|zero|0)(?![\d,.]\d)|nil (?:return|response))\b|^(?:(?:question|q|answer|response|a) ?\d*\w?|answer|response) ?[:.-] ?(?:none|nil|zero|0)\W*$/,
    examples: ['The answer to question 3 is zero.', 'This is a nil return.', 'Response: None.'],
    counterExamples: ['If the answer is zero, please say so.', 'The number is 0.4 per cent.'],
  },
];

export const wordings: readonly Wording[] = [...wordingsOfAnswers, ...wordingsOfWaiting];
