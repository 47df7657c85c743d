import type { Answer } from '../model/answer.ts';
import { between } from '../model/bounds.ts';
import { plainText } from '../model/tidy-text.ts';
import type { CellValue } from '../model/workbook.ts';
import { amountOfNumber, figure } from './amount.ts';
import { interpretText } from './interpret-text.ts';
import type { ReadingRules } from './reading-rules.ts';

/**
 * Reads a cell by the text a person sees and the value the file stores. The stored number counts,
 * for sheets print rounded what they store exactly; but where the sheet prints a suppression over
 * a stored number (a number format that shows `<5`) what it prints counts, for that is what the
 * authority disclosed.
 */
export function interpretCell(text: string, value: CellValue, rules: ReadingRules): Answer {
  switch (value.type) {
    case 'error':
      return { kind: 'unreadable', why: 'formula-error' };
    case 'boolean':
      return { kind: 'unreadable', why: 'words' };
    case 'date':
      // Shown with its year it may be a true date, and nobody typed a band.
      return bandFromText(text) ?? { kind: 'unreadable', why: 'date' };
    case 'number':
      return interpretNumber(text, value.number, rules);
    case 'text': {
      const band = bandFromText(text);
      return band ?? interpretText(text, rules);
    }
  }
}

function interpretNumber(text: string, number: number, rules: ReadingRules): Answer {
  const shown = plainText(text);
  if (shown.endsWith('%')) return { kind: 'unreadable', why: 'percent' };
  const printed =
    /\d/.test(shown) && !/[<>≤≥*]/.test(shown) ? undefined : interpretText(shown, rules);
  if (shown === '') return { kind: 'undecided' };
  if (printed && /^#+$/.test(shown)) return figure(amountOfNumber(number, rules), rules);
  // Excel's accounting format prints a stored 0 as a dash.
  // Any other mark in its place (n/a, *) is what the authority chose to show.
  if (/^£? ?-+$/.test(shown) && number === 0) return figure(amountOfNumber(0, rules), rules);
  // Words that a number format puts over a number hide it, whatever they say.
  if (printed) return printed.kind === 'unreadable' ? { kind: 'undecided' } : printed;
  return figure(amountOfNumber(number, rules), rules);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A typed `1-4` that a spreadsheet turned into `1-Apr`, or `10-15` that became `Oct-15`. */
export function bandFromText(text: string): Answer | undefined {
  const tidy = plainText(text).toLowerCase();
  const found =
    /^(\d{1,2})[- /]([a-z]{3,4})$/.exec(tidy) ?? /^([a-z]{3,4})[- /](\d{1,2})$/.exec(tidy);
  if (!found) return undefined;
  const [first = '', second = ''] = found.slice(1);
  const dayFirst = /^\d/.test(first);
  const month = months.indexOf((dayFirst ? second : first).slice(0, 3)) + 1;
  const other = Number(dayFirst ? first : second);
  if (month === 0 || other === 0 || other === month) return undefined;
  if (!dayFirst && other < month) return undefined;
  const bounds = between(Math.min(month, other), Math.max(month, other));
  return { kind: 'banded', bounds, remarks: ['date-for-band'] };
}
