/** The list of all local pages. */

import { plural } from '../../findings/problem.ts';
import { authorityLevel, type LocalArea, type LocalPlan } from '../../model/local-area.ts';
import { hasReplied } from '../../model/response.ts';
import { type Inline, type Section, said, words } from '../report/blocks.ts';
import { statusNames } from '../wording.ts';
import { areaKey, authorityLink, type LocalReport } from './local-report.ts';

export function indexSections({ areas, levels }: LocalPlan, local: LocalReport): Section[] {
  const columns = [...new Set(areas.map(({ area }) => area.column))];
  return [
    ...columns.map((column) =>
      areasSection(
        column,
        areas.filter(({ area }) => area.column === column),
        local,
      ),
    ),
    ...(levels.includes(authorityLevel) ? [authoritiesSection(local)] : []),
  ];
}

function areasSection(column: string, areas: readonly LocalArea[], local: LocalReport): Section {
  const { responseOf, report } = local;
  const inOne = new Set(areas.flatMap(({ authorities }) => authorities));
  const inNone = report.results.register.authorities.filter(({ id }) => !inOne.has(id));
  return {
    id: `per-${column}`,
    title: `By ${column}`,
    blocks: [
      {
        kind: 'table',
        caption: `Pages by ${column}`,
        columns: [
          { title: column },
          { title: 'Asked', number: true },
          { title: 'Replied', number: true },
        ],
        rows: areas.map(({ area, authorities }) => [
          [areaLink(area, local)],
          [String(authorities.length)],
          [String(authorities.filter((id) => hasReplied(responseOf(id).status)).length)],
        ]),
      },
      ...(inNone.length > 0
        ? [
            words(
              `In the figures of no ${column}: ${plural(inNone.length, 'authority', 'authorities')}.`,
            ),
          ]
        : []),
    ],
  };
}

function areaLink(area: LocalArea['area'], { pageOf }: LocalReport): Inline {
  const page = pageOf(areaKey(area));
  return page === undefined ? said(area.name) : { kind: 'page', page, text: area.name };
}

function authoritiesSection(local: LocalReport): Section {
  const names = new Map(statusNames);
  return {
    id: 'per-authority',
    title: 'By authority',
    blocks: [
      {
        kind: 'table',
        caption: 'Pages by authority',
        columns: [{ title: 'Authority' }, { title: 'How it stands' }],
        rows: local.report.results.responses.map(({ authority, status }) => [
          [authorityLink(authority, local)],
          [names.get(status) ?? status],
        ]),
      },
    ],
  };
}
