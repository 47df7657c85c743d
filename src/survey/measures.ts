import type { Measure } from './definition.ts';

const usual = { count: 0, money: 2, number: 3 } as const;

/** The decimals of a measure's smallest unit: pence for money. */
export const decimalsOf = ({ kind, decimals }: Pick<Measure, 'kind' | 'decimals'>): 0 | 2 | 3 =>
  decimals ?? usual[kind];
