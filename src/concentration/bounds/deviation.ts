import { checkWhole } from '../../errors.ts';
import { distanceFromMean } from '../../numeric/binomial-tail.ts';
import { type BinomialLaw, checkBinomialLaw } from '../binomial-arguments.ts';

/**
 * A count beside its mean, with the product n p taken exactly; of successes, or of failures where the tail is a lower
 * one.
 */
export interface Deviation {
  readonly trials: number;
  readonly count: number;
  /** Mean of the count. */
  readonly mean: number;
  /** Trials minus mean. */
  readonly rest: number;
  /** Count minus mean; positive where a bound has anything to say. */
  readonly excess: number;
}

/**
 * `-cost` for at least so many successes, where they are above the mean; 0 elsewhere, and -Infinity for what cannot
 * happen.
 */
export function upperTailBound(
  call: string,
  tail: BinomialLaw & { readonly atLeast: number },
  cost: (deviation: Deviation) => number,
): number {
  checkBinomialLaw(call, 'tail', tail, ['atLeast']);
  const { trials, probability, atLeast } = tail;
  checkWhole('atLeast', atLeast);
  if (atLeast > trials || (probability === 0 && atLeast > 0)) return -Infinity;
  return boundAt(deviationOf(atLeast, trials, probability), cost);
}

/** The same for at most so many successes: the mirror image, in which the cost is that of an upper tail of failures. */
export function lowerTailBound(
  call: string,
  tail: BinomialLaw & { readonly atMost: number },
  cost: (deviation: Deviation) => number,
): number {
  checkBinomialLaw(call, 'tail', tail, ['atMost']);
  const { trials, probability, atMost } = tail;
  checkWhole('atMost', atMost);
  if (probability === 1 && atMost < trials) return -Infinity;
  const successes = deviationOf(Math.min(atMost, trials), trials, probability);
  return boundAt(mirrored(successes), cost);
}

export function deviationOf(count: number, trials: number, probability: number): Deviation {
  return {
    trials,
    count,
    mean: trials * probability,
    rest: distanceFromMean(trials, trials, probability),
    excess: distanceFromMean(count, trials, probability),
  };
}

export function mirrored({ trials, count, mean, rest, excess }: Deviation): Deviation {
  return { trials, count: trials - count, mean: rest, rest: mean, excess: -excess };
}

function boundAt(deviation: Deviation, cost: (deviation: Deviation) => number): number {
  return deviation.excess > 0 ? 0 - cost(deviation) : 0; // never -0
}
