/**
 * The files of a chase: a table for a mail merge, a letter for each authority as text and as a draft
 * mail, and a calendar of the deadlines. Nothing is ever sent.
 */

import { CannotRun } from '../../model/cannot-run.ts';
import { nearest } from '../../model/edit-distance.ts';
import { csvText } from '../csv.ts';
import { fileSafe, freePath } from '../file-names.ts';
import type { Artefact } from '../publishers.ts';
import { replyTemplateName } from '../right-of-reply/reply-template.ts';
import { type ChaseItem, isForCommissioner } from './chase-item.ts';
import { templateNamed, templateNameOf } from './choose-template.ts';
import { emlOf } from './eml.ts';
import { fillLetter, type Letter } from './fill-template.ts';
import { icsOf } from './ics.ts';
import { letterValues, placeholderNames } from './letter-values.ts';
import { builtInTemplates } from './templates.ts';

/** The names that a template of the user's own may have, to replace the built-in one. */
export const templateNames: readonly string[] = [...builtInTemplates.keys(), replyTemplateName];

interface Draft extends Letter {
  readonly item: ChaseItem;
  /** To whom the letter goes. A Commissioner's address is for the sender to look up. */
  readonly to: string;
  /** Where it is, without its ending. */
  readonly path: string;
}

/**
 * `templates` are the user's own, by name; they replace the built-in ones.
 * @throws CannotRun where one of them has a name or a placeholder that is not known, or no subject.
 */
export function chaseFiles(
  items: readonly ChaseItem[],
  templates: ReadonlyMap<string, string>,
  stampedOn: string,
): readonly Artefact[] {
  checkTemplates(templates);
  const drafts = draftsOf(items, templates);
  const awaited = items.filter(isAwaited);
  return [
    { name: 'chase.csv', content: mergeTable(drafts) },
    ...drafts.flatMap((draft) => [
      { name: `${draft.path}.txt`, content: `Subject: ${draft.subject}\n\n${draft.body}` },
      { name: `${draft.path}.eml`, content: emlOf(draft) },
    ]),
    // A calendar must hold an event (RFC 5545, 3.6), so there is none without a deadline.
    ...(awaited.length > 0 ? [{ name: 'deadlines.ics', content: icsOf(awaited, stampedOn) }] : []),
  ];
}

/** Somebody whose answer is still to come, by a day that is known. */
const isAwaited = ({ step, deadline, refusal, replied }: ChaseItem): boolean =>
  deadline !== '' && refusal === '' && replied === '' && step !== 'clarify';

/** Every template is tried, so that a slip shows before the first authority needs it. */
function checkTemplates(templates: ReadonlyMap<string, string>): void {
  const nothing = new Map(placeholderNames.map((name) => [name, '']));
  for (const [name, text] of templates) {
    if (!templateNames.includes(name)) {
      const near = nearest(name, templateNames);
      throw new CannotRun(
        `There is no letter for the template ${name}.`,
        `${near ? `Did you mean ${near}? ` : ''}There are: ${templateNames.join(', ')}.`,
      );
    }
    // What that letter can name is for its own command to try.
    if (name !== replyTemplateName) fillLetter(text, nothing, `The template ${name}`);
  }
}

function draftsOf(items: readonly ChaseItem[], templates: ReadonlyMap<string, string>): Draft[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const name = templateNameOf(item);
    const template = templateNamed(name, templates);
    const path = freePath(`letters/${fileSafe(item.authority)}-${item.step}`, taken);
    const to = isForCommissioner(item) ? '' : item.email;
    return { ...fillLetter(template, letterValues(item), `The template ${name}`), item, to, path };
  });
}

/** As Excel likes it, from where mail programs and Word take it. */
function mergeTable(drafts: readonly Draft[]): string {
  const columns: readonly (readonly [string, (draft: Draft) => string])[] = [
    ['authority', ({ item }) => item.authority],
    ['name', ({ item }) => item.name],
    ['email', ({ to }) => to],
    ['law', ({ item }) => item.law],
    ['step', ({ item }) => item.step],
    ['why', ({ item }) => item.why],
    ['subject', ({ subject }) => subject],
    ['sent', ({ item }) => item.sent],
    ['day_zero', ({ item }) => item.dayZero],
    ['deadline', ({ item }) => item.deadline],
    ['working_days_late', ({ item }) => String(item.workingDaysLate ?? '')],
    ['reference', ({ item }) => item.reference],
    ['refusal', ({ item }) => item.refusal],
    ['influence', ({ item }) => item.influence],
    ['letter', ({ path }) => `${path}.txt`],
  ];
  const rows = drafts.map((draft) => columns.map(([, textOf]) => textOf(draft)));
  return csvText({ name: 'chase', columns: columns.map(([name]) => name), rows }, true);
}
