/** Who may import whom, who may touch the machine, and the lists that nothing may be missing from. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));

/** The stages of the pipeline: each sees the vocabulary and what was asked, and no other stage. */
const stages = [
  'register',
  'correspondence',
  'recognise',
  'interpret',
  'corrections',
  'reconcile',
  'response',
  'aggregate',
] as const;

/** What each folder or file of src may import, beside itself. Nothing imports upwards. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  survey: ['model'],
  read: ['model'],
  files: ['model'],
  ...Object.fromEntries(stages.map((stage) => [stage, ['model', 'survey']])),
  findings: ['model', 'survey'],
  'version.ts': [],
  'results.ts': ['model', 'survey', 'findings'],
  disclosure: ['model', 'survey', 'findings', 'results.ts'],
  publish: ['model', 'survey', 'findings', 'claims', 'disclosure', 'results.ts'],
  claims: ['model', 'results.ts'],
};

/** These know the whole story, or stand at the edge, and may import what they need. */
const mayImportAll = ['pipeline.ts', 'pipeline', 'index.ts', 'cli'];

/** Where each third-party package is imported; zod stands wherever something structured comes in. */
const packagesIn: Readonly<Record<string, readonly string[]>> = {
  zod: ['survey', 'register', 'correspondence', 'corrections', 'claims', 'publish', 'pipeline'],
  yaml: ['survey'],
  yauzl: ['read'],
  mammoth: ['read'],
  unpdf: ['read'],
  'csv-parse': ['read'],
  'csv-stringify': ['publish'],
  '@e965/xlsx': ['read', 'publish'],
  exceljs: ['publish'],
  hyparquet: ['read'],
  'hyparquet-writer': ['publish'],
  '@observablehq/plot': ['publish'],
  linkedom: ['publish'],
  tinypool: ['cli'],
  commander: ['cli'],
  picocolors: ['cli'],
};

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort();

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const folderOf = (path: string): string => path.split('/')[0] ?? '';

/** A source without its comments, so that what they tell of is not taken for what it does. */
const codeOf = (path: string): string =>
  textOf(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');

/** Everything that a source imports: with `from`, for its effect, or when it is needed. */
function importsOf(path: string): string[] {
  const code = codeOf(path);
  const found = [
    ...code.matchAll(/^(?:import|export)\b[\w\s{},*$]*?\bfrom\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/^import\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g),
  ];
  return found.map(([, from = '']) => from);
}

const targetOf = (path: string, from: string): string =>
  folderOf(normalize(join(dirname(path), from)).replaceAll('\\', '/'));
const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

describe.each(sources)('src/%s', (path) => {
  const imports = importsOf(path);
  const own = folderOf(path);

  test('imports only what its layer may', () => {
    const targets = imports
      .filter((from) => from.startsWith('.'))
      .map((from) => targetOf(path, from));
    const allowed = mayImportAll.includes(own) ? targets : [own, ...(mayImport[own] ?? [])];
    expect(mayImportAll.includes(own) || own in mayImport, `${own} has no layer`).toBe(true);
    expect(targets.filter((target) => !allowed.includes(target))).toEqual([]);
  });

  test('imports only files that are there', () => {
    const missing = imports.filter(
      (from) => from.startsWith('.') && !existsSync(join(root, dirname(path), from)),
    );
    expect(missing).toEqual([]);
  });

  test('touches the machine only where that is its work', () => {
    const touching = imports.filter((from) =>
      /^(?:node:)?(?:fs|child_process|os|process|worker_threads|http|https|net)(?:\/|$)/.test(from),
    );
    if (own !== 'files' && own !== 'cli') expect(touching).toEqual([]);
    else expect(touching.filter((from) => !/^node:(?:fs|os|worker)/.test(from))).toEqual([]);
  });

  test('speaks to nobody but through the command line', () => {
    const silences = path === 'read/quietly.ts' ? /\bprocess\b/ : /\b(?:process|console)\b/;
    const code = codeOf(path).replace(/(['"`])(?:(?!\1)[^\\\n]|\\.)*\1/g, "''");
    if (own !== 'cli') expect(code).not.toMatch(silences);
    else expect(own).toBe('cli');
  });

  test('imports each package where it belongs', () => {
    const foreign = imports.filter((from) => !from.startsWith('.') && !from.startsWith('node:'));
    const misplaced = foreign.filter((from) => !packagesIn[packageOf(from)]?.includes(own));
    expect(misplaced).toEqual([]);
  });

  test('reads no clock and throws no dice', () => {
    if (own === 'cli') return expect(own).toBe('cli');
    return expect(codeOf(path)).not.toMatch(
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|toLocale|localeCompare|\bIntl\b/,
    );
  });
});

describe('a list of things of one kind', () => {
  const named = (list: string, folder: string): string[] =>
    importsOf(list)
      .map((from) => normalize(join(dirname(list), from)).replaceAll('\\', '/'))
      .filter((path) => dirname(path) === folder)
      .sort();
  const present = (folder: string): string[] =>
    sources.filter((path) => dirname(path) === folder).sort();
  const exporting = (folder: string, type: RegExp): string[] =>
    present(folder).filter((path) => type.test(codeOf(path)));

  test('names every check of src/findings/checks', () => {
    const checks = exporting('findings/checks', /export const \w+: Check\b/);
    expect(checks.length).toBeGreaterThan(10);
    expect(named('findings/checks.ts', 'findings/checks')).toEqual(checks);
  });

  test('names every part of the catalogue of findings', () => {
    expect(named('findings/catalogue.ts', 'findings/catalogue')).toEqual(
      present('findings/catalogue'),
    );
  });

  test('names every reader of src/read', () => {
    const readers = exporting('read', /export const \w+: Reader\b/);
    expect(readers.length).toBeGreaterThan(1);
    expect(named('read/readers.ts', 'read')).toEqual(expect.arrayContaining(readers));
  });

  test('names every command of src/cli/commands', () => {
    const lists = ['cli/figure-commands.ts', 'cli/defence-commands.ts', 'cli/scale-commands.ts'];
    const commands = lists.flatMap((list) => named(list, 'cli/commands')).sort();
    expect(commands).toEqual(present('cli/commands'));
  });

  test('names every publisher of src/publish', () => {
    const publishers = exporting('publish', /export const \w+: Publisher\b/);
    expect(named('publish/publishers.ts', 'publish')).toEqual(expect.arrayContaining(publishers));
    expect(named('publish/publishers.ts', 'publish').length).toBeGreaterThan(0);
  });
});
