/** One picture: for a page or a file of its own, and narrow, for small screens. */
export interface Picture {
  readonly file: string;
  readonly wide: string;
  readonly narrow: string;
}

/** The size of pictures for small screens. */
export const NARROW = { width: 400, height: 440 };
