import type { TextFacts } from './facts.ts';

/** What a text says that says nothing: no heading, no period, no total. */
export const saysNothing: TextFacts = {
  matches: new Map(),
  readings: [],
  inside: [],
  plainlyDated: true,
  total: false,
  altering: false,
  altered: false,
  nearMiss: undefined,
  neutral: true,
  axis: undefined,
};
