import type { Bounds } from './bounds.ts';
import type { Category } from './observation.ts';

/** One decision of the analyst: what a cell, or a reply that is no table, is to be read as. */
export interface Correction {
  readonly line: number;
  /** As it is written. */
  readonly name: string;
  readonly authority: string | undefined;
  /** Below returns/; empty where no file is named. */
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly measure: string;
  readonly period: string;
  readonly category: Category | undefined;
  /** What the cell said when the decision was made: it is applied only while it still does. */
  readonly was: string;
  /** Any notation, or `exclude`. */
  readonly now: string;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
}

/** Why a line of corrections.csv cannot be understood. */
export interface CorrectionFault {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly nearest: string;
}

export type CorrectionStatus =
  | 'applied'
  /** The cell says something else than `was`. */
  | 'stale'
  /** There is no such file or cell. */
  | 'unused'
  /** `now` is nothing that can be read. */
  | 'unreadable'
  /** The cell already says what `now` says. */
  | 'unneeded';

export interface CorrectionOutcome {
  readonly correction: Correction;
  readonly status: CorrectionStatus;
  /** What is printed in the cell now. */
  readonly found: string;
  /** The decision makes a suppressed or hidden count known more narrowly. */
  readonly reveals: boolean;
}

/** What one correction moves: a total with it, and without it. */
export interface Effect {
  readonly figure: string;
  readonly without: Bounds;
  readonly with: Bounds;
}

export interface CorrectionMade extends CorrectionOutcome {
  /** Empty where nothing moves, and where telling it would tell a suppressed count. */
  readonly effects: readonly Effect[];
}
