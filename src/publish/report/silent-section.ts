import type { ResponseStatus } from '../../model/response.ts';
import { statusNames } from '../wording.ts';
import { type Block, type Section, said, words } from './blocks.ts';
import type { Report } from './report.ts';

const answered: readonly ResponseStatus[] = ['complete', 'partial'];

/** Who has not given anything that can be used, by why not. */
export function silentSection({ results, nameOf }: Report): Section {
  const { responses, register } = results;
  const groups = statusNames
    .filter(([status]) => !answered.includes(status))
    .flatMap(([status, text]): Block[] => {
      const group = responses.filter((each) => each.status === status);
      if (group.length === 0) return [];
      return [
        {
          kind: 'folded',
          title: `${text}: ${group.length} of ${responses.length}`,
          blocks: [
            {
              kind: 'list',
              items: group.map(({ authority, ground }) => [
                said(nameOf(authority)),
                ...(status === 'refused' && ground !== '' ? [' (', said(ground), ')'] : []),
              ]),
            },
          ],
        },
      ];
    });
  const outside = [...register.outOfFrame].map(([id, reason]) => [
    said(register.notAsked.find((each) => each.id === id)?.name ?? id),
    ': ',
    said(reason),
  ]);
  return {
    id: 'silent',
    title: 'Who has not answered',
    blocks: [
      ...(groups.length > 0 ? groups : [words('Everybody gave something that can be used.')]),
      ...(outside.length > 0
        ? [words('Left out of the survey on purpose:'), { kind: 'list', items: outside } as const]
        : []),
    ],
  };
}
