import { checkOpenUnit, DomainError } from '../../errors.ts';
import { givenOne } from './sizes.ts';

/**
 * The probability with which a guarantee may fail, over the draws of the skills.
 *
 * @category Finite sizes
 */
export interface FailureProbability {
  /** The probability, in (0, 1); or give its logarithm. */
  readonly failureProbability?: number | undefined;
  /** Instead: its natural logarithm, in (−Infinity, 0). */
  readonly logFailureProbability?: number | undefined;
}

/** Checks the failure probability that is allowed, and returns its logarithm. */
export function checkedLogFailureProbability({
  failureProbability,
  logFailureProbability,
}: FailureProbability): number {
  if (givenOne('failureProbability', failureProbability, 'logFailureProbability', logFailureProbability)) {
    checkOpenUnit('failureProbability', failureProbability);
    return Math.log(failureProbability);
  }
  const log = logFailureProbability!;
  if (!(typeof log === 'number' && log > -Infinity && log < 0)) {
    throw new DomainError('logFailureProbability', log, 'a number in (-Infinity, 0)');
  }
  return log;
}
