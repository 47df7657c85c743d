/**
 * Words that may stand beside a heading without changing what is counted. Any other word does
 * change it, or may: "children placed in hotels", "incidents of", "per cent of". A text with such
 * a word is proposed to a person with the line to paste, and never taken.
 */

const words = (text: string): string[] => text.trim().split(/\s+/);

const neutral = new Set(
  words(`
    number numbers num nos count counts total totals figure figures value quantity amount how many
    of in on at for from to by as and or the a an any all each every is are was were be been being
    have has had having did do does this that these those which who whom there with within into
    during between per annum up until throughout over period periods date snapshot point time
    start end beginning close year years yearly annual annually month months monthly quarter
    quarters quarterly week day calendar financial fiscal academic reporting census ending ended
    please provide state give confirm tell us me specify list detail details answer answers response
    responses reply request requested question questions q foi eir ref reference information data
    record records recorded reported known held return returns table tables tab sheet section part
    figure fig appendix annex item no row your you our we council councils authority authorities
    local area borough county city district trust force organisation body
    overall headcount combined inclusive people person persons individuals individual patient
    patients client clients resident residents user users service services
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec fy cy ytd st nd rd th
    see note notes below above comment comments column
  `),
);

/** Beside a heading of one word only these are neutral: "Number of vans", not "vans users". */
const frame = new Set(
  words('number numbers num nos count total of in on at for the during by year month how many all'),
);

/** In front of a heading these turn it into something else. */
const voiding = new Set(
  words(`other others non not no excluding excl excludes except exc without former formerly previous
    previously including incl includes plus minus memorandum unlike nor never`),
);

/** Wherever they stand beside a heading, brackets included, these change what is counted. */
const altering = new Set(
  words(`% percent percentage percentages proportion rate rates ratio average avg mean median share
    change changes difference variance target targets forecast forecasts budget budgeted projected
    estimate estimates previous last prior cost costs spend price male males female females boy boys
    girl girls men women aged age ages under over older younger new newly additional ceased closed
    former cumulative rolling < > £`),
);

const numbering = new Set(
  words('table question q section part fig figure sheet tab note item row'),
);

export const isVoiding = (word: string): boolean => voiding.has(word);

/** `£000`, `000s`, `thousands`: the figures below are not what they look like. */
const scaled = /^£?(?:'?0{3}s?|k|m|mn|bn)$|^(?:thousand|million|hundred)s?$/;

/** The first word of a text that changes what is counted, unless the measure's own words have it. */
export function alteringWord(
  tokens: readonly string[],
  allowed: ReadonlySet<string>,
): string | undefined {
  return tokens.find((token) => {
    if (allowed.has(token)) return false;
    if (scaled.test(token)) return true;
    return altering.has(token);
  });
}

/** "Assaults by patients" are those by some. */
const doers = new Set(
  words('people persons patient patients client clients resident residents user users'),
);

export function isNeutralWord(word: string, before: string | undefined): boolean {
  if (before === 'by' && doers.has(word)) return false;
  if (neutral.has(word)) return true;
  if (/^q?\d{1,3}[a-z]?$/.test(word)) return before === undefined || numbering.has(before);
  return false;
}

export const isFrameWord = (word: string): boolean => frame.has(word);

/** Texts made of nothing but such words name no subject: "Number of people", "Response". */
export const isNeutralText = (tokens: readonly string[]): boolean =>
  tokens.every((token, at) => isNeutralWord(token, tokens[at - 1]) || /^\d+$/.test(token));
