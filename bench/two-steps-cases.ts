import { bootstrapTwoStepLaw, type TwoStepRun } from 'skill-emergence/downstream';
import { processorTime } from './processor-time.ts';

/** Milliseconds of the processor for a replicate of both steps, the fits of all runs not counted. */
export interface TwoStepTimes {
  readonly replicate: number;
  /** Share of the replicates in which both steps count. */
  readonly converged: number;
}

/** Our times: of a bootstrap with the replicates less one with a single one. */
export function twoStepTimes(runs: readonly TwoStepRun[], chance: number, replicates: number): TwoStepTimes {
  const downstreamLaw = { fixed: { chance } };
  let converged = 0;
  const whole = processorTime(() => {
    converged = bootstrapTwoStepLaw(runs, { downstreamLaw, replicates, seed: 1 }).summary.converged;
  });
  const one = processorTime(() => bootstrapTwoStepLaw(runs, { downstreamLaw, replicates: 1, seed: 1 }));
  return { replicate: (whole - one) / (replicates - 1), converged: converged / replicates };
}
