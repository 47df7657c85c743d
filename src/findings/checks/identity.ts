import type { Check } from '../check.ts';
import { type Facts, type FileFact, nameOf } from '../facts.ts';
import { type Finding, finding } from '../finding.ts';

/** Whose each file is, and what speaks against it. */
export const identity: Check = function* (facts) {
  for (const file of facts.files) {
    const { filed, identity: who, owners } = file;
    const unsure = [...unsureNames(file, facts)];
    yield* unsure;
    const at = { grain: 'file', file: filed.path } as const;
    if (who.against.length > 0 && owners.every(({ by }) => by !== 'row')) {
      const decided = who.owner === undefined ? '' : nameOf(facts, who.owner);
      const texts = [...new Set(who.against.map(({ text }) => text))];
      yield finding(
        'authority/contradictory',
        at,
        { file: filed.path, texts, decided },
        { authority: who.owner },
      );
    }
    if (
      owners.length === 0 &&
      unsure.length === 0 &&
      who.against.length === 0 &&
      filed.ignored === undefined
    ) {
      yield finding('authority/none-named', at, { file: filed.path, cells: file.answers });
    }
    yield* foreignCells(file, facts);
  }
};

function* unsureNames(
  { filed, identity: who, owners }: FileFact,
  facts: Facts,
): Generator<Finding> {
  if (owners.length > 0) return;
  const at = { grain: 'file', file: filed.path } as const;
  for (const { text, match } of who.unsure) {
    const shown = { found: text };
    if (match.kind === 'not-asked') {
      yield finding('authority/not-asked', at, { text, name: nameOf(facts, match.id) }, shown);
    } else if (match.kind === 'ambiguous') {
      const candidates = match.candidates.map((id) => nameOf(facts, id));
      yield finding('authority/ambiguous', at, { file: filed.path, text, candidates }, shown);
    } else if (match.kind === 'unknown') {
      const similar = facts.propose(text);
      const said = {
        file: filed.path,
        text,
        proposed: similar === undefined ? '' : nameOf(facts, similar),
      };
      if (similar !== undefined) yield finding('authority/unknown', at, said, shown);
    }
  }
}

/** Answers that their own headings give to somebody else. */
function* foreignCells(
  { filed, identity: who, owners, foreign }: FileFact,
  facts: Facts,
): Generator<Finding> {
  const [first] = foreign;
  if (!first || (owners.length === 0 && first.named.length === 0)) return;
  const at = {
    grain: 'cell',
    file: filed.path,
    sheet: first.cell.sheet,
    cell: first.cell.cell,
  } as const;
  const named = [...new Set(foreign.flatMap((each) => each.named.map((id) => nameOf(facts, id))))];
  const shown = { authority: who.owner, found: first.cell.source?.text ?? '' };
  if (owners.some(({ by }) => by !== 'row')) {
    const owner = nameOf(facts, owners[0]?.authority ?? '');
    yield finding('authority/other-in-file', at, { owner, named, cells: foreign.length }, shown);
  } else if (first.named.length > 1) {
    const group = {
      cells: foreign.length,
      texts: named,
      because: first.cell.because,
      file: filed.path,
      sheet: first.cell.sheet,
      cell: first.cell.cell,
    };
    yield finding('recognise/ambiguous-authority', at, group, shown);
  } else yield finding('authority/nobody-in-row', at, { cells: foreign.length, named }, shown);
}
