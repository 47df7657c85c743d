import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../../README.md', import.meta.url));

/** README.md, which everybody who comes to the project reads first. */
export function readme(): string {
  if (!existsSync(path)) throw new Error('README.md is not there, and these tests are about it.');
  return readFileSync(path, 'utf8');
}

/** The texts of its fenced examples of one language. */
export const examplesOf = (text: string, language: string): string[] =>
  [...text.matchAll(/^ *```(\w*)[^\n]*\n([\s\S]*?)^ *```/gm)].flatMap(([, name, body = '']) =>
    name === language ? [body] : [],
  );

/** The commands of a shell example: prompts and comments off, joined commands apart. */
export const commandsIn = (example: string): string[] =>
  example
    .replaceAll(/\\\n\s*/g, ' ')
    .split(/\n|&&|;|\|/)
    .map((line) =>
      line
        .replace(/^\s*\$\s+/, '')
        .replace(/\s#.*$|^#.*$/, '')
        .trim(),
    )
    .filter((line) => line !== '');

/** What stands in backquotes in its sentences. */
export const quotedIn = (text: string): string[] =>
  [...text.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, inner = '']) => inner,
  );
