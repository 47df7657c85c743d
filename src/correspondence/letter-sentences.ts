/**
 * The sentences of a letter that are its writer's own.
 *
 * Letters carry the words of others: the request they answer, earlier e-mails, the Act in an
 * appendix. Those are passed over here, because a request that speaks of section 12 refuses nothing.
 */

const earlierMail = /^(?:-+ ?(?:original|forwarded) message ?-+|from: .*\nsent: |_{20,})/im;
const somebodyWrote = /^on .{5,120}(?<!\byou) wrote:\s*$/im;
const appendix =
  /(?<=\n\n)(?:appendix|annexe?|schedule)\b(?!.*\b(?:response|reply|answers?|refusal|decision|data)\b).{0,80}(?<![.;,])$/im;
const lawQuoted =
  /(?<=\n\n)(?:the )?(?:relevant |full |explanation of )*(?:legislation|text|wording|extracts?|exemptions?)(?: (?:of|from|in) .{0,60})?:?$(?=\n[\n"“])/im;
const longQuote = /“[^”]{40,4000}”|"[^"\n]{40,}?(?:\n[^"\n]+){0,20}?"/g;

export function letterSentences(text: string): readonly string[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/[\f\v]/g, '\n\n');
  const lines = ownLines(plain.replace(/\n(?:[ \t]*\n)+/g, '\n\n'));
  return ownBlocks(joinedBlocks(blocksOf(lines))).flatMap(sentencesOf);
}

function ownLines(text: string): readonly string[] {
  let own = text;
  for (const start of [earlierMail, somebodyWrote, appendix, lawQuoted]) {
    const found = start.exec(own);
    // Under what is quoted line by line the writer's own answer may stand.
    const quotedByLine = found && /^\s*>/.test(own.slice(found.index + found[0].length));
    const before = own.slice(0, found?.index);
    if (found && !quotedByLine && before.trim() !== '') own = before;
  }
  return own
    .replace(longQuote, (quote) => (/[.?!].$/.test(quote) ? '“…”.' : '“…”'))
    .split('\n')
    .map((line) => (/^\s*>/.test(line) ? '' : line.replace(/\s+/g, ' ').trim()));
}

const bullet = /^(?:[-•*–—▪‣·●○]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/i;
const startsAfresh =
  /^(?:q(?:uestion)? ?\d+\w?|a\d+|(?:our |the )?(?:response|reply|answer))\s*[:.)-]/i;
/** After these a number at the start of a line goes on with the sentence: `section` / `12. We`. */
const unfinished =
  /(?:\b(?:sections?|s|no|number|questions?|parts?|and|or|of|the|than|under)\.?|,)$/i;
const requestHeading =
  /^(?:\d+[.)] )?(?:your |the |original |foi |details of (?:your |the )?)*(?:request(?: for information| \d+)?|questions|enquiry)\s*[:-]?$/i;
const replyHeading =
  /^(?:\d+[.)] )?(?:our |my |the |(?:the )?[\w' ]*council(?:'s|’s)? )?(?:response|reply|answers?|decision|outcome)(?: to (?:your |the )?(?:request|questions?))?(?: \d+\w?)?\s*[:-]?$/i;
const otherHeading = /^(?:dear .{1,60}|question \d+\w?\s*[:.-]?)$/i;
const headings = [requestHeading, replyHeading, otherHeading];

const isHeading = (line: string): boolean => headings.some((each) => each.test(line));

/** Paragraphs, points of a list, and headings. */
function blocksOf(lines: readonly string[]): readonly string[] {
  return grouped(lines, (line, before) => {
    if (line === '' || before === '' || isHeading(line) || isHeading(before)) return false;
    return !startsAfresh.test(line) && (!bullet.test(line) || unfinished.test(before));
  }).filter((block) => block !== '');
}

