import { binomialMasses } from '../tests/binomial-masses.ts';
import { type Arms, type Region, regionProbability } from '../tests/region.ts';
import type { TwoSamples } from '../two-samples.ts';

/** The exact probability that a test rejects, by the sum over all outcomes; p and q are the true rates. */
export function rejectionProbability(
  arms: Arms,
  { single: p, tuple: q, failureProbability }: Record<'single' | 'tuple' | 'failureProbability', number>,
  pValue: (samples: TwoSamples) => number,
): number {
  const { from, masses } = binomialMasses(arms.singles, p);
  const rejects = (singleSuccesses: number, tupleSuccesses: number): boolean =>
    tupleSuccesses < 0 || pValue({ ...arms, singleSuccesses, tupleSuccesses }) <= failureProbability;
  return regionProbability(rejectionRegion(from, masses.length, arms.tuples, rejects), arms, p, q);
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
