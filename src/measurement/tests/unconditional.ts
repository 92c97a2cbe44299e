import { bisectIntegers } from '../../numeric/bisection.ts';
import { limits } from '../limits.ts';
import type { TwoSamples } from '../two-samples.ts';
import { binomialMasses } from './binomial-masses.ts';
import { largestValue } from './largest-value.ts';
import type { NullCurve } from './null-curve.ts';
import { type Arms, type Region, regionProbability } from './region.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * The unconditional p-value: the largest probability, of all rates on single skills in a confidence interval and the
 * least rates on tuples that the hypothesis then allows, of what is at least as extreme as what was seen; and the
 * nuisance, with which the interval fails.
 *
 * What is as extreme does not depend on the rates, so it is found once, as the largest number of successes on tuples
 * for every number on single skills. The p-value is valid for all rates that the hypothesis allows, because the
 * statistic grows with the successes on tuples.
 */
export function unconditionalPValue(samples: TwoSamples, curve: NullCurve, nuisance: number): number {
  const { singleSuccesses, singles, tupleSuccesses } = samples;
  const { lower, upper } = limits(singleSuccesses, singles, log(nuisance));
  const seen = statisticAt(singleSuccesses, samples, curve)(tupleSuccesses);
  const region = regionUpTo(seen + 1e-12 * Math.abs(seen), lower, upper, samples, curve);
  const tail = (p: number): number => regionProbability(region, samples, p, curve.value(p));
  return Math.min(1, nuisance + largestValue(tail, lower, upper));
}

/** All outcomes whose statistic is at most so large, of those that are likely at some rate between the ends. */
function regionUpTo(most: number, lower: number, upper: number, arms: Arms, curve: NullCurve): Region {
  const { singles, tuples } = arms;
  const { from } = binomialMasses(singles, lower);
  const top = binomialMasses(singles, upper);
  const last = new Float64Array(top.from + top.masses.length - from);
  for (let i = 0; i < last.length; i++) {
    const statistic = statisticAt(from + i, arms, curve);
    last[i] = bisectIntegers(-1, tuples + 1, (s) => statistic(s) <= most)[0];
  }
  return { from, last };
}

/**
 * How far the rate on tuples is above the least that is allowed, in estimated standard deviations, as a function of the
 * successes on tuples. Half a success and half a failure are added to either sample, so that it is always finite.
 */
function statisticAt(singleSuccesses: number, { singles, tuples }: Arms, curve: NullCurve): (s: number) => number {
  const p = (singleSuccesses + 0.5) / (singles + 1);
  const least = curve.value(p);
  const variance = (curve.slope(p) ** 2 * p * (1 - p)) / singles;
  return (s) => {
    const q = (s + 0.5) / (tuples + 1);
    return (q - least) / Math.sqrt((q * (1 - q)) / tuples + variance);
  };
}
