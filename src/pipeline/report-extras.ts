/** What a report shows beside the results, made only where a report is asked for. */

import { widestOf } from '../aggregate/widest.ts';
import type { Change } from '../model/change.ts';
import type { Widest } from '../model/widest.ts';
import type { Compiled } from '../pipeline.ts';
import { changesOf } from './compare.ts';

export interface Extras {
  readonly changes: readonly Change[];
  readonly widest: readonly Widest[];
}

/** Each period with the one before it; whose answers leave the last period's measures open. */
export function reportExtras(compiled: Compiled): Extras {
  const { frame } = compiled;
  const { periods } = frame.survey;
  const last = periods.at(-1)?.id ?? '';
  return {
    changes: changesOf(compiled),
    widest: widestOf(frame, last),
  };
}
