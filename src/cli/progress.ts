/** How far the reading has come, for somebody who waits. */

import { grouped } from '../publish/numbers.ts';
import type { Terminal } from './terminal.ts';

/** Before so many seconds nobody wonders; then the line is written anew as often as it is read. */
const silentFor = 1;
const every = 0.2;

/**
 * @param now seconds, by any clock that only goes on
 * @returns told after each file: says how many are read, how fast, and how long the rest will take
 */
export function readingProgress(
  { progress }: Pick<Terminal, 'progress'>,
  now: () => number = () => performance.now() / 1000,
): (done: number, of: number) => void {
  let start: number | undefined;
  let said = 0;
  return (done, of) => {
    const at = now();
    if (start === undefined) {
      // The first file waits for all that makes reading ready: the others do not.
      start = at;
      said = at + silentFor - every;
    }
    if (done < of && at - said < every) return;
    said = at;
    progress(done < of ? lineOf(done, of, (done - 1) / (at - start)) : '');
  };
}

function lineOf(done: number, of: number, rate: number): string {
  const left = Math.ceil((of - done) / rate);
  const speed = rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
  return `${grouped(String(done))} of ${grouped(String(of))} returns, ${speed} a second, about ${timeText(left)} left`;
}

const timeText = (seconds: number): string =>
  seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
