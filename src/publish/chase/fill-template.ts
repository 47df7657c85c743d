/**
 * Templates of letters: texts with {{placeholders}}, of which the first line is the subject. What a
 * template names must be known, so that no letter goes out with a gap that nobody saw.
 */

import { CannotRun } from '../../model/cannot-run.ts';
import { nearest } from '../../model/edit-distance.ts';
import { oneLine } from '../layout-text.ts';

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

const placeholder = /\{\{([^{}]*)\}\}/g;
const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/);

/**
 * The template with the values put in. A line that holds only placeholders which are all empty
 * disappears, and so does the blank line that would then follow another.
 * @throws CannotRun for a placeholder that is not known or not closed.
 */
export function fillTemplate(
  template: string,
  values: ReadonlyMap<string, string>,
  called = 'The template',
): string {
  const kept: string[] = [];
  let gone = false;
  for (const line of linesOf(template)) {
    const filled = fillLine(line, values, called);
    if (vanishes(line, filled)) {
      gone = true;
      continue;
    }
    if (gone && line.trim() === '' && (kept.at(-1) ?? '').trim() === '') continue;
    gone = false;
    kept.push(filled);
  }
  return kept.join('\n');
}

const vanishes = (line: string, filled: string): boolean =>
  line.trim() !== '' && line.replace(placeholder, '').trim() === '' && filled.trim() === '';

function fillLine(line: string, values: ReadonlyMap<string, string>, called: string): string {
  if (/\{\{|\}\}/.test(line.replace(placeholder, ''))) {
    throw new CannotRun(
      `${called} has a placeholder that is not closed: “${line.trim()}”.`,
      'Write each placeholder with two brackets on both sides: {{name}}.',
    );
  }
  return line.replace(placeholder, (_, inside: string) => {
    const value = values.get(inside.trim());
    if (value === undefined) throw unknownPlaceholder(inside.trim(), [...values.keys()], called);
    return value;
  });
}

function unknownPlaceholder(name: string, known: readonly string[], called: string): CannotRun {
  const near = nearest(name, known);
  return new CannotRun(
    `${called} has the placeholder “{{${name}}}”, which is not known.`,
    `${near ? `Did you mean {{${near}}}? ` : ''}There are: ${known.join(', ')}.`,
  );
}

/**
 * A letter from a template that begins with `Subject: …`.
 * @throws CannotRun where it does not, and as `fillTemplate` does.
 */
export function fillLetter(
  template: string,
  values: ReadonlyMap<string, string>,
  called: string,
): Letter {
  const [first = '', ...rest] = linesOf(template);
  const subject = /^subject:(.*)$/i.exec(first)?.[1];
  if (subject === undefined) {
    throw new CannotRun(
      `${called} does not begin with “Subject: …”.`,
      'Write the subject of the letter on its first line, after “Subject:”.',
    );
  }
  const body = fillTemplate(rest.join('\n'), values, called);
  return {
    subject: oneLine(fillTemplate(subject, values, called)).trim(),
    body: `${body.replace(/^\n+/, '').trimEnd()}\n`,
  };
}
