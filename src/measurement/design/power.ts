import { bisectIntegers } from '../../numeric/bisection.ts';
import { binomialMasses } from '../tests/binomial-masses.ts';
import { atMost } from '../tests/corner.ts';
import { type Arms, type Region, regionProbability } from '../tests/region.ts';
import type { TwoSamples } from '../two-samples.ts';

/**
 * The exact probability that a test rejects, by the sum over all outcomes; p and q are the true rates. P-values rise
 * with the successes on tuples, or fall where the test is `above`.
 */
export function rejectionProbability(
  arms: Arms,
  { single: p, tuple: q, failureProbability }: Record<'single' | 'tuple' | 'failureProbability', number>,
  pValue: (samples: TwoSamples) => number,
  above = false,
): number {
  const { from, masses } = binomialMasses(arms.singles, p);
  const isInside = (singleSuccesses: number, tupleSuccesses: number): boolean =>
    tupleSuccesses < 0 || pValue({ ...arms, singleSuccesses, tupleSuccesses }) <= failureProbability !== above;
  const inside = regionProbability(rejectionRegion(from, masses.length, arms.tuples, isInside), arms, p, q);
  return above ? 1 - inside : inside;
}

/** The same of a test of a binomial rate, whose hypothesis is that it is at least so large. */
export function binomialRejectionProbability(
  trials: number,
  { least, passRate, failureProbability }: Record<'least' | 'passRate' | 'failureProbability', number>,
): number {
  const [last] = bisectIntegers(-1, trials, (passed) => atMost(passed, trials, least) <= failureProbability);
  return last < 0 ? 0 : atMost(last, trials, passRate);
}

/**
 * All outcomes that are rejected: with a number of successes on single skills, so many on tuples or fewer. From one
 * number to the next the last one moves little, so that few outcomes have to be tried.
 */
export function rejectionRegion(
  from: number,
  length: number,
  tuples: number,
  rejects: (singleSuccesses: number, tupleSuccesses: number) => boolean,
): Region {
  const last = new Float64Array(length);
  let count = -1;
  for (let i = 0; i < length; i++) {
    let step = 1;
    if (rejects(from + i, count)) {
      // in steps that double while they succeed, and then back in halves
      for (; count + step <= tuples && rejects(from + i, count + step); step *= 2) count += step;
      for (step /= 2; step >= 1; step /= 2)
        if (count + step <= tuples && rejects(from + i, count + step)) count += step;
    } else {
      while (!rejects(from + i, count)) count--;
    }
    last[i] = count;
  }
  return { from, last };
}
