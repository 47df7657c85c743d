/** The built command as a child process, in a scratch folder of its own. */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const command = fileURLToPath(new URL('../../bin/foi.js', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

export interface RunChoice {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** As another user of this machine. */
  readonly uid?: number | undefined;
}

/** What is done once the command has said something. */
export interface Then {
  readonly after: string;
  readonly act: (() => void) | NodeJS.Signals;
}

export const foi = (args: readonly string[], choice: RunChoice): Promise<Run> =>
  foiWhile(args, choice, []);

/** Runs the command, and does one thing after another while it runs. */
export function foiWhile(
  args: readonly string[],
  { cwd, env = {}, uid }: RunChoice,
  then: readonly Then[],
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
    const child = spawn(process.execPath, [command, ...args], {
      cwd,
      env: { ...inherited, XDG_CACHE_HOME: cache, ...env },
      ...(uid !== undefined && { uid, gid: uid }),
    });
    let out = '';
    let said = '';
    let heard = 0;
    const waiting = [...then];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const [next] = waiting;
      const at = next ? out.indexOf(next.after, heard) : -1;
      if (!next || at < 0) return;
      heard = at + next.after.length;
      waiting.shift();
      if (typeof next.act === 'string') child.kill(next.act);
      else next.act();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, said }));
  });
}

const made: string[] = [];
/** Nothing is kept from one test file for another, nor in the cache of whoever runs the tests. */
const cache = mkdtempSync(join(tmpdir(), 'foi-cache-'));
made.push(cache);
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that goes when the tests are over. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foi-test-'));
  made.push(folder);
  return folder;
}

export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Every file below a folder, by its path, with its text. */
export function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

export const survey = `id: small
title: Children in care
sent: 2025-02-03
register: authorities.csv
periods:
  - { id: 2024, basis: calendar, from: 2024-01-01, to: 2024-12-31 }
measures:
  - { id: in-care, label: Children in care, headings: [1a, children in care] }
  - id: missing
    label: Children who went missing
    headings: [1b, children who went missing]
    partOf: in-care
rates:
  - { id: missing-rate, label: Share that went missing, numerator: missing, denominator: in-care }
`;

/** Two authorities that answered and one that did not; one mark that nobody explains. */
export const collection: Readonly<Record<string, string>> = {
  'survey.yaml': survey,
  'authorities.csv': 'id,name\nanytown,Anytown\notherton,Otherton\nthirdham,Thirdham\n',
  'returns/anytown.csv': '1a Children in care,120\n1b Children who went missing,12\n',
  'returns/otherton.csv': '1a Children in care,80\n1b Children who went missing,*\n',
};

/** A scratch folder that holds the collection as `small`. */
export function collectionIn(changes: Readonly<Record<string, string>> = {}): string {
  const cwd = scratch();
  const files = Object.entries({ ...collection, ...changes });
  write(cwd, Object.fromEntries(files.map(([path, text]) => [`small/${path}`, text])));
  return cwd;
}
