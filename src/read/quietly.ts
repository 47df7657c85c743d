/** What a library prints of a file is swallowed: only our own findings may speak. */
export function quietly<T>(work: () => T): { value: T } | { thrown: unknown } {
  const { error, warn, log } = console;
  const { stackTraceLimit } = Error;
  const silent = (): void => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  // A library that stumbles over each of a million cells must not tell a million times where.
  Error.stackTraceLimit = 0;
  try {
    return { value: work() };
  } catch (thrown) {
    return { thrown };
  } finally {
    Object.assign(console, { error, warn, log });
    Error.stackTraceLimit = stackTraceLimit;
  }
}
