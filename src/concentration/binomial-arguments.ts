import { checkCount, checkObject, checkUnit } from '../errors.ts';

/**
 * A binomial law: the number of successes in independent trials.
 *
 * @category Exact tails
 */
export interface BinomialLaw {
  /** Number of trials n, a positive safe integer. */
  readonly trials: number;
  /** Probability p of success in each, in [0, 1]. */
  readonly probability: number;
}

/** The checks that every function of a binomial law begins with. */
export function checkBinomialLaw(law: BinomialLaw): void {
  checkObject('law', law);
  checkCount('trials', law.trials);
  checkUnit('probability', law.probability);
}
