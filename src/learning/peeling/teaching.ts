import { distanceFromMean, logBinomialTail, logProbabilityTimes } from '../../numeric/binomial-tail.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';

/** A fraction and one minus it, both with their own digits. */
export interface Share {
  readonly part: number;
  readonly rest: number;
}

/**
 * `r(x) = P[Bin(k - 1, x) < j]`, the probability that a text piece with k slots teaches what is in one of them: that
 * fewer than j of the others are unlearnt. For a positive capacity j.
 */
export function teachingProbability(k: number, capacity: number, { part, rest }: Share): number {
  if (capacity >= k) return 1;
  const others = k - 1;
  // of the two forms the one whose small fraction has digits of its own
  return exp(
    part <= 0.5
      ? logBinomialTail(capacity, others, part, true)
      : logBinomialTail(others - capacity + 1, others, rest, false),
  );
}

/** -c x r'(x) = c j P[Bin(k - 1, x) = j]: how much more is taught, for a relative fall of x. */
export function teachingSlope(meanDegree: number, k: number, capacity: number, { part, rest }: Share): number {
  const others = k - 1;
  if (capacity >= k || part === 0 || meanDegree === 0) return 0;
  if (rest === 0) return capacity === others ? meanDegree * capacity : 0;
  const distance = distanceFromMean(capacity, others, part);
  return exp(log(meanDegree) + logProbabilityTimes(capacity, capacity, others, part, rest, distance));
}
