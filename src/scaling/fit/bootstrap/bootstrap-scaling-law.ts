import { batchesOf, checkWanted, numbered } from '../../../long-work.ts';
import { emptyReplicates } from '../../bootstrap-replicates.ts';
import { checkOptions } from '../../check-options.ts';
import { checkRuns, type TrainingRun } from '../options/training-run.ts';
import { BOOTSTRAP_OPTIONS, type BootstrapOptions, chunkOf, planBootstrap } from './plan.ts';
import { replicatesInto } from './replicates.ts';
import { type ScalingLawBootstrap, summarise } from './summary.ts';

/**
 * How far a fitted scaling law can be trusted: the law is fitted again to resamples of the runs.
 *
 * Each resample draws as many runs as there are, with replacement (the pairs bootstrap), or as many clusters of runs:
 * runs that share a compute budget, a training run's checkpoints, a laboratory, are not independent.
 *
 * @param runs - training runs: parameters N, tokens D and loss L in nats per token, at most a million
 * @param options - those of the fit; number of replicates, seed, clusters, confidence; progress and a signal to stop
 * @returns the fit, intervals of its coefficients and of its compute-optimal exponents, and the replicates, from which
 * {@link bootstrapInterval} makes the interval of anything else
 * @throws {@link DomainError} as {@link fitScalingLaw} does, or if the other options are outside their domain, or there
 * are fewer than two clusters
 * @remarks Every replicate is a full fit from the fitted law and is counted as converged or not; those that are not
 * converged take no part in the intervals, so look at their number. Replicate i depends on the seed and on i alone. The
 * percentile intervals are first-order correct: with few runs or clusters they are too narrow. For the default loss,
 * which is nearly that of absolute residuals, they are a little too wide.
 * @example
 * ```ts
 * import { bootstrapScalingLaw, chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale, i) => {
 *   return { ...scale, loss: chinchillaLoss(hoffmann2022, scale) * (1 + 0.001 * (i % 2)) };
 * });
 * const { summary } = bootstrapScalingLaw(runs, { replicates: 100, seed: 1 });
 * summary.converged + summary.degenerate + summary.notConverged; // => 100
 * summary.coefficients.alpha.lower < summary.coefficients.alpha.upper; // => true
 * ```
 * @see B. Efron (1979), The Annals of Statistics 7(1); T. Besiroglu et al. (2024), arXiv:2404.10102; [Fitting a scaling
 * law](../../../../docs/fitting.md).
 * @category Uncertainty
 */
export function bootstrapScalingLaw(runs: readonly TrainingRun[], options: BootstrapOptions = {}): ScalingLawBootstrap {
  checkRuns(runs);
  checkOptions('bootstrapScalingLaw(runs, { replicates: 1000 })', options, BOOTSTRAP_OPTIONS);
  const planned = planBootstrap(runs, options);
  const { plan } = planned;
  const replicates = emptyReplicates(plan.replicates);
  const total = plan.replicates;
  for (const batch of batchesOf(numbered(0, total), chunkOf(plan))) {
    checkWanted(options);
    replicatesInto(plan, batch, replicates, batch[0]);
    options.onProgress?.({ done: batch.at(-1)! + 1, total });
  }
  return summarise(planned, replicates);
}
