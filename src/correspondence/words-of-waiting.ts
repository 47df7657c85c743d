/** Rows of the status table for requests that have no answer yet, or are disputed. */

import type { StatusWord } from './status-words.ts';

const came =
  '(?:(?:await\\w*|waiting(?: for| on)?|received|got|had|sent|asked for|wants?|needs?) )?(?:(?:an?|the|their|our|some|further|more|outcome of|result of|decision on) )*';
const letter =
  '(?: (?:requests?|emails?|letters?|reply|response|message|notice|only|received|sent|requested|sought|asked(?: for)?|given|provided|granted|outcome|result|decision|made|lodged))*(?!\\w)';
const any =
  '(?:(?:any|a|an|the|our|to|my|reply|substantive|proper|formal|final|actual|data|information|email|foi|valid|acknowledge\\w*|or|and) )*';
const answer =
  '(?:respon(?:ses?|ded|d|ding)\\b|repl(?:y|ies|ied|ying)|answer(?:s|ed|ing)?|returns?|feedback|contact|correspondence|communication)';
const laterDate =
  '(?:(?:(?:end|middle|start|beginning) of|mid|early|late|next|this) \\w+|jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|\\w+day)';
const stop =
  '(?! (?:to|for|on) (?:q|part|some|question|all)| (?:all|every|fully|in full|properly|(?:the |my |our )?questions?|q\\d|any of the))';
const silence = [
  `no (?:${any}${answer}|(?:data |information )?received)`,
  `(?:not|never|failed to|fail to|yet to) (?:(?:been|be|yet|ever|even|had|got|bothered to) )*(?:${any}${answer}|(?:any )?(?:response|reply)|received(?: (?:anything|any|a reply|a response))?|come(?: back)?|heard(?: back| from them)?|back)`,
  'nothing (?:received|back|heard|came|come|arrived|from \\w+|sent)',
].join('|');

