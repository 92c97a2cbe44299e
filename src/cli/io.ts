import { printable } from '../errors.ts';
import { toJson } from './json.ts';

/** The streams of the program. */
export interface Streams {
  /** Results. */
  readonly out: (text: string) => void;
  /** All else. */
  readonly err: (text: string) => void;
  /** Whether somebody watches the latter, so that a line on it can move. */
  readonly isTerminal?: boolean;
}

/**
 * Where a command writes. It says what its lines are, so that a name or a citation from a file can neither begin a line
 * nor steer a terminal: whatever is in a line that would is shown by its number.
 */
export interface Io {
  /** Prints lines of results. */
  readonly out: (lines: readonly string[]) => void;
  /** Prints results as JSON. */
  readonly json: (value: unknown) => void;
  /** Prints a line of all else. */
  readonly err: (line: string) => void;
  /** Shows a line in place of a shorter one, or of any where it is empty; absent where nobody watches. */
  readonly moving?: (line: string) => void;
}

/** The lines of a command, written to streams. */
export function ioOn({ out, err, isTerminal = false }: Streams): Io {
  return {
    out: (lines) => {
      out(lines.map(ended).join(''));
    },
    json: (value) => {
      out(toJson(value));
    },
    err: (line) => {
      err(ended(line));
    },
    ...(isTerminal && {
      moving: (line: string) => {
        err(line === '' ? '\r\u001B[K' : `\r${printable(line)}`);
      },
    }),
  };
}

function ended(line: string): string {
  return `${printable(line)}\n`;
}
