/** Whose answers leave a measure open, by how much: an order, and no width of anybody's. */
export interface Widest {
  readonly measure: string;
  /** Those between two ends, the widest row bounds first; register order among equals. */
  readonly authorities: readonly string[];
  /** How many replies, silent ones among them, state no upper end. */
  readonly open: number;
}
