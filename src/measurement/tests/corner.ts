import { logBinomialTail } from '../../numeric/binomial-tail.ts';
import { lowerLimit } from '../limits.ts';
import type { TwoSamples } from '../two-samples.ts';
import type { NullCurve } from './null-curve.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';

/** P[Bin(n, p) ≤ s]. */
export function atMost(s: number, n: number, p: number): number {
  return s >= n ? 1 : exp(logBinomialTail(s + 1, n, p, true));
}

/**
 * Berger and Boos' p-value at the corner of a confidence set: the tail at the lower limit of the rate on single skills,
 * and the nuisance, with which that limit fails. It is valid because the tail falls as the rate on tuples grows.
 */
export function cornerPValue(samples: TwoSamples, { value }: NullCurve, nuisance: number): number {
  const { singleSuccesses, singles, tupleSuccesses, tuples } = samples;
  const least = value(lowerLimit(singleSuccesses, singles, log(nuisance)));
  return Math.min(1, nuisance + atMost(tupleSuccesses, tuples, least));
}
