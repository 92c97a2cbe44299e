import { readFileSync } from 'node:fs';
import { Failure, reasonOf } from '../failure.ts';

/** Most bytes of a file, unless it is of a kind that needs less: a million training runs have some 50 MB. */
const MOST_BYTES = 2 ** 28;

/** The text of a file that the user named, in UTF-8, without a byte order mark, and of at most so many bytes. */
export function readTextFile(what: string, path: string, most: number = MOST_BYTES): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Failure(2, `cannot read the ${what} ${path}: ${reasonOf(error)}`);
  }
  if (bytes.length > most) throw new Failure(2, `the ${what} ${path} is larger than ${most / 2 ** 20} MiB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(2, `the ${what} ${path} is not a text in UTF-8`);
  }
}
