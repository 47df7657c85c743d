import type { Change } from '../../model/change.ts';
import type { Widest } from '../../model/widest.ts';

/** What a report can show beside the results; whatever is left out is not spoken of. */
export interface ReportExtras {
  /** Each period with the one before. */
  readonly changes: readonly Change[];
  /** Whose answers leave the last period's measures open. */
  readonly widest: readonly Widest[];
  /** Where each authority's tile stands, by name of the layout: lines `authority;column;row`. */
  readonly tileLayouts: Readonly<Record<string, string>>;
}

export const noExtras: ReportExtras = { changes: [], widest: [], tileLayouts: {} };
