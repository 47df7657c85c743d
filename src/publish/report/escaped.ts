import { oneLine } from '../layout-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in a page, between tags and in quotation marks. */
export const escaped = (text: string): string =>
  oneLine(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
