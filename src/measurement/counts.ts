import { checkCount, checkWhole, DomainError } from '../errors.ts';

/** The checks of a number of successes among a number of things that were tried, at least one. */
export function checkCounts(successesName: string, successes: number, trialsName: string, trials: number): void {
  checkWhole(successesName, successes);
  checkCount(trialsName, trials);
  if (successes > trials) throw new DomainError(successesName, successes, `at most ${trialsName} = ${trials}`);
}
