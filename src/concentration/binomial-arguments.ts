import { checkCount, checkNamed, checkUnit } from '../errors.ts';

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

/** The checks that every function of a binomial law begins with; `others` are its other arguments, checked later. */
export function checkBinomialLaw(call: string, parameter: string, law: BinomialLaw, others: readonly string[]): void {
  checkNamed(call, parameter, law, ['trials', 'probability', ...others]);
  checkCount('trials', law.trials);
  checkUnit('probability', law.probability);
}
