/** The library knows few of the names that web pages give to characters. */
const namedCharacters = new Map(
  Object.entries({
    pound: '£',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    eacute: 'é',
    egrave: 'è',
    le: '≤',
    ge: '≥',
    middot: '·',
    bull: '•',
    dagger: '†',
  }),
);

/** A text with its characters in the place of their names, for the library to read. */
export const withCharacters = (markup: string): string =>
  markup.replace(/&(\w+);/g, (found, name: string) => namedCharacters.get(name) ?? found);

/**
 * A page may leave out where a cell ends (HTML, 13.1.2.4), and then the library takes two cells for
 * one: of 8 and 1,243 it makes 81,243.
 */
export const withCellEnds = (markup: string): string => markup.replace(openCell, '$&</td>');

/** A cell up to where another begins, with no end between them. */
const openCell = /<t[dh](?=[\s>])(?:(?!<\/?(?:t[dhr]|table)[\s>])[\s\S])*(?=<t[dh][\s>])/gi;
