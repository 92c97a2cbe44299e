import { checkNamed } from '../../errors.ts';
import { fractionsOf } from '../performance-curve.ts';
import { checkedLogFailureProbability, type FailureProbability } from './allowed-failure-probability.ts';
import { type FiniteSizeGuarantee, finiteSizeGuaranteeAt } from './finite-size-guarantee.ts';
import { errorFractionOf } from './setting.ts';
import { checkedFiniteSizes, type FiniteSizeBound, type FiniteSizes, METHOD_NAMES, SIZE_NAMES } from './sizes.ts';

/**
 * A point of a performance curve at given sizes, with what tells it from the points of other curves in one table.
 *
 * @category Finite sizes
 */
export interface FiniteSizePerformancePoint extends FiniteSizeGuarantee {
  /** Number n of text pieces. */
  readonly textPieces: number;
  /** Number of skills drawn by each text piece. */
  readonly k: number;
  /** Error fraction θ of text pieces. */
  readonly theta: number;
  /** Fraction α of skills for which no guarantee is made. */
  readonly alpha: number;
  /** The bound. */
  readonly bound: FiniteSizeBound;
}

/**
 * Performance curve at given sizes: the competence guaranteed on a 1 − α fraction of skills as a function of α, except
 * with a given probability at each α.
 *
 * As the text pieces grow in number it tends to the sharp curve from below.
 *
 * @param options - the sizes without α, the probability of failure, and either `alphas`, the fractions wanted, each in
 * (0, 1), or `points`, how many evenly spaced ones i/(points + 1) to take (at most 10⁶; 99 unless given)
 * @returns the points, in the order of the fractions, each with its n, k, θ, α and bound
 * @throws {@link DomainError} as {@link finiteSizeGuarantee}, naming `alphas[i]`; or if both `alphas` and `points` are
 * given
 * @remarks Each point is a statement by itself; for all of them to hold at once add up the probabilities of failure.
 * A point takes as long as a {@link finiteSizeGuarantee}: below a millisecond at k = 8, and up to some ten at k = 500.
 * @example
 * ```ts
 * import { finiteSizePerformanceCurve } from 'skill-emergence/competence';
 *
 * const sizes = { textPieces: 1e5, skills: 100, k: 8, theta: 0.1, failureProbability: 1e-6 };
 * const curve = finiteSizePerformanceCurve({ ...sizes, alphas: [0.1, 0.5] });
 * curve.map((point) => point.vacuous); // => [false, false]
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../../docs/theorem.md), Theorem 5.2.
 * @category Finite sizes
 */
export function finiteSizePerformanceCurve(
  options: Omit<FiniteSizes, 'alpha' | 'badSkills'> &
    FailureProbability & {
      readonly alphas?: ArrayLike<number> | undefined;
      readonly points?: number | undefined;
    },
): readonly FiniteSizePerformancePoint[] {
  // in here, because bundlers keep a spread at module level
  const names = [...SIZE_NAMES, 'failureProbability', 'logFailureProbability', 'alphas', 'points', ...METHOD_NAMES];
  checkNamed('finiteSizePerformanceCurve', 'options', options, names);
  const sizes = checkedFiniteSizes({ ...options, alpha: 0.5 });
  const logTarget = checkedLogFailureProbability(options);
  const { textPieces, k, bound } = sizes;
  const theta = errorFractionOf(sizes);
  return fractionsOf(options.alphas, options.points).map((alpha) => ({
    ...{ textPieces, k, theta, alpha, bound },
    ...finiteSizeGuaranteeAt({ ...sizes, alpha }, logTarget),
  }));
}
