import { bootstrapScalingLaw, fitScalingLaw, type ScalingLaw, type TrainingRun } from 'skill-emergence/scaling';

/** Milliseconds of a call. */
function time(call: () => void): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** Milliseconds of one fit, of a replicate and of a start, as the peer measures them. */
export interface FitTimes {
  readonly fit: number;
  readonly replicate: number;
  readonly start: number;
  /** Share of the starts that reach the minimum. */
  readonly agreeing: number;
}

/** Our times: of a fit with all that it reports, from a given start; of bootstrap and multi-start, whole. */
export function fitTimes(
  runs: readonly TrainingRun[],
  start: ScalingLaw,
  starts: readonly ScalingLaw[],
  replicates: number,
): FitTimes {
  const repeat = 50;
  const fit = time(() => {
    for (let i = 0; i < repeat; i++) fitScalingLaw(runs, { starts: [start] });
  });
  const bootstrap = time(() => bootstrapScalingLaw(runs, { replicates }));
  let agreeing = 0;
  const many = time(() => {
    agreeing = fitScalingLaw(runs, { starts }).startsAgreeing;
  });
  return {
    fit: fit / repeat,
    replicate: bootstrap / replicates,
    start: many / starts.length,
    agreeing: agreeing / starts.length,
  };
}
