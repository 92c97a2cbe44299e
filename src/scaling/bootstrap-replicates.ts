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

/** Laws column by column, which may say which of them count. */
type Replicates = ReplicateColumns & { readonly status?: ArrayLike<number> | undefined };

/**
 * The laws of columns, or where they have a status, those that converged; each coefficient is read once and checked:
 * `replicates.A[3]` in the messages, or what `path` is instead of `replicates`.
 */
export function checkedLaws(replicates: Replicates, path = 'replicates'): readonly ScalingLaw[] {
  checkColumns(replicates, path);
  const { E, A, B, alpha, beta, status } = replicates;
  const laws: ScalingLaw[] = [];
  for (let i = 0; i < E.length; i++) {
    if (status !== undefined && status[i] !== CONVERGED) continue;
    const law = { E: E[i]!, A: A[i]!, B: B[i]!, alpha: alpha[i]!, beta: beta[i]! };
    for (const name of COEFFICIENTS) {
      const value: unknown = law[name];
      const good = typeof value === 'number' && value > 0 && value < Infinity; // a path for each would take longer
      if (!good) checkCoefficient(`${path}.${name}[${i}]`, name, law[name]);
    }
    laws.push(law);
  }
  return laws;
}

/** Columns of one length, whatever they hold. */
export function checkColumns(replicates: Replicates, path: string): void {
  checkObject(path, replicates);
  const { E, A, B, alpha, beta, status } = replicates;
  for (const [name, column] of Object.entries({ E, A, B, alpha, beta, ...(status !== undefined && { status }) })) {
    checkArray(`${path}.${name}`, column);
    if (column.length === E.length) continue;
    throw new DomainError(`${path}.${name}.length`, column.length, `${path}.E.length = ${E.length}`);
  }
}
