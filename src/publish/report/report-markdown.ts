/** The report as text, for a newsroom's own system: the same blocks, pictures as their tables. */

import type { Results } from '../../results.ts';
import { oneLine } from '../layout-text.ts';
import type { Block, Inline, Section, TableBlock, Words } from './blocks.ts';

export const reportMarkdown = (results: Results, sections: readonly Section[]): string =>
  pageMarkdown(results.survey.title, sections);

export function pageMarkdown(title: string, sections: readonly Section[]): string {
  const texts = sections.map((section) =>
    [`## ${marked(section.title)}`, ...section.blocks.map((block) => blockText(block, 3))].join(
      '\n\n',
    ),
  );
  return `${[`# ${marked(title)}`, ...texts].join('\n\n')}\n`;
}

/** Signs that would be taken for markup get a backslash; `<` and `&` could be taken for HTML. */
const marked = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]#|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/^(\s*\d*)([-+>.)])(?=\s)/, '$1\\$2');

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return marked(inline);
  const text = marked(inline.text);
  return inline.kind === 'page' ? `[${text}](${inline.page}.md)` : text;
}
const wordsText = (words: Words): string => words.map(inlineText).join('');

function blockText(block: Block, level: number): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(level)} ${marked(block.text)}`;
    case 'words':
      return wordsText(block.words);
    case 'sentence':
      return `> ${marked(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${wordsText(item)}`).join('\n');
    case 'table':
      return tableText(block);
    case 'picture':
      return [
        `**${marked(block.title)}**`,
        wordsText(block.alternative),
        tableText(block.table),
      ].join('\n\n');
    case 'folded':
      return [
        `${'#'.repeat(level + 1)} ${marked(block.title)}`,
        ...block.blocks.map((each) => blockText(each, level + 1)),
      ].join('\n\n');
  }
}

function tableText({ caption, columns, rows }: TableBlock): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `*${marked(caption)}*`,
    '',
    line(columns.map(({ title }) => marked(title))),
    line(columns.map(({ number }) => (number ? '--:' : '---'))),
    ...rows.map((row) => line(row.map(wordsText))),
  ].join('\n');
}
