/**
 * The public API: open a collection, compile its results, publish them. What each gives is
 * documented where it is defined; how figures are made is told in METHOD.md.
 */

export { type Collection, openCollection } from './files/open-collection.ts';
export { type Artefact, writeResults } from './files/write-results.ts';
export { CannotRun } from './model/cannot-run.ts';
export { compileResults } from './pipeline.ts';
export { type PublishOptions, publish } from './publish/publishers.ts';
export type { Results } from './results.ts';