/** Some programs put an empty line after every line, so that sentences run over it. */
function joinedBlocks(blocks: readonly string[]): readonly string[] {
  return grouped(blocks, (block, before) => {
    if (bullet.test(block) || isHeading(before)) return false;
    return /^[a-z]/.test(block)
      ? !/[.:;?!]$/.test(before)
      : /^\d/.test(block) && unfinished.test(before);
  });
}

/** Texts run together where one goes on with the one before it. */
function grouped(
  texts: readonly string[],
  goesOn: (text: string, before: string) => boolean,
): readonly string[] {
  const groups: string[][] = [];
  for (const [at, text] of texts.entries()) {
    const [group, before] = [groups.at(-1), texts[at - 1]];
    if (group !== undefined && before !== undefined && goesOn(text, before)) group.push(text);
    else groups.push([text]);
  }
  return groups.map((group) => group.join(' '));
}

const asked =
  /(?:\byou(?: have| had)? (?:asked|requested|wrote|said|stated|sought)\b|\byour (?:request|e-?mail|enquiry|questions?) (?:was|were|is|are|reads?|said|stated|asked)\b|\brequest(?:ed|ing)? the following\b|\bfollowing (?:information|request|questions?)\b)[^.?!]*:$/i;
const askedInline =
  /^(?:you (?:asked|requested|wrote)|your request|(?:original )?request)[^.:]{0,60}: (?!“…”)\S/i;
const replies =
  /^(?:(?:\d+|[a-z])[.)] )?(?:unfortunately\b|regrettably\b|(?:i|we) (?:can(?:not)?|regret|estimate|hold|do not|(?:am|are) (?:unable|not able|refusing|withholding|extending|sorry|applying)|have (?:now|considered|searched|completed|decided|applied)|acknowledge|consider that|confirm)\b|(?!(?:another|other|your|each|any|every|my|how|what|please)\b)(?:[\w'-]+ ){1,4}(?:council|authority|trust|board|force|police|constabulary|university|department) (?:does|holds?|has|is|can|cannot|will|estimates?|considers?|regrets?|neither|refuses|acknowledges)\b|having (?:considered|searched)\b|(?:in|under|following) (?:response|section|our)\b|please (?:find|see)\b|this (?:letter|e-?mail|information (?:is|has))\b|your request (?:is|has|will)\b)/i;

/** What is left when the request, from where it is quoted to where the reply begins, is passed over. */
function ownBlocks(blocks: readonly string[]): readonly string[] {
  const own: string[] = [];
  let quoting = false;
  for (const block of blocks) {
    if (replyHeading.test(block) || replies.test(block) || startsAnswer.test(block))
      quoting = false;
    if (asked.test(block) || requestHeading.test(block)) {
      own.push(block);
      quoting = true;
    } else if (askedInline.test(block)) quoting = true;
    else if (!quoting) own.push(block);
  }
  return own;
}

const startsAnswer = /^(?:a(?:nswer)? ?\d*|(?:our |the )?(?:response|reply|answer))\s*[:.)-]\s*\S/i;

const abbreviation =
  /(?:\b(?:e\.g|i\.e|ss?|secs?|sect|paras?|regs?|art|mr|mrs|ms|dr|st|v|vs|cf|ref|tel|approx|jan|feb|mar|apr|aug|sept?|oct|nov|dec)|\b[A-Z])\.$/i;
const numbered = /\b(?:nos?|q)\.$/i;

function sentencesOf(block: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index } of block.matchAll(/(?<=[.?!]["')”’\]]?) (?=["'“‘([]?[A-Z0-9])/g)) {
    const before = block.slice(start, index);
    const number = numbered.test(before) && /^\d/.test(block.slice(index + 1));
    if (abbreviation.test(before) || number || /^\W*\w{1,3}[.)]$/.test(before)) continue;
    sentences.push(before);
    start = index + 1;
  }
  return [...sentences, block.slice(start)].map((each) => each.replace(bullet, '').trim());
}
