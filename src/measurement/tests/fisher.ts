import { logHypergeometricLowerTail, logHypergeometricUpperTail } from '../../concentration/log-hypergeometric-tail.ts';
import type { TwoSamples } from '../two-samples.ts';
import { exp } from '../../numeric/elementary/exp.ts';

/** Fisher's exact p-value of the hypothesis that tuples succeed at least as often as single skills. */
export function fisherBelow(samples: TwoSamples): number {
  return exp(logHypergeometricLowerTail({ ...urnOf(samples), atMost: samples.tupleSuccesses }));
}

/** Of the hypothesis that they succeed at most as often. */
export function fisherAbove(samples: TwoSamples): number {
  return exp(logHypergeometricUpperTail({ ...urnOf(samples), atLeast: samples.tupleSuccesses }));
}

/** Given the number of successes in both samples together, the tuples are draws from an urn. */
function urnOf({ singleSuccesses, singles, tupleSuccesses, tuples }: TwoSamples) {
  return { population: singles + tuples, successes: singleSuccesses + tupleSuccesses, draws: tuples };
}
