/** What a command may do to the outside: print, warn, and end with a code. */

import { screen } from './watched-thread.ts';

export interface Terminal {
  /** Data, on standard output. */
  readonly data: (text: string) => void;
  /** Everything said about it, on standard error. */
  readonly say: (text: string) => void;
  readonly paint: Paint;
  /** A line that is written over, where somebody is looking. */
  readonly progress: (text: string) => void;
}

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

const plain: Paint = { bold: String, dim: String, red: String, yellow: String, green: String };

/** Colour only where somebody is looking, and never the only carrier of meaning. */
export async function openTerminal({
  color,
  quiet,
}: {
  color?: boolean;
  quiet?: boolean;
}): Promise<Terminal> {
  const wanted = color !== false && !('NO_COLOR' in process.env);
  const seen = screen.isTTY || 'FORCE_COLOR' in process.env;
  const paint = wanted && seen ? (await import('picocolors')).default.createColors(true) : plain;
  return {
    data: (text) => void process.stdout.write(text),
    say: (text) => {
      if (!quiet) process.stderr.write(`${text}\n`);
    },
    paint,
    progress: (text) => {
      if (screen.isTTY && !quiet)
        process.stderr.write(text === '' ? '\r\u001b[K' : `\r\u001b[K${text}`);
    },
  };
}

export const width = (): number => screen.columns ?? 100;
