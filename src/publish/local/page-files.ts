/** One local page as a page to look at, which needs no other file, and as text. */

import type { Results } from '../../results.ts';
import type { Artefact } from '../publishers.ts';
import type { Section } from '../report/blocks.ts';
import { bdi, pageIds } from '../report/html.ts';
import { pageHtml, sectionHtml } from '../report/page-frame.ts';
import { pageStyle } from '../report/page-style.ts';
import { pageMarkdown } from '../report/report-markdown.ts';

export interface LocalPage {
  /** Its name without an ending. */
  readonly page: string;
  readonly title: string;
  /** Where the place lies, or what it is. */
  readonly within: string;
  readonly sections: readonly Section[];
}

/** Beside the style of the report: what is about one place is to fit on one sheet of paper. */
const localStyle = `
h1{margin-top:.4rem}h2{margin-top:2rem}
@media print{@page{size:A4;margin:12mm}html{font-size:8pt;line-height:1.35}p,ul{max-width:none}h1{margin:.2rem 0}h2{margin:.8rem 0 .3rem;padding-top:.3rem;font-size:1.15rem}details{display:none}th,td{padding:.12rem .8rem .12rem 0}.sentence{font-size:1rem;margin:.4rem 0}p{margin:.3rem 0}.scroll{margin:.4rem 0}}
`.trim();

export function pageFiles(page: LocalPage, results: Results, folder: string): Artefact[] {
  const path = `${folder}${page.page}`;
  const { survey } = results;
  return [
    { name: `${path}.html`, content: htmlOf(page, results) },
    {
      name: `${path}.md`,
      content: pageMarkdown(`${page.title}: ${survey.title}`, page.sections),
    },
  ];
}

function htmlOf({ title, within, sections }: LocalPage, { survey, version }: Results): string {
  const ids = pageIds();
  const body = `<header><p class="soft">${bdi(survey.title)}</p>
<h1>${bdi(title)}</h1>
<p class="soft">${bdi(within)}</p></header>
<main>
${sections.map((section) => sectionHtml(section, ids)).join('\n')}
</main>`;
  return pageHtml({
    title: `${title}: ${survey.title}`,
    version,
    style: `${pageStyle}\n${localStyle}`,
    body,
  });
}
