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
  const start = now();
  let said = start + silentFor - every;
  return (done, of) => {
    const at = now();
    if (done < of && at - said < every) return;
    said = at;
    progress(done < of ? lineOf(done, of, at - start) : '');
  };
}

function lineOf(done: number, of: number, seconds: number): string {
  const rate = done / seconds;
  const left = Math.ceil((of - done) / rate);
  const speed = rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
  return `${grouped(String(done))} of ${grouped(String(of))} returns, ${speed} a second, about ${timeText(left)} left`;
}

const timeText = (seconds: number): string =>
  seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
