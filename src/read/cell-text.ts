import { mostCharacters } from '../model/limits.ts';
import { asWindows } from './decode-text.ts';

/**
 * Cut where no spreadsheet would hold it; what is cut is no number any more. A workbook older than
 * Unicode, of Excel 5 or 95, comes with its dashes and quotes as if they were control characters.
 */
export function cellText(text: string): string {
  const told = asWindows(text);
  return told.length > mostCharacters ? `${told.slice(0, mostCharacters - 1)}…` : told;
}
