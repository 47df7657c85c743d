/** The stories of fixtures/cases as results, for whoever looks at them from another side. */

import { fileURLToPath } from 'node:url';
import { openCollection } from '../../src/files/open-collection.ts';
import type { Figure } from '../../src/model/figure.ts';
import { compileResults } from '../../src/pipeline.ts';
import type { Results } from '../../src/results.ts';

export const resultsOf = async (folder: string): Promise<Results> =>
  compileResults(
    await openCollection(
      fileURLToPath(new URL(`../../fixtures/cases/${folder}/`, import.meta.url)),
    ),
  );

export function figureIn({ figures }: Results, name: string): Figure {
  const found = figures.find(({ figure }) => figure === name);
  if (!found) throw new Error(`There is no figure ${name}`);
  return found;
}

/** As somebody sees it who has no colours. */
export const plainStyle = {
  paint: { bold: String, dim: String, red: String, yellow: String },
  width: 100,
};
