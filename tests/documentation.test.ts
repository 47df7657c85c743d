/** What README.md names is there: commands, options, findings, files; and its examples are real. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { catalogue } from '../src/findings/catalogue.ts';
import { parseSurvey } from '../src/survey/parse-survey.ts';
import { foi, scratch } from './support/command-line.ts';
import { commandsIn, examplesOf, quotedIn, readme } from './support/readme.ts';
import { resultsOfSmall } from './support/small-collections.ts';

const patience = 60_000;

/** The help of the tool and of each of its commands, by name. */
async function helpTexts(): Promise<Map<string, string>> {
  const cwd = scratch();
  const { out } = await foi(['--help'], { cwd });
  const names = [...out.matchAll(/^ {2}([a-z-]+) (?:\[options\] [<[]|<)/gm)].map(
    ([, name = '']) => name,
  );
  const texts = new Map([['', out]]);
  for (const name of names) texts.set(name, (await foi([name, '--help'], { cwd })).out);
  return texts;
}
const helps = helpTexts();

const optionsOf = (help: string): string[] =>
  [...help.matchAll(/(?<![\w-])(--?[a-z][a-z-]*)/g)].map(([, option = '']) => option);

const foiCommands = (): string[][] =>
  ['sh', 'bash', 'console', 'shell']
    .flatMap((language) => examplesOf(readme(), language))
    .flatMap(commandsIn)
    .map((line) => line.replace(/^(?:node bin\/foi\.js|npx (?:-y )?\S+)/, 'foi').split(/\s+/))
    .filter(([program]) => program === 'foi');

describe('README.md', () => {
  test('shows the tool at work in an example', () => {
    expect(foiCommands().length).toBeGreaterThan(0);
  });

  test('names only commands that there are', { timeout: patience }, async () => {
    const known = [...(await helps).keys()];
    const sentences = quotedIn(readme()).flatMap((text) => /^foi ([a-z-]+)/.exec(text)?.[1] ?? []);
    const examples = foiCommands().map(([, command = '']) => command);
    const named = [...sentences, ...examples].filter((each) => /^[a-z][a-z-]*$/.test(each));
    expect(named.filter((each) => !known.includes(each))).toEqual([]);
  });

  test('names every command', { timeout: patience }, async () => {
    const text = readme();
    const commands = [...(await helps).keys()].filter((name) => name !== '');
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((name) => !text.includes(`foi ${name}`))).toEqual([]);
  });

  test('shows periods of one day that read what it says they read', async () => {
    const [periods = ''] = examplesOf(readme(), 'yaml').filter((text) => /snapshot/.test(text));
    const { observations, findings } = await resultsOfSmall({
      asked: 'measures: [{ id: in-care, label: Children in care, headings: [1a] }]\n',
      periods,
      returns: {
        'anytown.csv': 'Question,31 March 2023,As at 31/03/2024\n1a,10,12\n',
        'otherton.csv': 'Question,2023,2024\n1a,20,22\n',
      },
    });
    expect(
      observations.map(({ authority, period, answer }) => [authority, period, answer]),
    ).toEqual([
      ['anytown', 'march-2023', { kind: 'count', count: 10 }],
      ['anytown', 'march-2024', { kind: 'count', count: 12 }],
    ]);
    expect(findings.map(({ code }) => code)).toContain('period/other-basis-given');
  });

  test('gives each command only options that it has', { timeout: patience }, async () => {
    const all = await helps;
    const strange = foiCommands().flatMap((words) => {
      const command = words[1]?.startsWith('-') ? '' : (words[1] ?? '');
      const known = optionsOf(`${all.get(command) ?? ''} ${all.get('') ?? ''}`);
      return words
        .filter((word) => /^--?[a-z]/.test(word))
        .map((word) => word.replace(/=.*$/, ''))
        .filter((word) => !known.includes(word))
        .map((word) => `${words.join(' ')}: ${word}`);
    });
    expect(strange).toEqual([]);
  });

  test('names in its sentences only options that some command has', {
    timeout: patience,
  }, async () => {
    const known = optionsOf([...(await helps).values()].join(' '));
    const named = quotedIn(readme())
      .filter((text) => /^(?:--[a-z]|-[a-z]\b)/.test(text))
      .map((text) => text.split(/[\s=]/)[0] ?? '');
    expect(named.filter((option) => !known.includes(option))).toEqual([]);
  });

  test('names only findings that the catalogue has', () => {
    const families = new Set(Object.keys(catalogue).map((code) => code.split('/')[0]));
    const named = quotedIn(readme()).filter(
      (text) => /^[a-z]+\/[a-z-]+$/.test(text) && families.has(text.split('/')[0]),
    );
    expect(named.filter((code) => !(code in catalogue))).toEqual([]);
  });

  test('links only to files that are there', () => {
    const links = [...readme().matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(
      ([, path = '']) => path,
    );
    const missing = links.filter(
      (path) => !existsSync(fileURLToPath(new URL(`../${path}`, import.meta.url))),
    );
    expect(missing).toEqual([]);
  });

  test('shows surveys that can be read', () => {
    const surveys = examplesOf(readme(), 'yaml').filter((text) => /^id:/m.test(text));
    for (const text of surveys) expect(parseSurvey(text).id).not.toBe('');
    expect(surveys.length).toBeGreaterThan(0);
  });

  test('names only scripts of the package', () => {
    const named = [...readme().matchAll(/\bnpm run ([a-z:-]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });
});
