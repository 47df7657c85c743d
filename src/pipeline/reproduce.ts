/** Whether published results can be made again: the same inputs, and from them the same outputs. */

import { sha256Of } from '../publish/pieces.ts';
import type { Artefact } from '../publish/publishers.ts';
import type { Results } from '../results.ts';
import type { Wanted } from './publish-options.ts';

/** What manifest.json says. */
export interface Manifest {
  readonly version: string;
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly sha256: Readonly<Record<string, string>>;
  readonly options?: Wanted;
}

export interface Difference {
  readonly what: 'input changed' | 'input gone' | 'input new' | 'output differs' | 'other version';
  readonly name: string;
}

export function differences(
  manifest: Manifest,
  results: Results,
  made: readonly Artefact[],
): Difference[] {
  const was = new Map(manifest.inputs.map(({ path, sha256 }) => [path, sha256]));
  const now = new Map(results.inputs.map(({ path, sha256 }) => [path, sha256]));
  const found: Difference[] = [];
  if (manifest.version !== results.version)
    found.push({
      what: 'other version',
      name: `${manifest.version}, and this is ${results.version}`,
    });
  for (const [path, hash] of was) {
    if (!now.has(path)) found.push({ what: 'input gone', name: path });
    else if (now.get(path) !== hash) found.push({ what: 'input changed', name: path });
  }
  for (const path of now.keys()) if (!was.has(path)) found.push({ what: 'input new', name: path });
  for (const { name, content } of made) {
    const published = manifest.sha256[name];
    if (name !== 'manifest.json' && published !== undefined && published !== sha256Of(content))
      found.push({ what: 'output differs', name });
  }
  return found;
}
