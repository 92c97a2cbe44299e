import { clopperPearsonLogOdds } from '../concentration/inverses/clopper-pearson-limit.ts';
import type { ProbabilityInterval } from '../concentration/inverses/measurement.ts';
import { fromLogOdds } from '../numeric/divergence-limit.ts';

/** The lower end of Clopper and Pearson's interval that leaves the failure probability to this side alone. */
export function lowerLimit(successes: number, trials: number, failureProbability: number): number {
  return successes === 0 ? 0 : fromLogOdds(clopperPearsonLogOdds(successes, trials, Math.log(failureProbability)));
}

/** One minus that lower end, in its own digits. */
export function oneMinusLowerLimit(successes: number, trials: number, failureProbability: number): number {
  return successes === 0 ? 1 : fromLogOdds(-clopperPearsonLogOdds(successes, trials, Math.log(failureProbability)));
}

/** Both ends, with half of the failure probability to either side. */
export function limits(successes: number, trials: number, failureProbability: number): ProbabilityInterval {
  return {
    lower: lowerLimit(successes, trials, failureProbability / 2),
    upper: oneMinusLowerLimit(trials - successes, trials, failureProbability / 2),
  };
}
