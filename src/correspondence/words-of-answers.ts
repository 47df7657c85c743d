/** Rows of the status table for what an answer gave, or why it gave nothing. */

import { withholdingSection } from './section-numbers.ts';
import type { StatusWord } from './status-words.ts';

const information =
  '(?:the |this |that |all |any |our |us |me |full |complete |requested |relevant |recorded )*(?:data|info(?:rmation)?|figures?|stat(?:istic)?s|numbers|details|records?)';
const gave =
  '(?:received|provided|supplied|released|disclosed|given|obtained|sent|returned|published)';
const attached = '(?:attached|enclosed|answered|complete|there|fine|ok(?:ay)?)';
const given = `(?: (?:complete\\w*|success\\w*|full\\w*|answers?|answered|${information}|response|responded|repl(?:y|ied)|refus\\w*|rejected|withheld|exempt\\w*|(?:not )?held|disclosure|disclosed|${gave}|redacted|only|of (?:the |it)\\w*|and|-))*`;
const count = '(?:\\d+|one|two|three|four|five|six)';
const refused =
  '(?:refus(?:ed|al|es|e)|reject(?:ed|ion)|declin(?:ed|es)|denied|denial|withheld|turned down|exempt(?:ed|ions?)?)';

export const wordsOfAnswers: readonly StatusWord[] = [
  {
    name: 'partial',
    status: 'partial',
    pattern: new RegExp(
      `\\b(?:(?:\\w+ )?in part\\b(?! of)${given}|part(?:ial(?:ly)?|ly)?(?! of (?!the (?:request|data|info|answer)|request|data|it\\b|info))(?! payment| time)\\b${given}|semi${given}|(?:some|most(?:ly)?|half|much|bits?|limited)(?: of (?:the |it)?| the)?(?: \\w+)?? ?\\b(?:success|answers?|answered|questions?|complete\\w*|missing|redact\\w*|not held|${refused}|held|${gave}|${information})${given}|incomplete${given}|(?:almost|nearly|not (?:quite|all)|all but(?: one)?)${given}|redact(?:ed|ions?)|(?:data|information|years?|questions?|parts?) missing|missing (?:data|information|years?|questions?|parts?)|only (?:some|part)${given}|only (?:\\w+ ){1,3}(?:answered|${gave})|answered (?:only )?q(?:uestions?)? ?\\d.*|(?<some>${count}) (?:out )?of (?:the |all )?(?!\\k<some>\\b)${count} (?:questions|answers|parts|answered|years|quarters|months|items|tables)${given}|(?:all|everything|complete|full)(?: \\w+){0,2} (?:except|bar|apart from|other than|but(?: not)?(?: for)? q\\w*)(?: .*)?|(?:data|information) for [\\w ]+ only)(?!\\w)`,
      'i',
    ),
    examples: [
      'partial',
      'Partially complete',
      'Some Success',
      'part refused',
      'partialy',
      'partial - challenging',
      'Partial- chase needed',
      'partial - needs chasing',
      'partially_successful',
      'Some data received',
      'Incomplete',
      'refused in part',
      'chased 3/4, partial recd 10/4',
      'not all received',
      'Full (some redacted)',
      'Partial - see Devon',
      '3 out of 4 questions answered',
      'two of the five years supplied',
      'everything received except 2019',
      'complete apart from Q4',
      'half the years supplied',
    ],
  },
  {
    name: 'full, but perhaps twice',
    status: 'complete',
    pattern: /\bfull\b(?=.*duplicate)/i,
    examples: ['full - may be duplicated, needs check'],
  },
  {
    name: 'not held',
    status: 'not-held',
    pattern: new RegExp(
      `\\b(?:(?:${information} )?(?:is |are |was )?(?:not|no longer|never) (?:\\w+ )?(?:held|kept|collected|collated|recorded|retained|captured)(?: centrally)?|(?:(?:do|does|did) not|doesnt) (?:\\w+ )?(?:hold|keep|collect|collate|record|retain|capture)(?: ${information})?|no (?:\\w+ ){0,3}(?:is |are )?held|(?:do|does|did) not have (?:${information}|it))\\b`,
      'i',
    ),
    examples: [
      'Not held',
      'not_held',
      'Information not held',
      'Refusal - information not held',
      'no data held',
      'Nor held',
      "they don't hold it",
      'not recorded',
      'No relevant information is held',
      'N/H',
      'refused, do not hold',
    ],
  },
  {
    name: 'says there were none',
    status: 'nil-claimed',
    pattern:
      /\b(?:nil(?: returns?)?(?! (?:respon|repl|answer|received))\b|zero(?: returns?)?(?! (?:respon|repl|answer|received))\b|no (?:such )?(?:\w+ )?(?:incidents?|cases|instances|occurrences|events|children|claims)\b(?: to report| (?:were |have been )?(?:recorded|reported|found|identified))?|no (?:\w+ )?(?!records|details|figures|numbers|statistics|data|information|responses|replies|answers)\w+s (?:were |have been )?(?:recorded|reported|identified|logged|found)|nothing to (?:report|declare)|there were none|confirm\w* none(?! held)|none (?:recorded|reported|identified|(?:in|for|during|over|across) (?:(?:the|this|that|any|all|every|each|last|past) )*(?:\d+ )?(?:period|years?|quarters?|months?|time ?frame))|0 (?:(?:in|for|during|over|across) )?(?:all|any|every|each)(?: of)?(?: the)?(?: \d+)? (?:period|years?|quarters?|months?|questions))(?!\w)/i,
    examples: [
      'No incidents recorded',
      'Nil return',
      'zero',
      'NIL',
      'No thefts reported',
      'nothing to report',
      'none recorded',
      'full - nil return',
      'none in any year',
      'none in the last 5 yrs',
      '0 for all quarters',
    ],
  },
  {
    name: 'refused for cost',
    status: 'refused',
    section: '12',
    pattern: new RegExp(
      `^(?:the |on |due to |over )?costs?(?: (?:reasons|grounds))?$|\\b(?:costs? (?:limit|exceed\\w*|grounds?|refus\\w*|threshold|reasons?|exempt\\w*)(?: exceeded)?|(?:exceed\\w*|over|above|excess\\w*|beyond|due to|because of|grounds? of|too much)(?: the| of| on)* (?:costs?|appropriate|fees?|(?:18|24) ?h(?:ou)?rs?)(?: (?:limit|threshold))?|(?:(?:would|will) (?:take|cost) )?(?:(?:exceed\\w*|over|above|beyond|more than) (?:the )?£ ?(?:450|600)\\b(?: limit)?|too long to \\w+)|${refused} (?:\\w+ ){0,3}costs?(?! \\w)|appropriate limit|18 ?h(?:ou)?rs?|too (?:costly|expensive|time consuming|much (?:time|work)))\\b`,
      'i',
    ),
    examples: [
      'Cost exceeded',
      'cost exceeded',
      'REFUSED (COST)',
      'Cost',
      'Refusal - cost exceeded',
      'refused on cost grounds',
      'over the cost limit',
      'exceeds 18 hours',
      'Refused due to cost',
      'too expensive',
      'rejected as above the £600 limit',
      'more than £450',
      'would take too long to collate',
    ],
  },
  {
    name: 'vexatious or repeated',
    status: 'refused',
    section: '14',
    pattern: /\b(?:vexatious(?:ness)?|repeat(?:ed)? request)\b/i,
    examples: ['vexatious', 'Refused - vexatious', 'repeated request'],
  },
  {
    name: 'refused',
    status: 'refused',
    pattern: new RegExp(
      `\\b(?:full(?:y)?|complete(?:ly)?|total(?:ly)?|wholly|entirely|all|outright) ${refused}(?!\\w)|\\b${refused}(?: (?:in full|outright|fully|completely|entirely))?(?!\\w)|${withholdingSection}|\\b(?:eir|reg(?:ulation)?)[. ]*(?:reg(?:ulation)?[. ]*|r[. ]*)?1[23](?!\\d)|\\b(?:will|would|did) not (?:disclose|provide|release|supply|give|share|send)\\b|\\bnot disclosed\\b|\\bncnd\\b|\\bneither confirm\\w* (?:n?or) den\\w+|\\bmanifestly unreasonable|\\b(?:personal data|data protection|gdpr|commercial(?:ly)? (?:sensitiv|confiden|interest)\\w*|confidential)$`,
      'i',
    ),
    examples: [
      'Refused',
      'refussed',
      'REFUSED',
      'rejected',
      'Refusal - section 12',
      'Refusal - section 22',
      'Refusal - section22',
      's12',
      'S.12',
      'sect 14',
      's40(2)',
      'Exempt',
      'refused in full',
      'full refusal',
      "won't release",
      'NCND',
      'Withheld',
      'Reg 12(4)(b)',
      'Refused after internal review',
      'request refused 12/3/2019',
    ],
  },
  {
    name: 'all data',
    status: 'complete',
    pattern: new RegExp(
      `\\b(?:(?:in )?full(?:y)?(?: (?:and|-))?(?: (?:complete\\w*|answer\\w*|respon\\w*|repl\\w+|disclos\\w*|success\\w*|${information}|${gave}))*|complete(?:d|ly)?(?: (?:answer\\w*|respon\\w*|repl\\w+|disclos\\w*|${information}|${gave}))*|success(?:ful(?:ly)?)?|granted|all (?:(?:of )?(?:the )?questions )?(?:(?:was|were|have|been|now) )*(?:answered|${gave})|(?<all>${count}) (?:out )?of (?:the )?\\k<all> (?:questions|parts|years)(?: (?:answered|${gave}))?|(?:everything|every q(?:uestion)?|the (?:whole )?lot) (?:(?:is|was|now) )*(?:${gave}|${attached}|in|here)|(?:got|received|sent|gave) everything|^${information} (?:(?:is|are|now|all) )*(?:in|here|arrived)$|${information}(?: (?:all|now|has|have|been|was|were))* ${gave}|(?:received|got|sent|sends|gave|provided|supplied|released|disclosed|obtained|have) ${information}|disclosed|released|provided|supplied)(?!\\w)`,
      'i',
    ),
    examples: [
      'full',
      'Full',
      'complete',
      'Completed 12/3/2019',
      'Received data',
      'successful',
      'data recieved',
      'all info received',
      'answered in full',
      'fully answered',
      'Refused 3/4, then full data received',
      'IR requested, full reply 3/5',
      'info supplied',
      'No response, chased, complete',
      'every q answered',
      'the lot received',
      'all questions were answered',
      '5 of 5 questions answered',
      'figures now in',
      'everything is here',
    ],
  },
  {
    name: 'all data, if nothing else is said',
    status: 'complete',
    isRemark: true,
    pattern: new RegExp(`^(?:all|100%)(?: of)? ${information}$`, 'i'),
    examples: ['All data', 'all the figures', 'replied - all information'],
  },
  {
    name: 'withdrawn',
    status: 'withdrawn',
    pattern:
      /(?<!\b(?:refusal|exemption|extension) )\b(?:withdrawn|withdrew|cancel+ed|abandoned|gave up|given up|dropped|(?:we|i)(?: have)? pulled(?: (?:it|out|this|the|one|request))*|(?:foi|request) (?:was )?pulled|pulled by us)\b/i,
    examples: [
      'Withdrawn by the requester',
      'user_withdrawn',
      'withdrew request',
      'Cancelled',
      'I have pulled this request',
    ],
  },
  {
    name: 'replied',
    status: 'replied',
    pattern:
      /\b(?:(?<!\b(?:request|foi|e ?mail) )(?:received|recieved)|responded|replied|answered|(?<!\bsee (?:\w+ )?)(?:response|reply|answer)(?! (?:is |was )?(?:late|due|delayed|needed|required|expected|time|date|deadline|from us|by us|to (?:them|us)))|^(?:yes|y)$|gone postal|(?:by|handled by) post(?:al)?(?: mail)?|posted|came back|got back)\b/i,
    examples: [
      'Received',
      'replied 3/4',
      'Response received',
      'recd',
      'Yes',
      'gone_postal',
      'Handled by postal mail',
      'Answered',
      'replied late',
      'reply by post',
    ],
  },
];
