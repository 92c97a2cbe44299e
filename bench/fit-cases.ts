import { bootstrapScalingLaw, fitScalingLaw, type ScalingLaw, type TrainingRun } from 'skill-emergence/scaling';
import { processorTime } from './processor-time.ts';

/** Milliseconds of the processor for one fit from its start to the minimum, for a replicate and for a start. */
export interface FitTimes {
  readonly fit: number;
  readonly replicate: number;
  readonly start: number;
  /** Relative norm of the gradient that the one fit ends with. */
  readonly gradient: number;
  /** Share of the replicates, and of the starts, that reach the minimum. */
  readonly reached: number;
  readonly agreeing: number;
}

/** What is fitted: runs, the start of one fit, and many. */
export interface FitJob {
  readonly runs: readonly TrainingRun[];
  readonly start: ScalingLaw;
  readonly starts: readonly ScalingLaw[];
  readonly replicates: number;
}

const FITS = 200;

/** Our times: of bootstrap and multi-start, whole; and `evidence`, that of all else in a result, beside the one fit. */
export function fitTimes({ runs, start, starts, replicates }: FitJob): FitTimes & { readonly evidence: number } {
  let gradient = 0;
  const whole = processorTime(() => {
    for (let i = 0; i < FITS; i++) gradient = fitScalingLaw(runs, { starts: [start] }).gradientNorm;
  });
  const same = Array.from({ length: FITS }, () => start);
  const fits = processorTime(() => fitScalingLaw(runs, { starts: same }));
  let reached = 0;
  const bootstrap = processorTime(() => {
    reached = bootstrapScalingLaw(runs, { replicates, seed: 1 }).summary.converged;
  });
  let agreeing = 0;
  const many = processorTime(() => {
    agreeing = fitScalingLaw(runs, { starts }).startsAgreeing;
  });
  return {
    fit: fits / FITS,
    evidence: (whole - fits) / FITS,
    replicate: bootstrap / replicates,
    start: many / starts.length,
    gradient,
    reached: reached / replicates,
    agreeing: agreeing / starts.length,
  };
}
