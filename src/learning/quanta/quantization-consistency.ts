import {
  checkArray,
  checkAtMost,
  checkNamed,
  checkNonNegative,
  checkObject,
  checkPositive,
  DomainError,
} from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { logNormalTail } from '../../numeric/normal-tail.ts';
import { quantile } from '../../numeric/quantile.ts';

/** Exponents fitted to resamples, as a bootstrap returns them. */
export interface ExponentReplicates {
  /** Exponents α of the parameters. */
  readonly alpha: ArrayLike<number>;
  /** Exponents β of the data, of the same resamples. */
  readonly beta: ArrayLike<number>;
  /** Those that are not 0 do not count. */
  readonly status?: ArrayLike<number> | undefined;
}

/** Fitted exponents and how uncertain they are. */
export type FittedExponents =
  | {
      /** Fitted exponent α of the parameters. */
      readonly alpha: number;
      /** Fitted exponent β of the data. */
      readonly beta: number;
      /** How they vary. */
      readonly covariance: {
        /** Variance of the fitted α. */
        readonly alpha: number;
        /** Variance of the fitted β. */
        readonly beta: number;
        /** Covariance of the two. */
        readonly both: number;
      };
    }
  | {
      /** The exponents of a bootstrap's resamples. */
      readonly replicates: ExponentReplicates;
    };

/** Whether two exponents are as the quantization model has them. */
export interface QuantizationConsistency {
  /** β − α/(1 + α); of replicates their median. */
  readonly difference: number;
  /** Two-sided p-value of the hypothesis that it is 0. */
  readonly pValue: number;
}

const MOST_REPLICATES = 1e6;

/**
 * Test of whether two fitted exponents are those of one Zipf law of quanta: β = α/(1 + α).
 *
 * ```math
 * \Delta = \hat\beta-\frac{\hat\alpha}{1+\hat\alpha}, \qquad
 * \mathrm{Var}\,\Delta = \sigma_\beta^2+\frac{\sigma_\alpha^2}{(1+\alpha)^4}-\frac{2\sigma_{\alpha\beta}}{(1+\alpha)^2}
 * ```
 *
 * From B replicates p = min(1, 2 (min(#\{Δ ≤ 0\}, #\{Δ ≥ 0\}) + 1)/(B + 1)).
 *
 * @param fitted - `alpha`, `beta` and their `covariance`; or the `replicates` of a bootstrap
 * @returns the difference and the p-value
 * @throws {@link DomainError} if an argument is outside its domain, or no replicate counts
 * @remarks The fitted exponents of one law are correlated: a test with the two standard errors alone is wrong. The
 * model has the parameters and the data share one Zipf law, which is a premise and not tested. With a variance of 0
 * the p-value is 1 for a difference of 0, and else 0.
 * @example
 * ```ts
 * import { quantizationConsistency } from 'skill-emergence/learning';
 *
 * const covariance = { alpha: 0.02 ** 2, beta: 0.02 ** 2, both: 0 };
 * quantizationConsistency({ alpha: 0.34, beta: 0.28, covariance }).difference; // ~> 0.026269
 * quantizationConsistency({ alpha: 0.34, beta: 0.28, covariance }).pValue; // ~> 0.251
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Section 4.
 * @category Quanta
 */
export function quantizationConsistency(fitted: FittedExponents): QuantizationConsistency {
  checkNamed('quantizationConsistency', 'fitted', fitted, ['alpha', 'beta', 'covariance', 'replicates']);
  if ('replicates' in fitted) return ofReplicates(fitted.replicates);
  const { alpha, beta, covariance } = fitted;
  checkPositive('alpha', alpha);
  checkPositive('beta', beta);
  checkObject('covariance', covariance);
  checkNonNegative('covariance.alpha', covariance.alpha);
  checkNonNegative('covariance.beta', covariance.beta);
  const most = Math.sqrt(covariance.alpha) * Math.sqrt(covariance.beta);
  if (!(typeof covariance.both === 'number' && Math.abs(covariance.both) <= most * (1 + 2 ** -40))) {
    throw new DomainError('covariance.both', covariance.both, `a number in [${-most}, ${most}]`);
  }
  const difference = beta - alpha / (1 + alpha);
  const slope = 1 / (1 + alpha) / (1 + alpha);
  const variance = covariance.beta + slope * (slope * covariance.alpha - 2 * covariance.both);
  if (!(variance > 0)) return { difference, pValue: difference === 0 ? 1 : 0 };
  return { difference, pValue: Math.min(1, 2 * exp(logNormalTail(Math.abs(difference) / Math.sqrt(variance)))) };
}

function ofReplicates(replicates: ExponentReplicates): QuantizationConsistency {
  checkObject('replicates', replicates);
  const { alpha, beta, status } = replicates;
  checkArray('replicates.alpha', alpha);
  checkArray('replicates.beta', beta);
  checkAtMost('replicates.alpha.length', alpha.length, MOST_REPLICATES);
  if (beta.length !== alpha.length) throw new DomainError('replicates.beta', beta, `an array of ${alpha.length}`);
  if (status !== undefined) {
    checkArray('replicates.status', status);
    if (status.length !== alpha.length)
      throw new DomainError('replicates.status', status, `an array of ${alpha.length}`);
  }
  const differences: number[] = [];
  for (let i = 0; i < alpha.length; i++) {
    if (status !== undefined && status[i] !== 0) continue;
    checkPositive(`replicates.alpha[${i}]`, alpha[i]!);
    checkPositive(`replicates.beta[${i}]`, beta[i]!);
    differences.push(beta[i]! - alpha[i]! / (1 + alpha[i]!));
  }
  if (differences.length === 0) throw new DomainError('replicates', replicates, 'replicates of which one converged');
  const below = differences.filter((difference) => difference <= 0).length;
  const above = differences.filter((difference) => difference >= 0).length;
  const sorted = Float64Array.from(differences).sort();
  const pValue = Math.min(1, (2 * (Math.min(below, above) + 1)) / (differences.length + 1));
  return { difference: quantile(sorted, 0.5), pValue };
}
