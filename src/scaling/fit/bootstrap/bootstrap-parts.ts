import { checkNamed, DomainError } from '../../../errors.ts';
import { merged, missingUnits } from '../../../shards/merge.ts';
import { finishRun, startRun, type StartedRun } from '../../../shards/run.ts';
import type { Shard } from '../../../shards/shard.ts';
import { checkOptions } from '../../check-options.ts';
import { checkRuns, type TrainingRun } from '../options/training-run.ts';
import {
  BOOTSTRAP,
  type BootstrapPart,
  type BootstrapPartPlan,
  type BootstrapPartResult,
  columnsFrom,
  partPlan,
  resultsIn,
} from './part.ts';
import { BOOTSTRAP_OPTIONS, type BootstrapOptions, chunkOf, planBootstrap } from './plan.ts';
import { type BootstrapPlan, replicatesOf } from './replicates.ts';
import { type ScalingLawBootstrap, summarise } from './summary.ts';

/**
 * Which part of a bootstrap is done.
 *
 * @category Uncertainty
 */
export interface BootstrapPartRun {
  /** Do this part only (default: all); replicates go to the parts in turn. */
  readonly shard?: Shard | undefined;
  /** What has been done of it already, of the same bootstrap: those replicates are not fitted again. */
  readonly done?: BootstrapPart | undefined;
  /** Called with all that is done, after some replicates: what a run that is stopped can go on from. */
  readonly onPart?: ((part: BootstrapPart) => void) | undefined;
}

/**
 * A part of {@link bootstrapScalingLaw}: some of its replicates, which can be fitted anywhere and in any order.
 *
 * Each replicate depends on the runs, the options and its number alone. So {@link mergeBootstrapParts} of all parts is
 * what one machine would have made, and {@link bootstrapFromPart} makes of it what `bootstrapScalingLaw` returns, to
 * the last bit.
 *
 * @param runs - training runs, as {@link bootstrapScalingLaw} takes them; the part holds a copy
 * @param options - those of {@link bootstrapScalingLaw}, `onProgress` and `signal` among them
 * @param run - `shard`, which part of the replicates; `done`, a part to go on from; `onPart`
 * @returns the replicates, plain JSON
 * @throws {@link DomainError} as {@link bootstrapScalingLaw} does, or if `run` is outside its domain, or `done` belongs
 * to another bootstrap
 * @remarks Every part begins with the fit to all runs.
 * @example
 * ```ts
 * import { bootstrapFromPart, bootstrapPart, bootstrapScalingLaw, mergeBootstrapParts } from 'skill-emergence/scaling';
 * import { chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale, i) => {
 *   return { ...scale, loss: chinchillaLoss(hoffmann2022, scale) * (1 + 0.001 * (i % 2)) };
 * });
 * const options = { replicates: 30, seed: 1 };
 * const parts = [2, 1].map((part) => bootstrapPart(runs, options, { shard: { part, of: 2 } }));
 * const { summary } = bootstrapFromPart(mergeBootstrapParts(parts));
 * JSON.stringify(summary) === JSON.stringify(bootstrapScalingLaw(runs, options).summary); // => true
 * ```
 * @see B. Efron (1979), The Annals of Statistics 7(1).
 * @category Uncertainty
 */
export function bootstrapPart(
  runs: readonly TrainingRun[],
  options: BootstrapOptions = {},
  run: BootstrapPartRun = {},
): BootstrapPart {
  checkRuns(runs);
  checkOptions('bootstrapPart(runs, { replicates: 1000 })', options, BOOTSTRAP_OPTIONS);
  const { plan, started } = startBootstrap('bootstrapPart', runs, options, run);
  return finishRun(started, options, (units) => resultsIn(replicatesOf(plan, units), units)) as BootstrapPart;
}

/** A part of a bootstrap before its first replicate, of arguments whose names have been checked. */
export function startBootstrap(
  call: string,
  runs: readonly TrainingRun[],
  options: BootstrapOptions,
  run: BootstrapPartRun,
): { readonly plan: BootstrapPlan; readonly started: StartedRun<BootstrapPartPlan, BootstrapPartResult> } {
  checkNamed(call, 'run', run, ['shard', 'done', 'onPart']);
  const { plan } = planBootstrap(runs, options);
  const { onProgress } = options;
  return { plan, started: startRun(call, BOOTSTRAP, partPlan(runs, options), { ...run, onProgress }, chunkOf(plan)) };
}

/**
 * Puts parts of one bootstrap together, in any order and grouping.
 *
 * @param parts - results of {@link bootstrapPart} or of this function, from one plan and without a replicate in common
 * @returns all their results as one part; {@link missingReplicates} says what it has not
 * @throws {@link DomainError} if a part is not one, belongs to another bootstrap, or has a replicate of an earlier one
 * @example
 * ```ts
 * import { bootstrapPart, chinchillaLoss, hoffmann2022, mergeBootstrapParts } from 'skill-emergence/scaling';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale) => ({ ...scale, loss: chinchillaLoss(hoffmann2022, scale) }));
 * const parts = [1, 2, 3].map((part) => bootstrapPart(runs, { replicates: 7 }, { shard: { part, of: 3 } }));
 * parts.map(({ results }) => results.length); // => [3, 2, 2]
 * mergeBootstrapParts(parts).results.length; // => 7
 * ```
 * @category Uncertainty
 */
export function mergeBootstrapParts(parts: readonly BootstrapPart[]): BootstrapPart {
  return merged(BOOTSTRAP, parts) as BootstrapPart;
}

/**
 * The replicates of its plan that a part has no results of, in rising order.
 *
 * @param part - a part of a bootstrap
 * @returns their numbers, from 0 on; none if the bootstrap is complete
 * @throws {@link DomainError} if it is not a part
 * @example
 * ```ts
 * import { bootstrapPart, chinchillaLoss, hoffmann2022, missingReplicates } from 'skill-emergence/scaling';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale) => ({ ...scale, loss: chinchillaLoss(hoffmann2022, scale) }));
 * missingReplicates(bootstrapPart(runs, { replicates: 5 }, { shard: { part: 1, of: 2 } })); // => [1, 3]
 * ```
 * @category Uncertainty
 */
export function missingReplicates(part: BootstrapPart): readonly number[] {
  return missingUnits(BOOTSTRAP, part);
}

/**
 * What {@link bootstrapScalingLaw} returns, from all its replicates.
 *
 * @param part - all parts of a bootstrap, merged
 * @returns the fit, intervals of its coefficients and of its compute-optimal exponents, and the replicates: the same,
 * to the last bit, as in one piece
 * @throws {@link DomainError} if it is not a part, or replicates are missing
 * @remarks The fit to all runs is made again.
 * @example
 * ```ts
 * import { bootstrapFromPart, bootstrapPart, chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale) => ({ ...scale, loss: chinchillaLoss(hoffmann2022, scale) }));
 * bootstrapFromPart(bootstrapPart(runs, { replicates: 20 })).summary.coefficients.alpha.estimate; // ~> 0.34
 * ```
 * @category Uncertainty
 */
export function bootstrapFromPart(part: BootstrapPart): ScalingLawBootstrap {
  const missing = missingReplicates(part);
  if (missing.length > 0) {
    throw new DomainError(
      'part.results.length',
      part.results.length,
      `that of all replicates: ${missing[0]!} is missing`,
    );
  }
  const { runs, options } = part.plan;
  return summarise(planBootstrap(runs, options), columnsFrom(part.results));
}
