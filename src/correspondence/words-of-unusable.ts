/** Rows of the status table for answers in which there is nothing to be used. */

import type { StatusWord } from './status-words.ts';

export const wordsOfUnusable: readonly StatusWord[] = [
  {
    name: 'a usable copy refused',
    status: 'unusable',
    pattern:
      /\b(?:(?:will|would|did) not|(?:refus|declin)(?:ed?|es) to) (?:send|give|supply|provide|share|disclose|resend)(?: (?:us|me|it|them|the|a|data|figures))* (?:passwords?|passcode|pw|pwd|(?:in|as) (?:an? )?(?:excel|csv|xlsx?|spreadsheet|another|other|different))\b/i,
    examples: [
      "workbook is locked and they won't give us the passcode",
      "won't send it as a spreadsheet",
      'refused to send in Excel',
    ],
  },
  {
    name: 'nothing usable',
    status: 'unusable',
    pattern:
      /\b(?:obstructive|not responsive|irrelevant|encrypted|un ?use?able|not use?able|no(?:t|thing)? (?:use?able|useful)(?: \w+)?|(?:blank|empty) (?:form|spreadsheet|file|return|template)|useless|unreadable|illegible|not readable|scan(?:ned|s)?(?: (?:pdf|image|copy|document)s?)?|(?:image|pdf) only|locked|(?:needs? (?:a )?)?(?:password|passcode|pw|pwd)(?: protected)?(?! (?:was |is )?(?:sent|given|supplied|provided)\b| (?:protected )?(?:but|and) (?:the )?(?:password|passcode|pw|pwd)\b)|can not (?:be )?(?:used?|read)(?! e ?mail| portal| website)|corrupt(?:ed)?|can not (?:be )?open(?:ed)?|(?:will|does|did) not open|(?:wrong|different|other|another|incompatible|unusable|bad) (?:(?:file|data|time) )?(?:formats?|questions?|data|information|years?|periods?|request|file|dates)|wrong (?:age|ages|area|level|breakdown|unit|measure|service)|not in (?:the |a )?(?:\w+ )?format|not comparable|(?:did|does) not answer (?:the |my |our |what )?(?:question|was asked|asked)\w*|not what (?:we|i|was) (?:asked|want(?:ed)?|needed)(?: for)?)\b/i,
    examples: [
      'Obstructive',
      'Received data that was not responsive to FOIA',
      'scanned PDF',
      'Received - wrong format',
      'answered a different question',
      'did not answer the question',
      'Unusable',
      'replied but password protected',
      'file needs a pw',
      'for all ages together, so it cannot be used',
    ],
  },
  {
    name: 'a picture of figures, or none',
    status: 'unusable',
    isRemark: true,
    pattern:
      /(?<!\b(?:request|foi|chaser|reminder|letter)(?: \w+){0,2} )\b(?:(?:in|as) (?:an? )?(?:pdf|jpe?g|tiff?|image|picture|screenshot|photo(?:graph|copy)?)s?(?: (?:format|file|document)s?)?$|^pdf$|(?:just|only|merely) an? (?:web ?)?link|(?:web ?)?links? only|(?:no|without|contains no|has no|with no|gives no) (?:figures|numbers|statistics|stats|data) (?:in|within) (?:it|them|there|the (?:reply|response|report|file|letter))|(?:without|with no|but no|contains? no|has no|ha(?:s|ve) not got|gives? no|(?:do|does|did) not (?:give|contain|include)) (?:any )?(?:figures|numbers|statistics|stats))(?!\w)/i,
    examples: [
      'Response came as a PDF',
      'answered in pdf format',
      'replied, only a link',
      'reply gives no figures',
      'Responded - no numbers in the letter',
    ],
  },
];
