export type { FitConditioning } from './conditioning.ts';
export type { ScalingLawTerm } from './dead-terms.ts';
export type { FittedLaw, ScalingLawFit } from './fit-scaling-law.ts';
export { fitScalingLaw } from './fit-scaling-law.ts';
export { scalingLawObjective } from './objective.ts';
export type { FitLoss, FitOptions, ObjectiveOptions, TrainingRun } from './options.ts';
export type { FitStatus } from './status.ts';
export type { ExcludedRun } from './used-runs.ts';
