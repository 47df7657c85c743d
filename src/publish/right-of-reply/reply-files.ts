/**
 * The right-of-reply pack: for each authority that is named, its page as it would be published, its
 * cells, and a letter that asks whether they are right; with a table of them all. Nothing is ever sent.
 */

import { isoOf } from '../../model/period.ts';
import type { ReplyAsked } from '../../model/reply-asked.ts';
import type { Results } from '../../results.ts';
import { emlOf } from '../chase/eml.ts';
import { fillLetter } from '../chase/fill-template.ts';
import { emailOf } from '../chase-table.ts';
import { csvText } from '../csv.ts';
import { fileSafe, freePath } from '../file-names.ts';
import { authorityPage } from '../local/authority-page.ts';
import { type LocalReport, localReport, speakerOf } from '../local/local-report.ts';
import { pageFiles } from '../local/page-files.ts';
import type { Artefact } from '../publishers.ts';
import { cellsTable } from './cells-table.ts';
import { replyTemplate, replyTemplateName } from './reply-template.ts';
import { replyValues } from './reply-values.ts';

interface Pack {
  readonly asked: ReplyAsked;
  readonly folder: string;
  readonly to: string;
  readonly subject: string;
  readonly files: readonly Artefact[];
}

/**
 * `templates` are the user's own, by name.
 * @throws CannotRun where the letter among them has a placeholder that is not known, or no subject.
 */
export function replyFiles(
  results: Results,
  asked: readonly ReplyAsked[],
  templates: ReadonlyMap<string, string>,
): Artefact[] {
  const local = localReport(results, { levels: [], areas: [] }, undefined);
  const template = templates.get(replyTemplateName) ?? replyTemplate;
  const taken = new Set<string>();
  const packs = asked.map((each) =>
    packOf(each, freePath(fileSafe(each.authority), taken), template, local),
  );
  return [
    { name: 'right-of-reply.csv', content: listOf(packs, local) },
    ...packs.flatMap(({ files }) => files),
  ];
}

function packOf(asked: ReplyAsked, folder: string, template: string, local: LocalReport): Pack {
  const { report, responseOf } = local;
  const response = responseOf(asked.authority);
  const to = emailOf(response, report.results);
  const values = replyValues({ asked, local });
  const letter = fillLetter(template, values, `The template ${replyTemplateName}`);
  const { subject, body } = letter;
  const cells = cellsTable(speakerOf(response), report);
  return {
    asked,
    folder,
    to,
    subject,
    files: [
      { name: `${folder}/letter.txt`, content: `Subject: ${subject}\n\n${body}` },
      { name: `${folder}/letter.eml`, content: emlOf({ to, ...letter }) },
      { name: `${folder}/cells.csv`, content: csvText(cells, true) },
      ...pageFiles(authorityPage(asked.authority, 'page', local), report.results, `${folder}/`),
    ],
  };
}

/** As Excel likes it, from where mail programs and Word take it. */
function listOf(packs: readonly Pack[], { report, responseOf }: LocalReport): string {
  const columns = ['authority', 'name', 'email', 'status', 'reply_by', 'subject', 'folder'];
  const rows = packs.map(({ asked, to, subject, folder }) => [
    asked.authority,
    report.nameOf(asked.authority),
    to,
    responseOf(asked.authority).status,
    isoOf(asked.by),
    subject,
    folder,
  ]);
  return csvText({ name: 'right-of-reply', columns, rows }, true);
}
