import { checkArray, checkObject, DomainError } from '../errors.ts';
import { checkCoefficient, COEFFICIENTS, type ScalingLaw } from './law.ts';

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

/** Most replicates of a bootstrap, or of a file; an interval needs a few thousand. */
export const MOST_REPLICATES = 100_000;

/** Columns for so many laws. */
export function emptyReplicates(size: number): BootstrapReplicates {
  const column = (): Float64Array => new Float64Array(size);
  return { E: column(), A: column(), B: column(), alpha: column(), beta: column(), status: new Uint8Array(size) };
}

/** Laws column by column. */
export type ReplicateColumns = { readonly [name in keyof ScalingLaw]: ArrayLike<number> };

/** The checks of laws, or where they have a status, of those that converged: `replicates.A[3]` in the messages. */
export function checkReplicates(replicates: ReplicateColumns, status?: ArrayLike<number>): void {
  checkObject('replicates', replicates);
  for (const name of COEFFICIENTS) {
    checkArray(`replicates.${name}`, replicates[name]);
    checkLength(`replicates.${name}`, replicates[name], replicates.E);
  }
  if (status !== undefined) checkLength('replicates.status', status, replicates.E);
  for (const name of COEFFICIENTS) {
    for (let i = 0; i < replicates.E.length; i++) {
      if (status !== undefined && status[i] !== CONVERGED) continue;
      const value: unknown = replicates[name][i];
      const good = typeof value === 'number' && value > 0 && value < Infinity; // a path for each would take longer
      if (!good) checkCoefficient(`replicates.${name}[${i}]`, name, value as number);
    }
  }
}

function checkLength(path: string, column: ArrayLike<number>, first: ArrayLike<number>): void {
  if (column.length === first.length) return;
  throw new DomainError(`${path}.length`, column.length, `replicates.E.length = ${first.length}`);
}
