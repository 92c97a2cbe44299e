import { readFileSync } from 'node:fs';
import { Failure, reasonOf } from '../failure.ts';

/** Most bytes of a file: a law of the most replicates has 10 MB, a million training runs some 50. */
const MOST_BYTES = 2 ** 28;

/** The text of a file that the user named, in UTF-8, without a byte order mark. */
export function readTextFile(what: string, path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Failure(2, `cannot read the ${what} ${path}: ${reasonOf(error)}`);
  }
  if (bytes.length > MOST_BYTES) throw new Failure(2, `the ${what} ${path} is larger than 256 MiB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(2, `the ${what} ${path} is not a text in UTF-8`);
  }
}
