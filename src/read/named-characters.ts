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
