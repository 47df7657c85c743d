import { Published } from '../../claims/against-results.ts';
import { verify } from '../../claims/claims-in.ts';
import { openCollection } from '../../files/open-collection.ts';
import { readDraft } from '../../files/read-draft.ts';
import { type CheckedText, claimsReport, verdictWords } from '../../publish/claims-report.ts';
import { draftText } from '../../read/draft-text.ts';
import type { Results } from '../../results.ts';
import { compileResults } from '../compile.ts';
import { exitCodes } from '../exit-codes.ts';
import { openTerminal, type Terminal, width } from '../terminal.ts';

export interface VerifyOptions {
  readonly survey?: string;
  readonly json?: true;
  readonly color?: boolean;
}

export async function verifyDraft(
  path: string,
  folder: string | undefined,
  options: VerifyOptions,
): Promise<void> {
  const terminal = await openTerminal(options);
  const name = path === '-' ? 'standard input' : path;
  const text = await draftText(await readDraft(path), path);
  if (text === undefined) {
    notReadable(name, terminal, options.json === true);
    return;
  }
  const results =
    folder === undefined
      ? undefined
      : await compileResults(await openCollection(folder, options.survey));
  const checked = check(name, text, results);
  if (options.json) terminal.data(`${JSON.stringify(dataOf(checked), null, 1)}\n`);
  else terminal.data(`${claimsReport(checked, { paint: terminal.paint, width: width() })}\n`);
  const wrong = checked.claims.some(({ claim }) => claim.verdict === 'does-not-follow');
  process.exitCode = wrong ? exitCodes.findings : exitCodes.done;
}

function check(name: string, text: string, results: Results | undefined): CheckedText {
  const { claims, notChecked } = verify(text);
  const published = results && new Published(results);
  return {
    name,
    text,
    claims: claims.map((claim) => ({ claim, matches: published?.matchOf(claim) ?? [] })),
    notChecked: notChecked.map((number) => ({ number, match: published?.singleOf(number) })),
  };
}

const unreadable = 'It is not what its name says, or holds no text that can be read.';

function notReadable(name: string, terminal: Terminal, json: boolean): void {
  if (json) terminal.data(`${JSON.stringify({ draft: name, problem: unreadable }, null, 1)}\n`);
  else terminal.data(`${name}  error  draft/not-readable\n  ${unreadable}\n`);
  process.exitCode = exitCodes.findings;
}

const dataOf = ({ name, claims, notChecked }: CheckedText) => ({
  draft: name,
  claims: claims.map(({ claim, matches }) => ({
    ...claim,
    verdict: verdictWords[claim.verdict],
    collection: matches,
  })),
  notChecked: notChecked.map(({ number, match }) => ({ ...number, collection: match })),
});
