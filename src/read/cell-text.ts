import { mostCharacters } from '../model/limits.ts';

/** Cut where no spreadsheet would hold it; what is cut is no number any more. */
export const cellText = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
