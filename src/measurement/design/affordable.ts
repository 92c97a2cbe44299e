import { checkAtMost } from '../../errors.ts';
import type { Study } from './study.ts';

/** The largest samples for which a study is planned; above this its sums take more than a second. */
export const MOST_PLANNED = 1e6;

/** The same of the unconditional test, whose p-value is a maximum: seconds. */
const MOST_UNCONDITIONAL = 1000;

/** The check that the sum over all outcomes does not take too long. */
export function checkAffordable(name: string, items: number, study: Study): void {
  const isUnconditional = (study.test === 'ratio' || study.test === 'bracket') && study.method !== 'corner';
  checkAtMost(name, items, isUnconditional ? MOST_UNCONDITIONAL : MOST_PLANNED);
}
