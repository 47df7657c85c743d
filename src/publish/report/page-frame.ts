/** What every page has around its sections. Nothing is loaded from anywhere, and no script but its own runs. */

import { createHash } from 'node:crypto';
import type { Section } from './blocks.ts';
import { escaped } from './escaped.ts';
import { blockHtml, type PageIds } from './html.ts';

export interface Page {
  readonly title: string;
  /** Of the tool. */
  readonly version: string;
  readonly style: string;
  readonly script?: string;
  /** Markup: whatever came from elsewhere is escaped by now. */
  readonly body: string;
}

export function pageHtml({ title, version, style, script, body }: Page): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="foi-aggregate ${escaped(version)}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}${script === undefined ? '' : `\n<script>${script}</script>`}
</body>
</html>
`;
}

function policyOf(script: string | undefined): string {
  const hash = script === undefined ? '' : createHash('sha256').update(script).digest('base64');
  const scripts = script === undefined ? "'none'" : `'sha256-${hash}'`;
  return `default-src 'none'; style-src 'unsafe-inline'; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
}

export function sectionHtml({ id, title, blocks }: Section, ids: PageIds): string {
  const inside = blocks.map((block) => blockHtml(block, ids)).join('\n');
  return `<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${escaped(title)}</h2>\n${inside}\n</section>`;
}
