/**
 * From loss to accuracy: what metrics make of a loss, and whether a sharp rise is the model's or the metric's; the laws
 * of downstream accuracy in the loss, fitted to runs, with the bootstrap carried through both steps.
 *
 * @module skill-emergence/downstream
 */
export type { TwoStepBootstrap, TwoStepBootstrapOptions, TwoStepSummary } from './bootstrap/bootstrap-two-step-law.ts';
export { bootstrapTwoStepLaw } from './bootstrap/bootstrap-two-step-law.ts';
export type { TwoStepReplicates } from './bootstrap/replicates.ts';
export type { IntervalOptions, TwoStepBandPoint } from './bootstrap/two-step-interval.ts';
export { twoStepBand, twoStepInterval } from './bootstrap/two-step-interval.ts';
export type { DownstreamFit, DownstreamFitStatus } from './fit/fit-downstream-law.ts';
export { fitDownstreamLaw } from './fit/fit-downstream-law.ts';
export type { TwoStepFit } from './fit/fit-two-step-law.ts';
export { fitTwoStepLaw } from './fit/fit-two-step-law.ts';
export type { DownstreamFitOptions, DownstreamRun } from './fit/options.ts';
export type { TwoStepFitOptions, TwoStepRun } from './fit/two-step-options.ts';
export type { DownstreamLaw, Ends, ExponentialLaw, LadderLaw } from './laws/downstream-law.ts';
export { downstreamAccuracy, downstreamAccuracyInterval, lossForDownstreamAccuracy } from './laws/downstream-law.ts';
export type { ErrorTangent, ExponentialError } from './laws/exponential-error.ts';
export { downstreamError, downstreamErrorTangent, lossForDownstreamError } from './laws/exponential-error.ts';
export type { Ladder } from './laws/ladder.ts';
export { ladderAccuracy, ladderAccuracySlope, lossForLadderAccuracy } from './laws/ladder.ts';
export type { LossMap } from './laws/loss-to-loss.ts';
export { composeLossToLoss, invertLossToLoss, lossToLoss, optimalLossToLoss } from './laws/loss-to-loss.ts';
export type { TwoStepLaw } from './laws/two-step.ts';
export { twoStepAccuracy, twoStepScale } from './laws/two-step.ts';
export { exactMatch, logExactMatch } from './metrics/exact-match.ts';
export type { ExactMatchPoint } from './metrics/exact-match.ts';
export { exactMatchScale } from './metrics/exact-match-scale.ts';
export type { LossThreshold } from './metrics/loss-threshold.ts';
export { lossThresholdAccuracy, lossThresholdScale } from './metrics/loss-threshold.ts';
export type { MetricCurvePoint, MetricPoint } from './metrics/metric-curve.ts';
export { metricCurve } from './metrics/metric-curve.ts';
export { brierScore, detectionProbability, editDistance } from './metrics/scores.ts';
export type { TransitionLevels } from './metrics/transition-width.ts';
export { errorTransitionWidth, transitionWidth } from './metrics/transition-width.ts';
