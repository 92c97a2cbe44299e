export type { LongWorkOptions, Progress, StopSignal } from '../../long-work.ts';
export type { BootstrapInterval } from './bootstrap/percentile-interval.ts';
export { bootstrapInterval } from './bootstrap/bootstrap-interval.ts';
export { newRunInterval } from './bootstrap/new-run-interval.ts';
export type { BootstrapPartRun } from './bootstrap/bootstrap-parts.ts';
export {
  bootstrapFromPart,
  bootstrapPart,
  mergeBootstrapParts,
  missingReplicates,
} from './bootstrap/bootstrap-parts.ts';
export type { BootstrapPart, BootstrapPartPlan, BootstrapPartResult } from './bootstrap/part.ts';
export type { Shard } from '../../shards/shard.ts';
export { bootstrapScalingLaw } from './bootstrap/bootstrap-scaling-law.ts';
export type { BootstrapClusters } from './bootstrap/clusters.ts';
export type { BootstrapOptions } from './bootstrap/plan.ts';
export type { BootstrapSummary, ScalingLawBootstrap } from './bootstrap/summary.ts';
export type { LawComparison } from './compare-laws.ts';
export { compareLaws } from './compare-laws.ts';
export type { RunDoubt } from './doubts/run-doubt.ts';
export type { RunDoubtOptions } from './doubts/run-doubts.ts';
export { runDoubts } from './doubts/run-doubts.ts';
export type { FitConditioning } from './evidence/conditioning.ts';
export type { FitStatus } from './evidence/status.ts';
export { fitScalingLaw } from './fit-scaling-law.ts';
export type { HeldOutRun, HoldOut, HoldOutOptions, PredictionErrors } from './hold-out.ts';
export { holdOutByScale } from './hold-out.ts';
export type { Envelope, EnvelopePoint } from './isoflop/fit-envelope.ts';
export { fitEnvelope } from './isoflop/fit-envelope.ts';
export type { IsoFlop, IsoFlopFit } from './isoflop/fit-iso-flops.ts';
export { fitIsoFlops } from './isoflop/fit-iso-flops.ts';
export { isoFlopBias } from './isoflop/iso-flop-bias.ts';
export type { BudgetPower } from './isoflop/power-law.ts';
export type { ScalingLawTerm } from './model/dead-terms.ts';
export { scalingLawObjective } from './objective.ts';
export type { FitOptions } from './options/fit-options.ts';
export type { FitLoss, ObjectiveOptions } from './options/objective-options.ts';
export type { TrainingRun } from './options/training-run.ts';
export type { ExcludedRun } from './runs/used-runs.ts';
export type { FittedLaw, ScalingLawFit } from './scaling-law-fit.ts';
