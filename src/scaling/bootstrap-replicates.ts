/**
 * The laws fitted to the resamples of a bootstrap, column by column.
 *
 * @category Uncertainty
 */
export interface BootstrapReplicates {
  /** Irreducible losses, nats per token. */
  readonly E: Float64Array;
  /** Coefficients of the parameters. */
  readonly A: Float64Array;
  /** Coefficients of the tokens. */
  readonly B: Float64Array;
  /** Exponents of the parameters. */
  readonly alpha: Float64Array;
  /** Exponents of the tokens. */
  readonly beta: Float64Array;
  /**
   * 0 for a law that converged (an irreducible loss of 0 included), 1 where a power term died or the resample does not
   * determine the coefficients, 2 where no minimum was found. Only those with 0 count.
   */
  readonly status: Uint8Array;
}

/** The states of a replicate. */
export const CONVERGED = 0;
export const DEGENERATE = 1;
export const NOT_CONVERGED = 2;

/** Columns for so many laws. */
export function emptyReplicates(size: number): BootstrapReplicates {
  const column = (): Float64Array => new Float64Array(size);
  return { E: column(), A: column(), B: column(), alpha: column(), beta: column(), status: new Uint8Array(size) };
}
