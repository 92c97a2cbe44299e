import { DomainError } from '../../../errors.ts';
import { mean } from '../../../numeric/mean.ts';
import { percentileInterval as endsOf, quantile } from '../../../numeric/quantile.ts';
import { type BootstrapReplicates, CONVERGED } from '../../bootstrap-replicates.ts';
import type { ScalingLaw } from '../../law.ts';
import { square } from '../../../numeric/square.ts';

/**
 * A quantity of a fitted law with its uncertainty.
 *
 * @category Uncertainty
 */
export interface BootstrapInterval {
  /** Its value for the fitted law itself. */
  readonly estimate: number;
  /** Lower end of the percentile interval. */
  readonly lower: number;
  /** Upper end of the percentile interval. */
  readonly upper: number;
  /** Median of the replicates. */
  readonly median: number;
  /** Standard deviation of the replicates: says little where the interval is skewed. */
  readonly standardError: number;
}

/** The interval of a quantity, from the replicates that converged. */
export function percentileInterval(
  fitted: ScalingLaw,
  { E, A, B, alpha, beta, status }: BootstrapReplicates,
  quantity: (law: ScalingLaw) => number,
  confidence: number,
): BootstrapInterval {
  const valueAt = (law: ScalingLaw): number => {
    const value = quantity(law);
    if (typeof value !== 'number' || Number.isNaN(value)) throw new DomainError('quantity(law)', value, 'a number');
    return value;
  };
  const estimate = valueAt(fitted);
  const values = new Float64Array(status.length);
  let size = 0;
  for (let i = 0; i < status.length; i++) {
    if (status[i] !== CONVERGED) continue;
    values[size++] = valueAt({ E: E[i]!, A: A[i]!, B: B[i]!, alpha: alpha[i]!, beta: beta[i]! });
  }
  return intervalOf(estimate, values.subarray(0, size).sort(), confidence, -Infinity);
}

/** The interval from values in ascending order; from `least` to ∞ where there are none. */
export function intervalOf(
  estimate: number,
  sorted: Float64Array,
  confidence: number,
  least: number,
): BootstrapInterval {
  const size = sorted.length;
  if (size === 0) return { estimate, lower: least, upper: Infinity, median: estimate, standardError: Infinity };
  return {
    estimate,
    ...endsOf(size, (place) => sorted[place]!, confidence),
    median: quantile(sorted, 0.5),
    standardError: standardDeviation(sorted),
  };
}

function standardDeviation(values: Float64Array): number {
  const centre = mean(values);
  if (!Number.isFinite(centre)) return Infinity;
  const squares = values.reduce((sum, value) => sum + square(value - centre), 0);
  return values.length === 1 ? 0 : Math.sqrt(squares / (values.length - 1));
}
