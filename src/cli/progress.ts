import type { Progress } from '../scaling/fit/index.ts';
import type { Io } from './io.ts';

const WIDTH = 30;

/** A bar that grows on a terminal, and goes when its work is done; elsewhere nothing. */
export function progressBar({ err, isTerminal = false }: Io, what: string): (progress: Progress) => void {
  if (!isTerminal) return () => undefined;
  return ({ done, total }) => {
    const filled = Math.floor((WIDTH * done) / total);
    const bar = `${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}`;
    err(done === total ? '\r\u001B[K' : `\r${what} [${bar}] ${done}/${total}`);
  };
}
