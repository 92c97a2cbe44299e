import { clopperPearsonLogOdds } from '../concentration/inverses/clopper-pearson-limit.ts';
import type { ProbabilityInterval } from '../concentration/inverses/measurement.ts';
import { fromLogOdds } from '../numeric/divergence-limit.ts';
import { log } from '../numeric/elementary/log.ts';

/** The lower end of Clopper and Pearson's interval that leaves the failure probability to this side alone. */
export function lowerLimit(successes: number, trials: number, logFailure: number): number {
  return successes === 0 ? 0 : fromLogOdds(lowerLogOdds(successes, trials, logFailure));
}

/** One minus that lower end, in its own digits. */
export function oneMinusLowerLimit(successes: number, trials: number, logFailure: number): number {
  return successes === 0 ? 1 : fromLogOdds(-lowerLogOdds(successes, trials, logFailure));
}

/** Both ends, with half of the failure probability to either side. */
export function limits(successes: number, trials: number, logFailure: number): ProbabilityInterval {
  const logHalf = logFailure - Math.LN2;
  return {
    lower: lowerLimit(successes, trials, logHalf),
    upper: oneMinusLowerLimit(trials - successes, trials, logHalf),
  };
}

/** Of one success at a failure probability near the least double, the limit itself is too small for Newton's steps. */
function lowerLogOdds(successes: number, trials: number, logFailure: number): number {
  if (successes === 1 && logFailure < -600) return logFailure - log(trials);
  return clopperPearsonLogOdds(successes, trials, logFailure);
}
