/**
 * The report as one page: no network, readable without scripts, fit for print. It draws pictures,
 * which takes a moment to load, so import it only where a report is asked for.
 */

import type { Results } from '../../results.ts';
import type { Section } from './blocks.ts';
import { escaped } from './escaped.ts';
import { bdi, pageIds } from './html.ts';
import { pageHtml, sectionHtml } from './page-frame.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { hatch } from './picture-style.ts';

const hatchForAll = `<svg class="defs" aria-hidden="true">${hatch}</svg>`;

export function reportHtml(results: Results, sections: readonly Section[]): string {
  const ids = pageIds();
  const contents = sections.map(
    ({ id, title: text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`,
  );
  const body = `<a class="skip" href="#main">Skip to the report</a>
${hatchForAll}
<header><h1>${bdi(results.survey.title)}</h1>
<p class="soft">From freedom of information requests to ${results.register.authorities.length} authorities, sent on <time>${escaped(results.survey.sent)}</time>.</p>
<nav aria-label="Contents"><ul>${contents.join('')}</ul></nav></header>
<main id="main" tabindex="-1">
${sections.map((section) => sectionHtml(section, ids)).join('\n')}
</main>`;
  const { survey, version } = results;
  return pageHtml({ title: survey.title, version, style: pageStyle, script: pageScript, body });
}
