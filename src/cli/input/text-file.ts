import { readFileSync } from 'node:fs';
import { Failure, reasonOf } from '../failure.ts';

/** Most bytes of a file, unless it is of a kind that needs less: a million training runs have some 50 MB. */
const MOST_BYTES = 2 ** 28;

/** The path that stands for standard input. */
const STANDARD_INPUT = '-';

/** A path as messages show it. */
export function shownPath(path: string): string {
  return path === STANDARD_INPUT ? 'standard input' : path;
}

/**
 * The text of a file that the user named, or of standard input, of at most so many bytes: in UTF-8, or in UTF-16 where
 * a byte order mark says so; without that mark.
 */
export function readTextFile(what: string, path: string, most: number = MOST_BYTES): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path === STANDARD_INPUT ? 0 : path);
  } catch (error) {
    throw new Failure(2, `cannot read the ${what} ${shownPath(path)}: ${reasonOf(error)}`);
  }
  if (bytes.length > most) throw new Failure(2, `the ${what} ${shownPath(path)} is larger than ${most / 2 ** 20} MiB`);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(2, `the ${what} ${shownPath(path)} is not a text in UTF-8, or in UTF-16 with a byte order mark`);
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
