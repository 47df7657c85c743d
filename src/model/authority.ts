/** One body that was asked. */
export interface Authority {
  readonly id: string;
  readonly name: string;
  readonly codes: readonly string[];
  /** Other spellings of the name that mean this body and no other. */
  readonly aliases: readonly string[];
  /** Columns that name areas (nation, region) or other facts, by column name. */
  readonly columns: ReadonlyMap<string, string>;
  /** Numbers by column and year (children looked after), for weights and denominators. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The list of all that were asked: the loop of every total. */
export interface Register {
  readonly name: string;
  readonly authorities: readonly Authority[];
  readonly byId: ReadonlyMap<string, Authority>;
  /** Spellings that could be several bodies, with the ids they could be. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>;
  /** Bodies left out of the frame on purpose, with the reason. */
  readonly outOfFrame: ReadonlyMap<string, string>;
  /** Bodies that the names of the register know but that were not asked: abolished, other kinds. */
  readonly notAsked: readonly Authority[];
}
