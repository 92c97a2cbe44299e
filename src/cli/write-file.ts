import { chmodSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure, reasonOf } from './failure.ts';
import type { Io } from './io.ts';
import { partialFolder } from './partial-folder.ts';

/**
 * Writes a file where the user asked for it, all of it or nothing, and says so: it is written into a folder beside it
 * first, and then moved; the folder of a writing that was killed goes with the next one. What is there already is
 * replaced with its links and permissions kept; what is no file, such
 * as a device or a pipe, is written to.
 */
export function writeFile(path: string, text: string, io: Io): void {
  try {
    const old = statSync(path, { throwIfNoEntry: false });
    if (old && !old.isFile()) writeFileSync(path, text);
    else replace(old ? realpathSync(path) : path, text, old);
  } catch (error) {
    throw new Failure(1, `cannot write the file ${path}: ${reasonOf(error)}`);
  }
  io.err(`written: ${path}`);
}

function replace(path: string, text: string, old: Stats | undefined): void {
  const folder = partialFolder(dirname(path), basename(path));
  try {
    const partial = join(folder, basename(path));
    writeFileSync(partial, text);
    if (old) chmodSync(partial, old.mode);
    renameSync(partial, path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
