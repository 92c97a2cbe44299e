import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
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
    bytes = bytesOf(path, most + 1);
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

/** The first bytes of a file, at most so many: what has no end is not waited for. */
function bytesOf(path: string, most: number): Uint8Array {
  const file = path === STANDARD_INPUT ? 0 : openSync(path, 'r');
  try {
    const { size } = fstatSync(file); // 0 of a pipe
    let bytes = new Uint8Array(Math.min(most, Math.max(size + 1, 2 ** 16)));
    let length = 0;
    for (;;) {
      const count = readSync(file, bytes, length, bytes.length - length, null);
      length += count;
      if (count === 0 || length === most) return bytes.subarray(0, length);
      if (length < bytes.length) continue;
      const larger = new Uint8Array(Math.min(most, 2 * bytes.length));
      larger.set(bytes);
      bytes = larger;
    }
  } finally {
    if (file !== 0) closeSync(file);
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
