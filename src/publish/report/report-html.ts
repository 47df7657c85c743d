/**
 * The report as one page: no network, readable without scripts, fit for print. It draws pictures,
 * which takes a moment to load, so import it only where a report is asked for.
 */

import { createHash } from 'node:crypto';
import type { Results } from '../../results.ts';
import type { Section } from './blocks.ts';
import { escaped } from './escaped.ts';
import { bdi, blockHtml, pageIds } from './html.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { hatch } from './picture-style.ts';

const scriptHash = createHash('sha256').update(pageScript).digest('base64');

/** Nothing is loaded from anywhere; the one script that runs is the page's own. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`;

const hatchForAll = `<svg class="defs" aria-hidden="true">${hatch}</svg>`;

export function reportHtml(results: Results, sections: readonly Section[]): string {
  const ids = pageIds();
  const contents = sections.map(
    ({ id, title: text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`,
  );
  const body = sections.map(
    ({ id, title: text, blocks }) =>
      `<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${escaped(text)}</h2>\n${blocks
        .map((block) => blockHtml(block, ids))
        .join('\n')}\n</section>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="foi-aggregate ${escaped(results.version)}">
<title>${escaped(results.survey.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
${hatchForAll}
<header><h1>${bdi(results.survey.title)}</h1>
<p class="soft">From freedom of information requests to ${results.register.authorities.length} authorities, sent on <time>${escaped(results.survey.sent)}</time>.</p>
<nav aria-label="Contents"><ul>${contents.join('')}</ul></nav></header>
<main id="main" tabindex="-1">
${body.join('\n')}
</main>
<script>${pageScript}</script>
</body>
</html>
`;
}
