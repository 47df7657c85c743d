/** help, version, init, check and explain. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { collectionIn, contents, foi, scratch, survey, write } from '../support/command-line.ts';

const commands = ['aggregate', 'check', 'explain', 'init'];
const colours = '\u001b';

describe.concurrent('foi', { timeout: 60_000 }, () => {
  test.each(['--help', '-h'])('prints its commands with %s', async (option) => {
    const { code, out } = await foi([option], { cwd: scratch() });
    expect(code).toBe(0);
    for (const command of commands) expect(out).toContain(`foi ${command}`);
  });

  test('prints its version', async () => {
    const { code, out } = await foi(['--version'], { cwd: scratch() });
    expect({ code, out }).toEqual({ code: 0, out: `${packageJson.version}\n` });
  });

  test('by itself prints its help and ends with 2', async () => {
    const { code, out, said } = await foi([], { cwd: scratch() });
    expect(code).toBe(2);
    expect(`${out}${said}`).toContain('foi aggregate');
  });

  test.each(commands)('has help with an example for %s', async (command) => {
    const { code, out } = await foi([command, '--help'], { cwd: scratch() });
    expect(code).toBe(0);
    expect(out).toContain('Example:');
    expect(out).toContain(`foi ${command}`);
  });
});

describe.concurrent('foi init', { timeout: 60_000 }, () => {
  test('writes a collection that foi aggregate reads without an error', async () => {
    const cwd = scratch();
    expect((await foi(['init', 'mine'], { cwd })).code).toBe(0);
    const { code } = await foi(['aggregate', 'mine', '--fail-on', 'warning'], { cwd });
    expect(code).toBe(0);
    expect(Object.keys(contents(join(cwd, 'mine/results')))).toContain('summary.csv');
  });

  test('writes nothing into a folder that holds something', async () => {
    const cwd = scratch();
    write(cwd, { 'mine/thesis.docx': 'years of work' });
    const { code, said } = await foi(['init', 'mine'], { cwd });
    expect(code).toBe(2);
    expect(said).toContain('mine');
    expect(contents(join(cwd, 'mine'))).toEqual({ 'thesis.docx': 'years of work' });
  });
});

describe.concurrent('foi check', { timeout: 60_000 }, () => {
  test('prints each finding with its place, its code, its text and what to do', async () => {
    const cwd = collectionIn();
    const before = contents(cwd);
    const { code, out } = await foi(['check', 'small'], { cwd });
    for (const text of ['returns/otherton.csv › B2', 'cell/undecided', '“*”', 'marks:', 'Thirdham'])
      expect(out).toContain(text);
    expect({ code, written: contents(cwd) }).toEqual({ code: 0, written: before });
    // Nobody is looking, so there are no colours.
    expect(out).not.toContain(colours);
  });

  test('with --json prints the findings as data', async () => {
    const { out } = await foi(['check', 'small', '--json'], { cwd: collectionIn() });
    const found = JSON.parse(out) as { code: string }[];
    expect(found.map(({ code }) => code).sort()).toEqual(['cell/undecided', 'return/missing']);
  });

  test('says so where there is nothing to find', async () => {
    const cwd = scratch();
    write(cwd, { 'one/survey.yaml': survey, 'one/authorities.csv': 'id,name\nanytown,Anytown\n' });
    write(cwd, { 'one/returns/anytown.csv': '1a,120\n1b,12\n' });
    const { code, out } = await foi(['check', 'one'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: 'No findings.\n' });
  });
});

describe.concurrent('foi explain', { timeout: 60_000 }, () => {
  test('shows every filled cell of a return, and why one was not used', async () => {
    const text = '1a Children in care,80\n1b Children who went missing,8\nStaff,999\n';
    const cwd = collectionIn({ 'returns/otherton.csv': text });
    const { code, out } = await foi(['explain', 'small/returns/otherton.csv'], { cwd });
    expect(code).toBe(0);
    for (const cell of ['A1', 'B1', 'A2', 'B2', 'A3', 'in-care', 'missing'])
      expect(out).toContain(cell);
    expect(out).toMatch(/B1\s+80\s+in-care\.2024/);
    expect(out).toMatch(/B3\s+999\s+not used/);
  });

  test('is understood as JSON', async () => {
    const cwd = collectionIn();
    const { out } = await foi(['explain', 'small/returns/anytown.csv', '--json'], { cwd });
    expect(JSON.stringify(JSON.parse(out))).toContain('in-care');
  });

  test('works from another folder and finds its collection', async () => {
    const cwd = collectionIn();
    const { code, out } = await foi(['explain', 'anytown.csv'], {
      cwd: join(cwd, 'small/returns'),
    });
    expect(code).toBe(0);
    expect(out).toContain('120');
  });

  test('cannot run for a file that is not there', async () => {
    const { code, said } = await foi(['explain', 'small/returns/no.csv'], { cwd: collectionIn() });
    expect(code).toBe(2);
    expect(said).toContain('no.csv');
  });
});

describe.concurrent('colour', { timeout: 60_000 }, () => {
  test('is written with FORCE_COLOR, and NO_COLOR has the last word', async () => {
    const cwd = collectionIn();
    const coloured = await foi(['check', 'small'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(coloured.out).toContain(colours);
    const env = { FORCE_COLOR: '1', NO_COLOR: '1' };
    expect((await foi(['check', 'small'], { cwd, env })).out).not.toContain(colours);
    const refused = await foi(['check', 'small', '--no-color'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(refused.out).not.toContain(colours);
  });
});
