import { checkArray, checkObject, checkOpenUnit, DomainError } from '../../../errors.ts';
import { checkOptions } from '../../check-options.ts';
import { checkColumns } from '../../bootstrap-replicates.ts';
import type { ScalingLaw } from '../../law.ts';
import type { LawBootstrap } from '../../saved-law.ts';
import { type BootstrapInterval, percentileInterval } from './percentile-interval.ts';

/**
 * Percentile interval of anything that a scaling law determines: of a coefficient, of the loss or the excess entropy at
 * a scale, of a compute-optimal scale, of a guarantee that rests on them.
 *
 * ```math
 * \bigl[\,Q_{(1-c)/2},\; Q_{(1+c)/2}\,\bigr] \quad\text{of the quantity over the replicates that converged}
 * ```
 *
 * @param bootstrap - the bootstrap, or one that `readLaw` has read
 * @param quantity - the quantity, as a function of a law; called once for the fit and for every replicate that
 * converged
 * @param options - `confidence`: c, between 0 and 1; the bootstrap's own unless given (0.95 for one that was read)
 * @returns the quantity for the fitted law, both ends of the interval, median and standard deviation of the replicates;
 * from −∞ to ∞ where no replicate converged
 * @throws {@link DomainError} naming what of the bootstrap is missing or outside its domain; if `confidence` is not
 * between 0 and 1, or the quantity is NaN or not a number
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
  bootstrap: LawBootstrap,
  quantity: (law: ScalingLaw) => number,
  options: { readonly confidence?: number | undefined } = {},
): BootstrapInterval {
  checkObject('bootstrap', bootstrap);
  const { summary, replicates } = bootstrap;
  checkObject('bootstrap.summary', summary);
  checkObject('bootstrap.summary.fit', summary.fit);
  checkObject('bootstrap.summary.fit.law', summary.fit.law);
  checkObject('bootstrap.replicates', replicates);
  checkArray('bootstrap.replicates.status', replicates.status);
  checkColumns(replicates, 'bootstrap.replicates');
  if (typeof quantity !== 'function') throw new DomainError('quantity', quantity, 'a function of a law');
  checkOptions('bootstrapInterval(bootstrap, quantity, { confidence: 0.9 })', options, ['confidence']);
  const { confidence = summary.confidence ?? 0.95 } = options;
  checkOpenUnit('confidence', confidence);
  return percentileInterval(summary.fit.law, replicates, quantity, confidence);
}
