/** One comparison. A batch runs the function at every one of `size` points, and returns something of all results. */
export interface Case {
  readonly name: string;
  readonly size: number;
  readonly ours: () => number;
  readonly other?: { readonly name: string; readonly batch: () => number };
  /** The ratio aimed at, ours to the other. */
  readonly target?: number;
  /** For scipy: n, p, and the stretch of counts in standard deviations above the mean. */
  readonly law?: readonly [n: number, p: number, low: number, high: number];
}
