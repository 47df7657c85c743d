import { type Finding, helpOf, messageOf, severityOf } from '../../findings/finding.ts';
import { severities } from '../../findings/problem.ts';
import { placeParts } from '../tables.ts';
import { type Block, type Section, said, words } from './blocks.ts';
import type { Report } from './report.ts';

const mostOfAKind = 5;

interface Kind {
  readonly code: string;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** What was found wrong or noteworthy, by kind: the worst first, then the most. */
export function findingsSection({ results, nameOf }: Report): Section | undefined {
  if (results.suppressedBelow !== undefined) return undefined;
  const kinds = kindsOf(results.findings);
  return {
    id: 'findings',
    title: 'What to know about the returns',
    blocks:
      kinds.length === 0
        ? [words('No findings.')]
        : [
            {
              kind: 'table',
              caption: 'Findings by kind',
              columns: [
                { title: 'Kind' },
                { title: 'Weight' },
                { title: 'Findings', number: true },
              ],
              rows: kinds.map(({ code, findings }) => [
                [code],
                [severityOf(findings[0])],
                [String(findings.length)],
              ]),
            },
            ...kinds.map((kind) => oneKind(kind, nameOf)),
          ],
  };
}

function kindsOf(findings: readonly Finding[]): Kind[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const each of findings) {
    const group = groups.get(each.code);
    if (group) group.push(each);
    else groups.set(each.code, [each]);
  }
  const weight = ({ findings: [first] }: Kind): number => severities.indexOf(severityOf(first));
  return [...groups]
    .map(([code, group]) => ({ code, findings: group }))
    .sort(
      (a, b) =>
        weight(a) - weight(b) ||
        b.findings.length - a.findings.length ||
        (a.code < b.code ? -1 : 1),
    );
}

function oneKind({ code, findings }: Kind, nameOf: (id: string) => string): Block {
  const shown = findings.slice(0, mostOfAKind);
  const rest = findings.length - shown.length;
  return {
    kind: 'folded',
    title: `${code}: ${findings.length}`,
    blocks: [
      {
        kind: 'list',
        items: shown.map((each) => [said(placeOf(each, nameOf)), ': ', said(messageOf(each))]),
      },
      words('What to do: ', said(helpOf(findings[0]))),
      ...(rest > 0 ? [words(`And ${rest} more: findings.csv lists them all.`)] : []),
    ],
  };
}

function placeOf({ at, authority }: Finding, nameOf: (id: string) => string): string {
  const { file, sheet, cell } = placeParts(at);
  const place = [file, sheet, cell].filter((part) => part !== '').join(' › ');
  return place || (authority === undefined ? 'the collection' : nameOf(authority));
}
