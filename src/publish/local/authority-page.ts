import { type Block, type Section, said, words } from '../report/blocks.ts';
import { standingText } from '../wording.ts';
import { answersBlocks, cellsOf } from './answers.ts';
import { jointlyWith, type LocalReport, speakerOf } from './local-report.ts';
import { ownRatesBlocks } from './own-rates.ts';
import type { LocalPage } from './page-files.ts';
import { methodSection, nationalSentences } from './page-parts.ts';

/** One authority: how it stands, what it said, and its rates beside those of everybody. */
export function authorityPage(authority: string, page: string, local: LocalReport): LocalPage {
  const { results, nameOf } = local.report;
  const columns = results.register.byId.get(authority)?.columns;
  const within = results.survey.areas.flatMap((column) => columns?.get(column) || []);
  return {
    page,
    title: nameOf(authority),
    within: within.join(', '),
    sections: sectionsOf(authority, local),
  };
}

function sectionsOf(authority: string, local: LocalReport): Section[] {
  const { report, rates, responseOf } = local;
  const response = responseOf(authority);
  const speaker = speakerOf(response);
  const standing = {
    id: 'standing',
    title: 'How it stands',
    blocks: standingBlocks(authority, local),
  };
  const national = nationalSentences(local);
  if (cellsOf(speaker, report.results).length === 0) {
    const others = { id: 'rates', title: 'What the others said', blocks: national };
    return [standing, others, methodSection(local)];
  }
  const own = rates.length > 0 ? ownRatesBlocks(response, local) : [];
  return [
    standing,
    { id: 'answers', title: 'What it said', blocks: answersBlocks(speaker, report) },
    { id: 'rates', title: 'Beside the others', blocks: [...own, ...national] },
    methodSection(local),
  ];
}

function standingBlocks(authority: string, local: LocalReport): Block[] {
  const { report, responseOf } = local;
  const others = jointlyWith(authority, local);
  return [
    words(
      said(report.nameOf(authority)),
      ' ',
      said(standingText(responseOf(authority), report.results)),
      '.',
    ),
    ...(others.length > 0
      ? [
          words(
            'It answered together with ',
            said(others.map(report.nameOf).join(', ')),
            ': what stands here is of them all.',
          ),
        ]
      : []),
  ];
}
