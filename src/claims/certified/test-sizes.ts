import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import type { Interval } from '../../certified/interval.ts';
import { complement, minus, ONE, order, over, plus, type Rational, times, ZERO } from '../../certified/rational.ts';
import { bracketTest, ratioTest, slingshotTest, type TwoSamples } from '../../measurement/index.ts';
import { type Exact, rational } from './margins.ts';

type Rates = 'singles' | 'tuples' | 'p' | 'lift' | 'level';

/** Which outcomes a test rejects is computed in doubles; how probable they are, in whole numbers. */
export function certifiedSlingshotSize(at: Exact<Rates>, options: CertifiedOptions): Interval {
  const p = rational(at.p);
  return sizeOf(at, between(p, ONE, rational(at.lift)), (seen) => slingshotTest(seen).pValue, options);
}

/** The same of the ratio test, at the corner. */
export function certifiedRatioSize(
  { reduction, size, ...at }: Exact<Rates | 'reduction' | 'size'>,
  options: CertifiedOptions,
): Interval {
  const p = rational(at.p);
  const isCapped = order(p, ZERO) === 0 && Number(reduction) > 1;
  const kept = complement(over(complement(p), rational(reduction)));
  const tuple = between(isCapped ? ZERO : power(kept, Number(size)), ONE, rational(at.lift));
  const test = { reduction: Number(reduction), tupleSize: Number(size), method: 'corner' } as const;
  return sizeOf(at, tuple, (seen) => ratioTest({ ...seen, ...test }).pValue, options);
}

/** The same of the bracket, at the corner. */
export function certifiedBracketSize({ size, ...at }: Exact<Rates | 'size'>, options: CertifiedOptions): Interval {
  const p = rational(at.p);
  const tuple = between(power(p, Number(size)), p, rational(at.lift));
  const test = { tupleSize: Number(size), method: 'corner' } as const;
  return sizeOf(at, tuple, (seen) => bracketTest({ ...seen, ...test }).pValue, options);
}

/** x + (y − x) t. */
function between(x: Rational, y: Rational, t: Rational): Rational {
  return plus(x, times(minus(y, x), t));
}

function power(x: Rational, exponent: number): Rational {
  return Array.from({ length: exponent }, () => x).reduce(times, ONE);
}

/** The probability of all outcomes that are rejected. */
function sizeOf(
  at: Exact<Rates>,
  tuple: Rational,
  pValue: (seen: TwoSamples) => number,
  options: CertifiedOptions,
): Interval {
  const [singles, tuples, level] = [Number(at.singles), Number(at.tuples), Number(at.level)];
  const [first, second] = [binomialLaw(singles, rational(at.p)), binomialLaw(tuples, tuple)];
  let numerator = 0n;
  first.weights.forEach((weight, singleSuccesses) => {
    let rejected = 0n;
    second.weights.forEach((other, tupleSuccesses) => {
      if (pValue({ singleSuccesses, singles, tupleSuccesses, tuples }) <= level) rejected += other;
    });
    numerator += weight * rejected;
  });
  const denominator = first.total * second.total;
  return enclosing(options)(({ rational: exact }) => exact({ numerator, denominator }));
}

/** The probabilities of all numbers of successes, times their common denominator. */
function binomialLaw(trials: number, { numerator, denominator }: Rational): { weights: bigint[]; total: bigint } {
  const [hits, misses] = [powers(numerator, trials), powers(denominator - numerator, trials)];
  let coefficient = 1n;
  const weights = hits.map((hit, i) => {
    if (i > 0) coefficient = (coefficient * BigInt(trials - i + 1)) / BigInt(i);
    return coefficient * hit * misses[trials - i]!;
  });
  return { weights, total: powers(denominator, trials)[trials]! };
}

/** xⁱ for i from 0 to n. */
function powers(x: bigint, n: number): bigint[] {
  const list = [1n];
  for (let i = 1; i <= n; i++) list.push(list[i - 1]! * x);
  return list;
}
