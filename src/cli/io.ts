/** Where the command writes: results to one, all else to the other. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether somebody watches the latter, so that a line on it can move. */
  readonly isTerminal?: boolean;
}
