import { checkNamed, checkWhole, DomainError } from '../errors.ts';
import { checkedRational, type ExactNumber, UNIT } from './exact-number.ts';
import type { Rational } from './rational.ts';

/**
 * The law of the number of successes in independent trials, exactly.
 *
 * @category Certified concentration
 */
export interface ExactBinomialLaw {
  /** Number of trials n, an integer from 1 to 10¹². */
  readonly trials: number;
  /** Probability p of success in each, in [0, 1]. */
  readonly probability: ExactNumber;
}

/** Beyond, the continued fraction of a tail near the mean would take minutes. */
const MOST_TRIALS = 1e12;

/** The law, and the count that the argument of a function holds under a name. */
export function checkedBinomial<Name extends string>(
  call: string,
  point: ExactBinomialLaw & Readonly<Record<Name, number>>,
  name: Name,
): { trials: bigint; probability: Rational; count: bigint } {
  checkNamed(call, 'point', point, ['trials', 'probability', name]);
  const { trials } = point;
  checkTrials('trials', trials);
  const probability = checkedRational('probability', point.probability, UNIT);
  const count = point[name];
  checkWhole(name, count);
  return { trials: BigInt(trials), probability, count: BigInt(count) };
}

export function checkTrials(parameter: string, value: number): void {
  if (!(Number.isInteger(value) && value >= 1 && value <= MOST_TRIALS)) {
    throw new DomainError(parameter, value, `an integer from 1 to ${MOST_TRIALS}`);
  }
}

/** Whether every trial has the same outcome. */
export function isCertain(p: Rational): boolean {
  return p.numerator === 0n || p.numerator === p.denominator;
}
