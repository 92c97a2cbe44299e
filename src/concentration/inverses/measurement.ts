import { checkCount, checkNamed, checkOpenUnit, checkWhole, DomainError } from '../../errors.ts';
import { fromLogOdds } from '../../numeric/divergence-limit.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * A measured proportion: a competence, say, measured on a sample of text pieces.
 *
 * @category Inverses
 */
export interface Measurement {
  /** Number of successes seen, from 0 to `trials`. */
  readonly successes: number;
  /** Number of trials n, a positive safe integer. */
  readonly trials: number;
  /** Confidence wanted, in (0, 1): 0.95 leaves 0.025 to each side. */
  readonly confidence: number;
}

/**
 * Two ends of an interval of probabilities.
 *
 * @category Inverses
 */
export interface ProbabilityInterval {
  /** Lower end. */
  readonly lower: number;
  /** Upper end. */
  readonly upper: number;
}

/**
 * The interval whose lower end is a lower limit for the successes, given in log-odds, and whose upper end mirrors the
 * lower limit for the failures; half of the failure probability goes to either side.
 */
export function intervalOf(
  call: string,
  measurement: Measurement,
  lowerLimit: (successes: number, trials: number, logFailureProbability: number) => number,
): ProbabilityInterval {
  checkNamed(call, 'measurement', measurement, ['successes', 'trials', 'confidence']);
  const { successes, trials, confidence } = measurement;
  checkWhole('successes', successes);
  checkCount('trials', trials);
  if (successes > trials) throw new DomainError('successes', successes, `at most trials = ${trials}`);
  checkOpenUnit('confidence', confidence);
  const logFailureProbability = log((1 - confidence) / 2);
  return {
    lower: successes === 0 ? 0 : fromLogOdds(lowerLimit(successes, trials, logFailureProbability)),
    upper: successes === trials ? 1 : fromLogOdds(-lowerLimit(trials - successes, trials, logFailureProbability)),
  };
}
