import type { Io } from '../io.ts';
import { writeFile } from '../write-file.ts';

/** Of the time between two writings they may take a tenth. */
const SHARE = 10;

/**
 * Writes what is done so far into a file, all of it or nothing, so that a run which is killed can go on from there:
 * whenever it is called, but for a while after a writing that took long.
 */
export function checkpoint<Part>(path: string, textOf: (part: Part) => string, io: Io): (part: Part) => void {
  const silent: Io = { ...io, err: () => undefined };
  let next = 0;
  return (part) => {
    const start = performance.now();
    if (start < next) return;
    writeFile(path, textOf(part), silent);
    const end = performance.now();
    next = end - start < 20 ? 0 : end + SHARE * (end - start);
  };
}
