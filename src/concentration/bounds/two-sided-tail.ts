import { checkWhole } from '../../errors.ts';
import { logProbabilityTimes } from '../../numeric/binomial-tail.ts';
import { log1mexp } from '../../numeric/log1mexp.ts';
import { type BinomialLaw, checkBinomialLaw } from '../binomial-arguments.ts';
import { relativeEntropy } from './chernoff.ts';
import { type Deviation, deviationOf, mirrored } from './deviation.ts';
import { type LogBounds, widened } from './log-bounds.ts';
import { log } from '../../numeric/elementary/log.ts';

/** The tail of at least so many successes. */
export type UpperTail = BinomialLaw & { readonly atLeast: number };

/**
 * The checks of a function that bounds an upper tail on both sides; `others` are its other arguments, checked later.
 */
export function checkUpperTail(call: string, tail: UpperTail, others: readonly string[] = []): void {
  checkBinomialLaw(call, 'tail', tail, ['atLeast', ...others]);
  checkWhole('atLeast', tail.atLeast);
}

/**
 * Bounds on both sides of any tail, from bounds on tails above the mean, of `0 < count < trials`: of successes, or else
 * of the failures that are the complement, at most half of the mass.
 */
export function twoSidedTailBounds(tail: UpperTail, above: (deviation: Deviation) => LogBounds): LogBounds {
  const { trials, probability, atLeast } = tail;
  if (atLeast === 0 || (probability === 1 && atLeast <= trials)) return { lower: 0, upper: 0 };
  if (atLeast > trials || probability === 0) return { lower: -Infinity, upper: -Infinity };
  const successes = deviationOf(atLeast, trials, probability);
  if (successes.excess > 0) return capped(atEnds(successes, above));
  const { count, excess, ...failures } = mirrored(successes);
  const { lower, upper } = atEnds({ ...failures, count: count + 1, excess: excess + 1 }, above);
  const [least, most] = [log1mexp(Math.min(0, upper)), log1mexp(lower)];
  // subnormal logarithms have fewer digits
  return { lower: least * (1 + 2 ** -50) - 2 ** -1070, upper: Math.min(0, most * (1 - 2 ** -50) + 2 ** -1070) };
}

/** ln of the probability of exactly the count, and the total size of the terms in it, for `0 < count < trials`. */
export function logProbability({ trials, count, mean, rest, excess }: Deviation): {
  readonly value: number;
  readonly size: number;
} {
  const value = logProbabilityTimes(1, count, trials, mean / trials, rest / trials, excess);
  // besides the relative entropy there is the root in front of it, and Stirling's errors, which are below 1
  const root = log(trials / count / (trials - count) / (2 * Math.PI)) / 2;
  return { value, size: root - value + Math.abs(root) + 5 };
}

function atEnds(deviation: Deviation, above: (deviation: Deviation) => LogBounds): LogBounds {
  if (deviation.count < deviation.trials) return above(deviation);
  const cost = relativeEntropy(deviation); // all of them: p^n
  return widened(-cost, -cost, cost);
}

function capped({ lower, upper }: LogBounds): LogBounds {
  return { lower, upper: Math.min(0, upper) };
}
