import type { Progress } from '../scaling/fit/index.ts';
import type { Io } from './io.ts';

const WIDTH = 30;

/** A bar that grows on a terminal, and goes when its work is done; elsewhere nothing. */
export function progressBar({ moving }: Io, what: string): (progress: Progress) => void {
  if (!moving) return () => undefined;
  return ({ done, total }) => {
    const filled = Math.floor((WIDTH * done) / total);
    const bar = `${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}`;
    moving(done === total ? '' : `${what} [${bar}] ${done}/${total}`);
  };
}
