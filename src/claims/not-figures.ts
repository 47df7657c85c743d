/**
 * Numbers that count nothing: dates, years, ages, times, sections, telephone numbers, list marks.
 *
 * A row's pattern is tried where a word begins, on lower-case text with plain dashes and quotes.
 * The examples are tests: each must be taken whole, by some row. A bare 1900 to 2099 is a year,
 * unless it stands where only a count can, as in "864 of 2013".
 */

export interface NotFigure {
  readonly name: string;
  readonly pattern: string;
  readonly examples: readonly [string, ...string[]];
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const year = '(?:19|20)\\d\\d';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const smallNumber =
  '(?:\\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty-one)';

export const notFigures: readonly NotFigure[] = [
  {
    name: 'date',
    pattern: `${day} (?:of )?${month}(?:,? ${year})?|${month} ${day},? ${year}|${month} ${year}|${month} ${day}\\b(?! ?%)|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d\\d)|\\d{4}-\\d\\d-\\d\\d`,
    examples: ['12 march 2023', '1st of april', 'march 2023', 'march 12, 2023', '12/03/2023'],
  },
  {
    name: 'year',
    pattern: `(?:fy ?)?${year}(?: ?[-/] ?(?:${year}|\\d\\d))?(?:[-/](?:${year}|\\d\\d))?(?![\\d,.]*\\d| ?(?:%|per ?cent|million|m\\b|bn\\b|k\\b))|${year}s|fy ?\\d\\d(?:/\\d\\d)?|'\\d\\ds?`,
    examples: ['2023', '2022-23', '2022/23', '2021-2022', '1990s', 'fy23'],
  },
  {
    name: 'time',
    pattern:
      "\\d{1,2}(?:[.:]\\d\\d)? ?[ap]\\.?m\\b\\.?|\\d{1,2}:\\d\\d(?::\\d\\d)?|24/7|\\d{1,2} o'clock",
    examples: ['9.30am', '5 pm', '10:30', '24/7'],
  },
  {
    name: 'age',
    pattern: `(?:aged|ages?)(?: (?:between|from|under|over|up to|of))? ${smallNumber}(?:(?: to | and | or |-)${smallNumber})?(?: (?:or|and) (?:over|under|above|below|older|younger))?|(?:under|over)(?:-| )${smallNumber}s|${smallNumber}(?:(?: to |-to-| or |- and |- or | and |-)${smallNumber})?[- ]years?[- ]olds?|${smallNumber}(?: to |-)${smallNumber}s\\b|\\d\\ds\\b`,
    examples: ['aged 16', 'aged 10 to 17', '16-year-olds', 'under-18s', 'over 65s', '16 years old'],
  },
  {
    name: 'telephone number',
    pattern: '(?:\\+44 ?|0)\\d{2,4}[ -]?\\d{3,4}(?:[ -]?\\d{3,4})?',
    examples: ['020 7946 0018', '+44 7700 900123', '0300 123 4567'],
  },
  {
    name: 'section',
    pattern:
      '(?:sections?|s\\.|articles?|questions?|tables?|figures?|figs?\\.|charts?|pages?|pp?\\.|paragraphs?|paras?\\.?|annex|chapters?|notes?|parts?|schedules?|regulations?|appendix|category|band|levels?|grades?|key stage|tiers?|phases?|rounds?|volume|vol\\.|version|step|stage|number|no\\.|room|ward|platform|item|row|column|ref\\.?|years?|type|class|zone|route|article|channel|radio|covid|formula|top)[ -]?\\d[\\d.]*(?:\\([a-z0-9]+\\))*(?: ?[-/] ?\\d[\\d.]*| (?:and|to|or) \\d+\\b(?! ?(?:%|per cent|percent)))?(?! (?:in|out of) (?:\\d|three|four|five|six|ten))',
    examples: ['section 12', 'section 40(2)', 'article 8', 'table 2', 'pages 3-5', 'key stage 2'],
  },
  {
    name: 'reference or address',
    pattern:
      '\\[\\d{1,3}\\]|https?://\\S+|www\\.\\S+|\\S+@\\S+|[a-z]+\\d[a-z0-9/-]*|\\d+[a-z]? (?!(?:at|in|on|of|from|for|to|by|near|and|or) )(?:[a-z]+ ){1,2}(?:street|road|lane|avenue|terrace|gardens)\\b',
    examples: ['[3]', 'https://example.org/2024/12', 'foi1234/22', '12 high street', 'sw1a'],
  },
  {
    name: 'rank',
    pattern:
      '\\d+(?:st|nd|rd|th)\\b|(?:twenty|thirty)-(?:first|second|third|fourth|fifth)(?= century)|(?:ranked|ranks|ranking) \\d+(?: (?:out )?of \\d+)?',
    examples: ['21st', '3rd', 'ranked 12 of 152'],
  },
  {
    name: 'share of a calendar or a game',
    pattern: `(?:the )?(?:first|second|third|fourth|last|final|this|next|each|every|per|previous|same) (?:half|quarter|third)\\b|(?:a )?quarter of ${year}|half[- ](?:an hour|a day|term|time|yearly?|price)\\b`,
    examples: ['the first half', 'last quarter', 'half an hour', 'half-term'],
  },
  {
    name: 'the word one',
    pattern:
      "(?:no|any|every|each|this|that|which|the|only) ones?\\b(?! (?:in|out of)\\b)|one (?:another|day|of|or more|by one|time|step|thing|way|hand)\\b|one-(?:off|to|way|time|stop)[a-z-]*|ones?'s?\\b",
    examples: ['no one', 'one of', 'one another', 'one-off', 'this one'],
  },
  {
    name: 'below nought',
    pattern: '-\\d[\\d,.]*%?',
    examples: ['-5%'],
  },
  {
    name: 'range',
    pattern:
      'between [£$€]?\\d[\\d,.]*(?:m|bn|k|%| per cent)? and [£$€]?\\d[\\d,.]*(?:m|bn|k|%| per cent)?(?= |[,.;)]|$)|[£$€]?\\d[\\d,.]*(?:m|bn|k|%)?-[£$€]?\\d[\\d,.]*\\d?(?:m|bn|k| ?%| per cent)?|\\d[\\d,]* or \\d[\\d,]*\\b(?![.\\d]| ?(?:%|per cent))',
    examples: ['between 20 and 30', '5-10%', '12-15', 'between 5% and 7%'],
  },
];