export const wordsOfWaiting: readonly StatusWord[] = [
  {
    name: 'bounced',
    status: 'not-delivered',
    pattern:
      /\b(?:bounced?(?: back)?|undeliver(?:ed|able)|not delivered|deliver(?:y|ed) (?:error|fail\w*|problem|status)|error message|(?:e ?mail|message) (?:failed|returned|rejected|not delivered|fail\w*|blocked)|(?:mail|in)?box (?:is )?(?:full|not found|unavailable)|(?:wrong|invalid|incorrect|bad|no|dead|old) (?:\w+ )?(?:e ?mail|address)(?: address)?)\b/i,
    examples: [
      'Delivery error',
      'error_message',
      'email bounced',
      'Bounced - mailbox full',
      'Undeliverable',
      'wrong email address',
    ],
  },
  {
    name: 'sent again',
    status: 'waiting',
    pattern: /\b(?:re ?sent|re ?submitted|sent again|re ?issued)\b/i,
    examples: ['bounced, re-sent 3/4', 'Resent 12 May 2020'],
  },
  {
    name: 'complaint to the regulator',
    status: 'complaint',
    pattern: new RegExp(
      `\\b${came}(?:(?:complain(?:t|ts|ed)?|appeal(?:ed)?|referr?(?:ed|al)|reported|escalated|gone|went|taken|sent) (?:made )?(?:to|with|at) (?:the )?(?:ico|osic|sic|(?:\\w+ )?commissioner|tribunal|regulator)|(?:ico|osic|commissioner|tribunal)(?: (?:complain\\w*|appeal\\w*|case|decision|investigat\\w*|decision notice))*|complain(?:ed|t (?:made|lodged|sent|submitted|raised)|ts?)(?! to\\b)|decision notice)${letter}`,
      'i',
    ),
    examples: [
      'Complaint to ICO',
      'ICO',
      'refused, complained to ICO 3/4/2019',
      'with the Information Commissioner',
      'Complaint made',
      'Awaiting ICO decision',
    ],
  },
  {
    name: 'internal review',
    status: 'review',
    pattern: new RegExp(
      `\\b${came}(?:(?:requested|asked for|sought|in|on|at|under|for) (?:an? )?(?:internal )?review|internal review|(?<!(?:needs?|to|for|further|my|our) )reviews? (?:requested|asked(?: for)?|sought|sent|submitted|lodged|raised|made|filed|pending|in progress|under ?way|outcome|request)|^review$|request for (?:an? )?review)${letter}`,
      'i',
    ),
    examples: [
      'Review requested (22/1/2015)',
      'requested internal review',
      'reminded - requested review',
      'IR',
      'internal_review',
      'Awaiting internal review',
      'Refused - under review',
      'IR requested 3 April 2019',
      'review raised 3/4',
    ],
  },
  {
    name: 'clarification',
    status: 'clarification',
    pattern: new RegExp(
      `\\b${came}(?:clar(?:if\\w*|\\.)?(?: (?:is )?(?:needed|required|due))?|quer(?:y|ies|ied)|(?:asked (?:us |me )?(?:to|for) )?(?:narrow|refin|rephras|reword)\\w*(?: (?:the )?(?:request|scope|question))?|(?:proof of |asked for )?\\bid(?:entity)? (?:requested|required|check|needed)|proof of id(?:entity)?|asked (?:us|me) (?:for|what|which)|(?<!\\b(?:we|i)(?: have)? )asked (?:what|which|how) (?:exactly )?(?:we|i|years?|period|dates|is meant|was meant|(?:\\w+ ){1,3}means?\\b)(?: (?:mean|meant|want|wanted))?|(?<!not )what (?:we|i|is|was) (?:mean|meant)|what (?:we|i) want|(?:us|me) to (?:define|explain|specify|be (?:more )?specific)|scope)${letter}`,
      'i',
    ),
    examples: [
      'Awaiting clarification',
      'waiting_clarification',
      'clar',
      'They want clarification',
      'Clarifcation sought 12/3',
      'asked us to narrow the request',
      'Query from council',
      'ID requested',
      'they have asked which years we want',
      'want us to define the term',
      'they asked what "incident" means',
    ],
  },
  {
    name: 'to be chased',
    status: 'waiting',
    asksForChasing: true,
    pattern:
      /\b(?:(?:needs?|needing|requires?|to|must|should|will|please|pls|and) (?:to )?(?:be )?(?:a )?(?:chas(?:e|ed|er|ing)|follow(?:ing|ed)? ?up|remind(?:er|ing|ed)?)(?! sent)(?: up)?|(?:chas(?:e|er|ing)|reminder|follow ?up) (?:is )?(?:needed|required|due|again|next|tomorrow|this|next)|^follow up$|^chase(?: up| this| them| again| rest| remainder)?$)\b/i,
    examples: ['needs chasing', 'to chase', 'Chase needed', 'Chase up', 'reminder due 3/4'],
  },
  {
    name: 'nothing yet',
    status: 'waiting',
    pattern: new RegExp(
      `\\b(?:(?:${silence})${stop}(?: received| from \\w+)?(?: as)? (?:yet|so far|to date)|(?:not|yet to)(?: yet)? (?:be )?acknowledged?|not yet (?:${answer}|received|due)|nothing (?:yet|so far)|no(?: as)? (?:reply |response )?yet|no (?:further|final|substantive|formal|proper) (?:${answer})|no ack(?:s|nowledge\\w*)?(?: received)?(?! (?:or|and)))\\b`,
      'i',
    ),
    examples: [
      'No response yet',
      'nothing yet',
      'not yet replied',
      'Not acknowledged',
      'No ack',
      'no reply as yet',
    ],
  },
  {
    name: 'no answer',
    status: 'no-return',
    pattern: new RegExp(
      `\\b(?:(?:${silence})${stop}(?: at all| whatsoever| received| given)?|^no$|^n$|^nothing$|non ?(?:respon\\w+|return\\w*|reply)|unanswered|unresponsive|ignored|silen(?:t|ce)|(?:full |complete )?(?:response |reply |long |now )?overdue|waiting response (?:very )?overdue|^delayed$|past (?:the )?deadline|deadline passed|out of time|missed (?:the )?deadline|never (?:came|got (?:back|anything)))(?!\\w)`,
      'i',
    ),
    examples: [
      'No response',
      'No',
      'NR',
      'no reply.',
      'Did not respond',
      "didn't reply",
      'Not received',
      'o/d',
      'Response overdue',
      'Delayed',
      'Long overdue',
      'waiting_response_overdue',
      'waiting_response_very_overdue',
      'Non-response',
      'never replied',
      'has not responded',
      'Nothing received',
      'no repsonse',
      'Full response overdue',
      'failed to respond',
      'no data received',
    ],
  },
  {
    name: 'waiting',
    status: 'waiting',
    pattern: new RegExp(
      `\\b(?:(?:still )?(?:await\\w*|waiting|wait)(?: (?:for|on|from|their|${any.slice(3, -3)}|full|complete|partial|${answer}|data|information|refusal|decision|outcome|letter|notice))*|pending|in progress|on ?going|(?:being|under) (?:processed|dealt with|considered|consideration)|(?:full |complete |partial |final )?(?:response|reply|answer|data|information|figures)s? (?:(?:is|are|still|now|to) )*(?:due|expected|promised|follow|come|outstanding|awaited)|outstanding|^(?:foi |request |email |letter )*(?:sent|submitted|made)(?: out| off)?$|will (?:respond|reply|answer|send)(?: \\w+){0,2})(?!\\w)`,
      'i',
    ),
    examples: [
      'Awaiting response',
      'waiting_response',
      'pending',
      'In progress',
      'Waiting',
      'awaiting full response',
      'Response due 3/4/2019',
      'sent 12/3',
      'data to follow',
      'awaiting acknowledgement',
      'will respond by 4 May',
    ],
  },
  {
    name: 'acknowledged',
    status: 'acknowledged',
    pattern: new RegExp(
      `\\b${came}(?:ack(?:nowledg\\w*|s|'?d|'?ed|n)?|auto ?(?:matic|mated)? ?(?:repl\\w+|response|ack\\w*|e ?mail)|holding (?:reply|response|letter|e ?mail|message|answer|note)?|(?:confirm\\w* (?:of )?)?receipt(?: confirmed| received)?|out of office)${letter}`,
      'i',
    ),
    examples: [
      'Acknowledged 12/03/2019',
      'ack',
      "Ack'd",
      'acknowleged',
      'holding response',
      'Automatic reply',
      'ack received, awaiting response',
      'Receipt confirmed',
    ],
  },
  {
    name: 'time limit extended',
    status: 'extended',
    pattern: new RegExp(
      `\\b${came}(?:extended(?: (?:the )?(?:deadline|time limit|time))?|(?:deadline|time) ?(?:limit )?extended|(?:time )?extension|(?:more|extra|additional) (?:time|(?:\\w+ )?days)|public interest test|pit\\b|\\bextn?'?d?\\b(?!\\W*\\d)|\\bdelayed (?:until|till|to)\\b|^(?:they |council )?(?:say|says|said|saying|promised?)(?:(?: (?:by|until|in|it will be))* (?:the )?${laterDate}|(?: (?:by|until|it will be))+)$)${letter}`,
      'i',
    ),
    examples: [
      'Extended',
      'Time extension',
      'deadline extended to 3 May',
      'need more time',
      'PIT extension',
      'Received extension letter',
      'extn to 3 May',
      'late - they say mid July',
      'delayed until the autumn',
    ],
  },
  {
    name: 'chased',
    status: 'chased',
    pattern:
      /\b(?:re ?)?(?:chased(?: up| again)?|chas(?:e|ing|er|ers)(?: (?:e ?mail|letter))?(?: (?:sent|up|again))?|sent (?:an? )?(?:chaser?|reminder)|reminded|(?:\w+ )?reminders?(?: sent)?|follow(?:ed)? ?up(?: sent)?|nudged|prompted|(?:e ?mailed|asked|wrote) again|(?<!\b(?:they|council|officer|team|who|and|have|has) )(?:rang|phoned|telephoned)\b|(?<!\b(?:they|council|officer) )(?:called|rung) (?:them|again|the|foi|team|office|council)|(?:second|2nd|third|3rd) request(?: sent)?)\b/i,
    examples: [
      'CHASE SENT',
      'chased',
      'Chased 3/4, no response',
      'reminded',
      'reminder sent 12/3',
      'followed up 3 May',
      'No reply despite reminder',
      'rang the office 3/4',
    ],
  },
];
