/** Tile maps: every authority one tile, by how it stands or by its rate; bars where there is no layout. */

import type { ResponseStatus } from '../../model/response.ts';
import { hasReplied } from '../../model/response.ts';
import type { Rate } from '../../survey/definition.ts';
import { classEdges, classOf, classWidth } from '../numbers.ts';
import { signOf, statusNames } from '../wording.ts';
import {
  type AuthorityRate,
  type RateState,
  rateOrReason,
  withoutRateWords,
} from './authority-rates.ts';
import { type PictureBlock, said } from './blocks.ts';
import type { LegendLine, Look, Picture } from './picture-data.ts';
import type { Report } from './report.ts';

interface Tile {
  readonly authority: string;
  readonly look: Look;
  readonly text: string;
}

interface Kind {
  readonly look: Look;
  readonly text: string;
}

const statusLetters: Readonly<Record<ResponseStatus, string>> = {
  complete: 'A',
  partial: 'B',
  refused: 'R',
  'not-held': 'N',
  unusable: 'X',
  pending: 'P',
  'no-return': 'S',
};

export function statusMap(report: Report): PictureBlock {
  const { responses } = report.results;
  const words = new Map(statusNames);
  const tiles = responses.map(({ authority, status }) => ({
    authority,
    look: { name: `s-${status}`, letter: statusLetters[status] },
    text: words.get(status) ?? status,
  }));
  const legend = statusNames.map(([status, text]) => ({
    look: { name: `s-${status}`, letter: statusLetters[status] },
    text,
  }));
  const title = 'How each authority stands';
  return mapOf(title, tiles, legend, 'How it stands', report);
}

const stateLooks: Readonly<Record<Exclude<RateState, 'shown'>, Kind>> = {
  small: { look: { name: 'n-small', letter: '<' }, text: withoutRateWords.small },
  hidden: { look: { name: 'n-hidden', letter: 'h' }, text: withoutRateWords.hidden },
  contradictory: { look: { name: 'n-odd', letter: '!' }, text: withoutRateWords.contradictory },
  joint: { look: { name: 'n-joint', letter: 'j' }, text: withoutRateWords.joint },
  none: { look: { name: 'n-none', letter: 'o' }, text: withoutRateWords.none },
};
const silent: Kind = { look: { name: 's-no-return', letter: 'S' }, text: 'has not replied' };

/** Coloured by rate where both halves are exact counts; whoever is silent is hatched, never nought. */
export function rateMap(
  rate: Rate,
  rates: readonly AuthorityRate[],
  report: Report,
): PictureBlock | undefined {
  const shown = rates.flatMap(({ fraction, state }) =>
    state === 'shown' && fraction ? [fraction] : [],
  );
  if (shown.length === 0) return undefined;
  const width = classWidth(shown, rate.per);
  const edges = classEdges(width);
  const classes = [0, 1, 2, 3, 4].map((at) => ({
    look: { name: `c-${at}`, letter: String.fromCharCode(49 + at) },
    text: `${edges[at] ?? ''} to ${at < 4 ? 'below ' : ''}${edges[at + 1] ?? ''}${signOf(rate.per)}`,
  }));
  const statuses = new Map(report.results.responses.map((each) => [each.authority, each.status]));
  const tiles = rates.map((each) => {
    const status = statuses.get(each.authority) ?? 'no-return';
    const shownClass =
      each.state === 'shown' && each.fraction
        ? classes[classOf(each.fraction, rate.per, width)]
        : undefined;
    const without = each.state === 'shown' ? undefined : stateLooks[each.state];
    const none = each.state === 'none' && !hasReplied(status) ? silent : without;
    const look = (shownClass ?? none ?? silent).look;
    return {
      authority: each.authority,
      look,
      text: rateOrReason(each, rate, none?.text ?? '', report),
    };
  });
  const title = `${report.last}: the rate of each authority that gave both numbers`;
  const legend = [...classes, ...Object.values(stateLooks), silent];
  return mapOf(title, tiles, legend, 'Rate', report);
}

function mapOf(
  title: string,
  tiles: readonly Tile[],
  kinds: readonly Kind[],
  column: string,
  report: Report,
): PictureBlock {
  const rows = kinds
    .map((kind) => ({
      ...kind,
      count: tiles.filter(({ look }) => look.name === kind.look.name).length,
    }))
    .filter(({ count }) => count > 0);
  const legend = rows.map(({ look, text, count }) => ({ look, label: [`${text}: ${count}`] }));
  const hatched = rows.some(({ look }) => look.name === silent.look.name);
  return {
    kind: 'picture',
    title,
    alternative: [
      hatched
        ? 'The hatched have sent nothing, which is not zero.'
        : 'Everybody has sent something.',
    ],
    picture: mapPicture(tiles, legend, report) ?? { kind: 'counts', rows, legend },
    table: {
      kind: 'table',
      caption: title,
      columns: [{ title: 'Authority' }, { title: column }],
      rows: tiles.map(({ authority, text }) => [[said(report.nameOf(authority))], [said(text)]]),
    },
  };
}

/** `undefined` where no layout has a place for everybody. */
function mapPicture(
  tiles: readonly Tile[],
  legend: readonly LegendLine[],
  { extras, nameOf }: Report,
): Picture | undefined {
  for (const layout of Object.values(extras.tileLayouts)) {
    const places = placesIn(layout);
    const placed = tiles.flatMap(({ authority, look, text }) => {
      const at = places.get(authority);
      return at ? [{ ...at, look, title: `${nameOf(authority)}: ${text}` }] : [];
    });
    if (placed.length === tiles.length) return { kind: 'tiles', tiles: placed, legend };
  }
  return undefined;
}

const placesIn = (layout: string): Map<string, { column: number; row: number }> =>
  new Map(
    layout
      .trim()
      .split('\n')
      .map((line) => line.trim().split(';'))
      .map(([id = '', column, row]) => [id, { column: Number(column), row: Number(row) }]),
  );
