import { checkObject, checkOpenUnit, DomainError } from '../../errors.ts';
import { quantile } from '../../numeric/quantile.ts';
import type { ScalingLaw } from '../law.ts';
import type { ScalingLawBootstrap } from './bootstrap-scaling-law.ts';
import { CONVERGED, type BootstrapReplicates } from './replicates.ts';

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

/**
 * Percentile interval of anything that a scaling law determines: of a coefficient, of the loss or the excess entropy at
 * a scale, of a compute-optimal scale, of a guarantee that rests on them.
 *
 * ```math
 * \bigl[\,Q_{(1-c)/2},\; Q_{(1+c)/2}\,\bigr] \quad\text{of the quantity over the replicates that converged}
 * ```
 *
 * @param bootstrap - the bootstrap
 * @param quantity - the quantity, as a function of a law; called once for the fit and for every replicate that
 * converged
 * @param options - `confidence`: c, between 0 and 1; the bootstrap's own unless given
 * @returns the quantity for the fitted law, both ends of the interval, median and standard deviation of the replicates;
 * from −∞ to ∞ where no replicate converged
 * @throws {@link DomainError} if `confidence` is not between 0 and 1, or the quantity is NaN or not a number
 * @remarks Quantiles interpolate linearly between order statistics (R's type 7). The interval carries the uncertainty
 * of the coefficients together with their strong correlations; it knows nothing of a wrong form of the law.
 * @example
 * ```ts
 * import { bootstrapInterval, bootstrapScalingLaw, chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale) => ({ ...scale, loss: chinchillaLoss(hoffmann2022, scale) }));
 * const bootstrap = bootstrapScalingLaw(runs, { replicates: 20, seed: 1 });
 * const scale = { parameters: 70e9, tokens: 1.4e12 };
 * bootstrapInterval(bootstrap, (law) => chinchillaLoss(law, scale)).upper; // ~> 1.93665
 * ```
 * @see B. Efron & R. Tibshirani (1993), An Introduction to the Bootstrap, §13.3.
 * @category Uncertainty
 */
export function bootstrapInterval(
  bootstrap: ScalingLawBootstrap,
  quantity: (law: ScalingLaw) => number,
  options: { readonly confidence?: number | undefined } = {},
): BootstrapInterval {
  checkObject('bootstrap', bootstrap);
  if (typeof quantity !== 'function') throw new DomainError('quantity', quantity, 'a function of a law');
  checkObject('options', options);
  const { confidence = bootstrap.summary.confidence } = options;
  checkOpenUnit('confidence', confidence);
  return intervalOf(bootstrap.summary.fit.law, bootstrap.replicates, quantity, confidence);
}

export function intervalOf(
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
  if (size === 0) return { estimate, lower: -Infinity, upper: Infinity, median: estimate, standardError: Infinity };
  const sorted = values.subarray(0, size).sort();
  return {
    estimate,
    lower: quantile(sorted, (1 - confidence) / 2),
    upper: quantile(sorted, (1 + confidence) / 2),
    median: quantile(sorted, 0.5),
    standardError: standardDeviation(sorted),
  };
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (!Number.isFinite(mean)) return Infinity;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return values.length === 1 ? 0 : Math.sqrt(squares / (values.length - 1));
}
