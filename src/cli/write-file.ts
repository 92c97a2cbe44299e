import { writeFileSync } from 'node:fs';
import { Failure, reasonOf } from './failure.ts';
import type { Io } from './io.ts';

/** Writes a file where the user asked for it, and says so. */
export function writeFile(path: string, text: string, io: Io): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new Failure(1, `cannot write the file ${path}: ${reasonOf(error)}`);
  }
  io.err(`written: ${path}`);
}
