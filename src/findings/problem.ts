export type Severity = 'error' | 'warning' | 'note';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];

export interface Problem<Facts> {
  readonly severity: Severity;
  /** What happened this time, in a sentence that a council officer would understand. */
  readonly message: (facts: Facts) => string;
  /** What the reader should do next, with the line to paste where there is one. */
  readonly help: string | ((facts: Facts) => string);
  /** The question to put to the authority, where it alone can tell; beside its cell, as printed. */
  readonly ask?: (facts: Facts) => string;
}

export const problem = <Facts>(row: Problem<Facts>): Problem<Facts> => row;

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;

export const list = (texts: readonly string[], most = 4): string => {
  const shown = texts.slice(0, most).map((text) => `“${text}”`);
  const rest = texts.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
};
