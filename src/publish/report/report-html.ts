/**
 * The report as one page: no network, readable without scripts, fit for print. It draws pictures,
 * which takes a moment to load, so import it only where a report is asked for.
 */

import type { Results } from '../../results.ts';
import { bdi, escaped, pageIds } from './html.ts';
import { pageHtml, sectionHtml } from './page-frame.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import type { ReportExtras } from './report-extras.ts';
import { sectionsOf } from './sections.ts';

/** Silence is hatched: it is not nought. */
const hatch = `<svg class="defs" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--page)"/><path d="M1 0V6" stroke="var(--edge)" stroke-width="1.4"/></pattern></defs></svg>`;

export function reportHtml(results: Results, extras: ReportExtras): string {
  const ids = pageIds();
  const sections = sectionsOf(results, extras);
  const contents = sections.map(
    ({ id, title: text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`,
  );
  const body = `<a class="skip" href="#main">Skip to the report</a>
${hatch}
<header><h1>${bdi(results.survey.title)}</h1>
<p class="soft">From freedom of information requests to ${results.register.authorities.length} authorities, sent on ${escaped(results.survey.sent)}.</p>
<nav aria-label="Contents"><ul>${contents.join('')}</ul></nav></header>
<main id="main" tabindex="-1">
${sections.map((section) => sectionHtml(section, ids)).join('\n')}
</main>`;
  const { survey, version } = results;
  return pageHtml({ title: survey.title, version, style: pageStyle, script: pageScript, body });
}
