/**
 * From the text of survey.yaml to a survey that everything else may trust.
 *
 * Given the file's text; gives the survey, or throws one `CannotRun` that names for each fault
 * its line, what stands there and what was expected. A bare number where a text is wanted is
 * taken as it was typed.
 */

import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { CannotRun } from '../model/cannot-run.ts';
import { type Survey, surveyDefinition } from './definition.ts';
import { expectationOf, keysAt } from './expectation.ts';
import { surveyFaults } from './survey-faults.ts';

type Path = readonly PropertyKey[];

interface Source {
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** @throws CannotRun with every fault of the file, each with its line. */
export function parseSurvey(text: string, file = 'survey.yaml'): Survey {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const source: Source = { file, document, lines };
  const broken = document.errors[0];
  if (broken) {
    const line = lines.linePos(broken.pos[0]).line;
    throw new CannotRun(
      `${file}, line ${line}: this is not YAML that can be read. ${broken.message}`,
      'Check the indentation, and put quotation marks around texts that hold a colon.',
    );
  }
  const parsed = surveyDefinition.safeParse(withTypedTexts(document.toJS() as unknown, source));
  if (!parsed.success) throw faultsOf(parsed.error.issues.map((issue) => describe(issue, source)));
  const faults = surveyFaults(parsed.data);
  if (faults.length > 0) {
    throw faultsOf(faults.map(({ path, message }) => `${placeOf(path, source)}: ${message}`));
  }
  return parsed.data;
}

function faultsOf(messages: readonly string[]): CannotRun {
  const shown = messages.slice(0, 20);
  const more = messages.length - shown.length;
  const rest = more > 0 ? [`… and ${more} more.`] : [];
  return new CannotRun(
    [...new Set([...shown, ...rest])].join('\n'),
    'Correct survey.yaml and run again; `foi init` writes a small one to start from.',
  );
}

/** Puts back the typed text of every bare scalar that stands where the survey wants a text. */
function withTypedTexts(value: unknown, source: Source): unknown {
  const root = structuredClone(value);
  const parsed = surveyDefinition.safeParse(root);
  if (parsed.success) return root;
  for (const path of parsed.error.issues.flatMap((issue) => textsWanted(issue, []))) {
    const node = source.document.getIn(path as string[], true);
    if (isScalar(node) && node.value !== null) setAt(root, path, node.source ?? `${node.value}`);
  }
  return root;
}

/** The paths at which an issue, or a branch of a union, wanted a text and found something else. */
function textsWanted(issue: z.core.$ZodIssue, above: Path): Path[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    return issue.errors.flatMap((branch) => branch.flatMap((each) => textsWanted(each, path)));
  }
  return issue.code === 'invalid_type' && issue.expected === 'string' ? [path] : [];
}

function setAt(root: unknown, path: Path, text: string): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let target = root as Record<PropertyKey, unknown>;
  for (const key of path.slice(0, -1)) target = target[key] as Record<PropertyKey, unknown>;
  if (typeof target?.[last] !== 'object') target[last] = text;
}

function describe(issue: z.core.$ZodIssue, source: Source): string {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path);
    return issue.keys
      .map((key) => {
        const place = placeOf([...issue.path, key], source);
        return `${place}: there is no setting “${key}” here. ${nearestOf(key, known)}`;
      })
      .join('\n');
  }
  const found = foundAt(issue.path, source);
  return `${placeOf(issue.path, source)}: found ${found}, expected ${expectationOf(issue)}`;
}

function nearestOf(key: string, known: readonly string[]): string {
  const near = known.filter((each) => each.toLowerCase().startsWith(key.toLowerCase().slice(0, 3)));
  return near.length > 0
    ? `Did you mean ${near.map((each) => `“${each}”`).join(' or ')}?`
    : `It takes: ${known.join(', ')}.`;
}

function foundAt(path: Path, source: Source): string {
  const node = source.document.getIn(path as string[], true);
  if (node === undefined || node === null) return 'nothing';
  if (isScalar(node)) return node.value === null ? 'nothing' : `“${node.source ?? node.value}”`;
  return isMap(node) ? 'settings' : 'a list';
}

/** The file, the line and the setting; for what is missing, the line of what should hold it. */
function placeOf(path: Path, { file, document, lines }: Source): string {
  const setting = path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key + 1}]` : `${text}.${String(key)}`),
    '',
  );
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lineOf(path.slice(0, length), document, lines);
    if (line !== undefined) return `${file}, line ${line}, ${setting.slice(1) || 'the whole'}`;
  }
  return `${file}, ${setting.slice(1)}`;
}

function lineOf(path: Path, document: Document.Parsed, lines: LineCounter): number | undefined {
  const parent = document.getIn(path.slice(0, -1) as string[], true);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && `${key.value}` === path.at(-1));
    if (pair && isScalar(pair.key) && pair.key.range) {
      return lines.linePos(pair.key.range[0]).line;
    }
  }
  const node = document.getIn(path as string[], true);
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : undefined;
}
