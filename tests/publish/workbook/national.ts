/** The results of the large fixture, made once for every test of a file. */

import { fileURLToPath } from 'node:url';
import { openCollection } from '../../../src/files/open-collection.ts';
import { compileResults } from '../../../src/pipeline.ts';

const folder = fileURLToPath(new URL('../../../fixtures/missing-from-care-2024', import.meta.url));

export const nationalResults = await compileResults(await openCollection(folder));
