/** Who is left out of a figure and why, grouped by reason, with the days that their answers are due. */

import { isUsableShare } from '../model/answer.ts';
import type { LeftOut, LeftOutReason } from '../model/explained.ts';
import { isoOf } from '../model/period.ts';
import type { Response } from '../model/response.ts';
import {
  andMore,
  folded,
  nameOf,
  placeText,
  repliedText,
  replyName,
  shareWords,
  type Told,
} from './explained-cells.ts';
import { wrapped } from './layout-text.ts';

/** In the order in which they are told; those that are counted after all come last. */
const reasonWords: Readonly<Record<LeftOutReason, string>> = {
  ...shareWords,
  contradictory: 'its part exceeds its whole',
  'numerator-only': 'gave the first number, and no usable one to divide it by',
  'denominator-only': 'with no usable first number',
};

export function leftOutBlock(told: Told): string {
  const { leftOut, figure } = told.explained;
  const { asked, used } = figure.accounting;
  const { asOf } = told.results;
  const groups = (Object.keys(reasonWords) as LeftOutReason[])
    .map((reason) => ({ reason, replies: leftOut.filter((each) => each.reason === reason) }))
    .filter(({ replies }) => replies.length > 0);
  const blocks = groups.map(({ reason, replies }) => {
    const counted = reason === 'denominator-only' ? 'Counted, ' : '  ';
    const head = `${counted}${reasonWords[reason]} (${members(replies)})`;
    return [head, ...replyLines(replies, told)].join('\n');
  });
  const half = groups.at(-1)?.reason === 'denominator-only' ? blocks.slice(-1) : [];
  const out = blocks.slice(0, blocks.length - half.length);
  const since = asOf === undefined ? '' : `; days late as of ${isoOf(asOf)}`;
  const title = `Who is left out (${asked - used} of ${asked}${since})`;
  return [...(out.length > 0 ? [[title, ...out].join('\n')] : []), ...half].join('\n\n');
}

const members = (replies: readonly LeftOut[]): number =>
  replies.reduce((count, each) => count + each.members.length, 0);

function replyLines(group: readonly LeftOut[], told: Told): string[] {
  const { results, style } = told;
  const speaking = group.filter(({ cells }) => cells.length > 0);
  const silent = group.filter(({ cells }) => cells.length === 0);
  const rows = speaking.slice(0, style.most).map(({ authority, cells }) => {
    const why = cells.find(({ share }) => !isUsableShare(share)) ?? cells[0];
    return [
      `    ${replyName(results, authority)}`,
      repliedText(cells, told),
      placeText(why?.place),
    ];
  });
  return [
    ...folded(rows, style),
    ...andMore(speaking.length, style, '    '),
    ...silentLines(silent, told),
  ];
}

/** Those without a cell, by what the log says of them. */
function silentLines(group: readonly LeftOut[], { results, style }: Told): string[] {
  const byId = new Map(results.responses.map((each) => [each.authority, each]));
  const names = new Map<string, string[]>();
  for (const id of group.flatMap(({ members }) => members)) {
    const due = dueText(byId.get(id));
    names.set(due, [...(names.get(due) ?? []), nameOf(results, id)]);
  }
  return [...names].map(([due, ids]) =>
    wrapped(`${due === '' ? '' : `${due}: `}${ids.join('; ')}`, style.width, '    '),
  );
}

/** When its answer is due or was, or under what it refused; empty where nothing says. */
function dueText(response: Response | undefined): string {
  if (response?.status === 'refused') return response.ground;
  const request = response?.request;
  if (!request || request.replied !== undefined || request.deadline === undefined) return '';
  if (response.status !== 'pending' && response.status !== 'no-return') return '';
  const late = request.late ?? 0;
  return late > 0
    ? `was due ${isoOf(request.deadline)}, ${late} working ${late === 1 ? 'day' : 'days'} late`
    : `due ${isoOf(request.deadline)}`;
}
