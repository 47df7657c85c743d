/** Rows of the status table that point to another body, or say that the question was not for this one. */

import type { StatusWord } from './status-words.ts';

/** What `see …` may be followed by without naming a body. */
const noBody = [
  '(?:[^#]*\\b(?:e-?mails?|letters?|notes?|comments?|files?|folders?|spreadsheets?|attach\\w*|links?|websites?|web ?pages?|online|www|http\\w*|pdfs?|annex|appendix|correspondence|disclosure logs?|publications?(?: scheme)?|teams?|departments?|dept|officers?|colleagues?)\\b)',
  '(?:legal|joint|separate|full|partial|line|row|tab|sheet|table|page|q|question|ico|(?:information )?commissioner|tribunal|post|postal|phone|telephone|hand|section|s|exemptions?|above|below|previous|next|other|others|here|there|them|their|they|our|my|us|me|you|it|its|his|her|this|that|these|those|what|whether|if|how|when|why|also|reply|response|responses|answers?|log|report|document|a|an|the|different|another|is|be|not|all|each|internal review|review|chase)\\b',
  '(?:earlier|first|last|original|initial|interim|main|same|both|year|years|period|financial|calendar|staff|boys|girls|males?|females?|men|women|children|adults|pupils|primary|secondary|jan(?:uary)?|feb(?:ruary)?|march|april|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ref|reference|chief|head|director|leader)\\b',
  '\\W*q?\\d',
].join('|');
const body = `(?:the )?(?!${noBody})(?<body>[a-z][^#]*?)`;
const publicBody =
  '(?=[^#]*\\b(?:council|authority|partnership|trust|board|county|borough|city|district|police|constabulary|agency|combined|nhs|cc|bc|mbc|ca|service|association|consortium)\\b)';
const end =
  "(?=(?:'s?)? (?:combined(?! (?:authority|authorities|fire))|together|jointly|covering|who|which|instead|as|now|because|too|as well|(?:response|reply|return|answer)|since|for (?:this|data|details|answer))\\b|\\W*$)";

/** What some authorities do and others do not. */
const localFunction =
  "(?:(?:adult |children'?s )?social (?:care|services|work)|children'?s services|care|housing|education|schools?|waste|collections?|disposal|planning|transport|highways|roads|licensing|fostering|adoption|public health|libraries|policing|benefits|parking)\\b";

export const wordsOfOtherBodies: readonly StatusWord[] = [
  {
    name: 'covers another body too',
    status: 'also-for',
    pattern: new RegExp(
      `\\b(?:(?:see also|also (?:covers?|covering|answers for|replies for|on behalf of)|on behalf of|joint(?:ly)? (?:(?:reply|response) )?with|combined (?:(?:reply|response|return|figures|data) )?with)|(?:covers|(?:and|also) (?:for|includes?)|(?:details|figures|data|reply|response|answer)s? (?:is |are )?(?:also )?for)(?= ${publicBody})|(?:(?:details|figures|data|numbers|reply|response|return) (?:is |are )?(?:jointly |combined )?for|covers(?: both)?)(?= [^#]* and [^#]* (?:combined|together|jointly)\\b)) ${body}${end}`,
      'i',
    ),
    examples: [
      'full - see also Hartlepool Borough Council',
      'full - SEE ALSO Darlington',
      'full - details for the West of England Waste Partnership covering Bath and Bristol',
      'Complete, also covers Adur',
      'Full (on behalf of Worthing as well)',
      'Received, combined return with Babergh',
      'Complete. Numbers are for Adur and Worthing together',
    ],
  },
  {
    name: 'another body answers',
    status: 'elsewhere',
    pattern: new RegExp(
      `(?<!\\b(?:not|never) )\\b(?:see:?(?: (?:the )?(?:response|reply|return|answer)s? (?:from|of|by|for))?|refer(?:red)?(?: us| me)? to|(?:re)?direct(?:ed)?(?: us| me)? to|signposted(?: us| me)? to|pointed(?: us| me)? to|passed(?: on)? to|transferred to|forwarded to|(?:held|answered|answers|dealt with|handled|responded to|run|managed|administered|collected) by|responsib(?:le|ility) (?:of|is)|matter for|(?:lies|rests|sits) with|part of|merged (?:into|with)|included (?:in|with|under)|same as|(?:logged|entered|filed|listed|counted) (?:under|against)|covered (?:by|in|under)(?= [^#]* (?:response|reply|return|answer)\\b)) ${body}${end}`,
      'i',
    ),
    examples: [
      'SEE NORTH LONDON WASTE AUTHORITY',
      'See NLWA',
      'see Stoke-on-Trent',
      'Referred to the county council',
      'Not held - held by Kent Police',
      'Transferred to Greater Manchester Combined Authority 3/4/2019',
      'Part of GMCA',
      'now part of North Yorkshire Council',
      "included in Stroud's return",
      'logged under South Hams',
    ],
  },
  {
    name: 'on the row of another body',
    status: 'elsewhere',
    pattern:
      /\b(?:(?:logged|recorded|entered|filed|listed|counted) (?:under|against|on|in|at|with) (?:the )?(?:row|line|entry)|(?:logged|recorded|entered|filed|listed|counted|data|figures) (?:under|against|on|in|at|with) (?:that|their|the other|another) (?:row|line|entry))\b/i,
    examples: ['entered on the other row', 'figures under their row', 'logged under row 12'],
  },
  {
    name: 'one service with another body',
    status: 'elsewhere',
    isRemark: true,
    pattern: new RegExp(
      `\\b(?:shared|joint) (?:service|team|function|unit|department|officer)s? with ${body}${end}`,
      'i',
    ),
    examples: ['shared team with Boston', 'Joint service with South Oxfordshire'],
  },
  {
    name: 'asking another body advised',
    status: 'elsewhere',
    pattern: new RegExp(
      `\\b(?:try|ask|contact|apply to|speak to|goes? to|covered by|provided by|advised (?:us )?to (?:ask|contact|try)) ${publicBody}${body}${end}`,
      'i',
    ),
    examples: [
      'Try Essex County Council',
      'not held, contact Surrey Police',
      'advised to ask NHS England',
    ],
  },
  {
    name: 'not its function',
    status: 'out-of-frame',
    pattern: new RegExp(
      `\\b(?:not (?:an? |the )(?:\\w+ ){1,3}(?:authority|council)|not (?:their |our |its |a |the |council )*(?:functions?|responsib\\w+|remit|jurisdiction)|(?:no|without) (?:such )?(?:functions?|responsib\\w+|remit)|(?:do|does|did) not (?:have|hold|provide|run|perform|exercise|offer|deliver|operate) (?:this |that |the |such an? )?(?:\\w+ )?(?:functions?|service|responsib\\w+|powers?)|out(?:side)? (?:of )?(?:their |our |its |the )?(?:remit|scope|frame|jurisdiction)|not (?:with)?in (?:their |our |its )?(?:remit|scope|frame)|no such (?:services?|functions?|duty|duties|schemes?|teams?|departments?|power)|(?:do|does) not (?:do|deliver|provide|run|offer|cover|deal with|handle) (?:any )?(?:${localFunction})|should not have (?:been )?asked|wrong (?:authority|council|body)|(?:county|district|borough|unitary)(?: council)? (?:function|matter|responsib\\w+)|no longer exists?|abolished)\\b`,
      'i',
    ),
    examples: [
      'Not a waste authority',
      'not their responsibility',
      'does not have this function',
      'Out of scope',
      "shouldn't have been asked",
      'County function',
      'Wrong authority',
      'outside remit',
      'does not run schools',
      'no such scheme here',
    ],
  },
];
