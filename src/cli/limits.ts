/** What reading one file may cost. What it may hold is in model/limits.ts. */

export interface Limits {
  /** For one file, and as many again for each megabyte of it. */
  readonly seconds: number;
  /** Of a thread's heap. What files hold unpacked is limited where they are read. */
  readonly megabytes: number;
}

export const limits: Limits = { seconds: 15, megabytes: 1000 };

/** How long a file of so many bytes may take. */
export const secondsFor = (bytes: number, { seconds }: Limits = limits): number =>
  seconds * (1 + bytes / 1_000_000);
