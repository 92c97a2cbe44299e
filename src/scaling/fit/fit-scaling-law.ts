import { checkOptions } from '../check-options.ts';
import { fitPrepared } from './fit-prepared.ts';
import { checkFitOptions, FIT_OPTIONS, type FitOptions } from './options/fit-options.ts';
import { checkRuns, type TrainingRun } from './options/training-run.ts';
import { prepare } from './runs/prepare.ts';
import type { ScalingLawFit } from './scaling-law-fit.ts';

/**
 * The Chinchilla-style scaling law that fits training runs best, with the evidence for it.
 *
 * ```math
 * \min_{E, A, B, \alpha, \beta}
 * \sum_i w_i\, \rho\Bigl(\ln L_i - \ln\bigl(E + A N_i^{-\alpha} + B D_i^{-\beta}\bigr)\Bigr)
 * ```
 *
 * with ρ Huber's function for δ = 0.001, as in Hoffmann et al. (2022), unless `loss` says otherwise.
 *
 * | `status`                | meaning                                                                            |
 * | ----------------------- | ---------------------------------------------------------------------------------- |
 * | `'converged'`           | a minimum, with all three terms alive                                              |
 * | `'degenerate'`          | a minimum at which terms have died; `degenerate` names them                        |
 * | `'worse-than-constant'` | a minimum that is no better than a constant, by Akaike's criterion                 |
 * | `'unidentified'`        | a minimum, but the runs do not need a term, or cannot tell coefficients apart      |
 * | `'not-converged'`       | no minimum was found                                                               |
 *
 * @param runs - training runs: parameters N, tokens D and loss L in nats per token, at most a million
 * @param options - the loss and its δ, weights, runs to leave out, tied exponents, fixed coefficients, starts and seed;
 * progress, start by start, and a signal to stop
 * @returns the law, its status, and what supports it
 * @throws {@link DomainError} if a field of a run or an option is outside its domain, or the runs cannot determine the
 * coefficients whatever their losses: too few runs or too few different N or D, equal losses, or D a power of N; the
 * `reason` of `signal` once it is aborted
 * @remarks Gauss–Newton steps with the Huber problem of each solved exactly, in logarithms measured from their means;
 * then Newton steps to rounding, or for absolute values the vertex itself with its multipliers as proof. The result
 * does not depend on the order of the runs. One start is enough where it is good, as the default one is; more say how
 * alone the minimum is.
 *
 * A million runs take a few seconds. The function is synchronous and looks at its signal before every step, so what
 * needs the event loop to abort, `AbortSignal.timeout` for one, comes too late: abort from `onProgress`, or give a
 * signal that looks at the clock when it is asked.
 * @example
 * ```ts
 * import { chinchillaLoss, fitScalingLaw, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const scales = [1e8, 1e9, 1e10].flatMap((parameters) => [1e9, 1e10, 1e11].map((tokens) => ({ parameters, tokens })));
 * const runs = scales.map((scale) => ({ ...scale, loss: chinchillaLoss(hoffmann2022, scale) }));
 * const fit = fitScalingLaw(runs);
 * fit.status; // => 'converged'
 * fit.law.alpha; // ~> 0.34
 * fitScalingLaw(runs.slice(0, 3)); // throws DomainError
 *
 * const end = performance.now() + 10_000;
 * const signal = {
 *   get aborted() {
 *     return performance.now() > end;
 *   },
 * };
 * fitScalingLaw(runs, { starts: 20, signal }).starts; // => 20
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, §3.3; T. Besiroglu et al. (2024), arXiv:2404.10102; [Fitting a
 * scaling law](../../../docs/fitting.md).
 * @category Fitting
 */
export function fitScalingLaw(runs: readonly TrainingRun[], options: FitOptions = {}): ScalingLawFit {
  checkRuns(runs);
  checkOptions("fitScalingLaw(runs, { loss: 'absolute' })", options, FIT_OPTIONS);
  checkFitOptions(options, runs.length);
  return fitPrepared(runs, options, prepare(runs, options)).fit;
}
