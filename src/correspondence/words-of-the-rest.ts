/** Rows of the status table for what the rest of an answer did: came, or did not. */

import { withholdingSection } from './section-numbers.ts';
import type { StatusWord } from './status-words.ts';

const rest =
  '(?:the )?(?:rest(?: of (?:it|the \\w+))?|remainder|remaining \\w+|others|other (?:years|questions|parts|figures|data|answers))';
const hasBeen = '(?:(?:is|are|was|were|has|have|been|all|now|to|be) )*';
const given =
  '(?:provided|supplied|released|disclosed|given|sent|received|returned|attached|enclosed|answered|complete|there|fine|ok(?:ay)?)';
const stillToCome = '(?:follow|come|awaited|outstanding|still to (?:follow|come))';
const notGiven = `(?:not (?:held|recorded|given|provided|supplied)|refused|withheld|rejected|exempt\\w*|redacted|over|exceed\\w*|too|missing|${withholdingSection})`;

export const wordsOfTheRest: readonly StatusWord[] = [
  {
    name: 'the rest given',
    status: 'replied',
    ofTheRest: true,
    pattern: new RegExp(`\\b${rest} ${hasBeen}${given}(?!\\w)`, 'i'),
    examples: ['others answered', 'Rest was supplied'],
  },
  {
    name: 'the rest not given',
    status: 'partial',
    pattern: new RegExp(
      `\\b${rest} ${hasBeen}${stillToCome}(?!\\w)|\\b${rest}(?= ${hasBeen}${notGiven})`,
      'i',
    ),
    examples: [
      'received 2018, rest to follow',
      'numbers for 2019 sent, remainder over the cost limit',
      'Q1 supplied, rest refused s12',
      'other years not held',
    ],
  },
];
