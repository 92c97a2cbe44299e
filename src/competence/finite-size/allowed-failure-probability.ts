import { checkOpenUnit, DomainError } from '../../errors.ts';
import { givenOne } from './sizes.ts';
import { log } from '../../numeric/elementary/log.ts';

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
    return log(failureProbability);
  }
  const logarithm = logFailureProbability!;
  if (!(typeof logarithm === 'number' && logarithm > -Infinity && logarithm < 0)) {
    throw new DomainError('logFailureProbability', logarithm, 'a number in (-Infinity, 0)');
  }
  return logarithm;
}
