/** How one group of authorities kept the time that the law gives: counts of authorities. */
export interface Compliance {
  /** `all`, `nation` or `kind`. */
  readonly by: string;
  readonly group: string;
  readonly asked: number;
  /** Gave something that can be used. */
  readonly usable: number;
  readonly repliedOnTime: number;
  readonly repliedLate: number;
  /** Replied on a day that the log does not tell, or with no deadline to hold it against. */
  readonly repliedUndated: number;
  readonly notYetDue: number;
  readonly overdue: number;
  /** Silent, with no deadline that can be told. */
  readonly silentUndated: number;
  readonly refused: number;
  /** Refusals by section, as they are written: `s.12` → 3. */
  readonly sections: ReadonlyMap<string, number>;
  /** Working days from day 0 to the reply, of those that are known; the lower of two middle ones. */
  readonly medianDays: number | undefined;
  readonly longestDays: number | undefined;
}
