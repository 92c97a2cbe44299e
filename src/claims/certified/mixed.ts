import type { Arithmetic } from '../../certified/arithmetic.ts';
import { type CertifiedOptions, enclosing, enclosingRational } from '../../certified/enclose.ts';
import { likelihoodCost, unionCost } from '../../certified/formulas/divergence.ts';
import { meanOf, type Part } from '../../certified/formulas/sharp.ts';
import type { Interval } from '../../certified/interval.ts';
import {
  complement,
  floor,
  integer,
  minus,
  ONE,
  order,
  over,
  plus,
  type Rational,
  times,
} from '../../certified/rational.ts';
import { sharpByTails } from '../../certified/sharp-by-tails.ts';
import { certifiedAmplification } from './amplification.ts';
import { type Exact, rational } from './margins.ts';

/** Two numbers of skills, k and `larger`, of which the second has the probability `weight`. */
export type Mixture = 'theta' | 'k' | 'larger' | 'weight' | 'alpha';

type Point = Exact<Mixture>;

/** The law with the probability w for the larger one of two numbers. */
function partsOf({ k, larger, weight }: Exact<'k' | 'larger' | 'weight'>): readonly Part[] {
  const w = rational(weight);
  return [
    { k: floor(rational(k)), weight: complement(w) },
    { k: floor(rational(larger)), weight: w },
  ];
}

/** β° of parts, some of which may be impossible. */
export function certifiedMixed(
  { theta, alpha }: Exact<'theta' | 'alpha'>,
  parts: readonly Part[],
  options: CertifiedOptions,
): Interval {
  const possible = parts.filter(({ weight }) => weight.numerator > 0n);
  const point = { theta: rational(theta), parts: possible, alpha: rational(alpha) };
  return sharpByTails(point, enclosing(options), options);
}

/** β° of two numbers of skills. */
export function certifiedMixture(at: Point, options: CertifiedOptions): Interval {
  return certifiedMixed(at, partsOf(at), options);
}

/** The average of β° of both numbers, weighted by the skills of the text pieces. */
export function certifiedAverage(at: Point, options: CertifiedOptions): Interval {
  const parts = partsOf(at);
  return parts
    .map(({ k, weight }) => {
      const share = enclosingRational(over(times(integer(k), weight), meanOf(parts)), options);
      return certifiedAmplification('sharp', { ...at, k: Number(k) }, options).multiply(share);
    })
    .reduce((sum, part) => sum.add(part));
}

/** CVaR_θ(K)/E K, and that over α. */
export function certifiedLargest(at: Point, divisor: Rational, options: CertifiedOptions): Interval {
  const [first, second] = partsOf(at) as [Part, Part];
  const held = over(second.weight, rational(at.theta)); // of the larger number, in the worst θ
  const step = minus(integer(second.k), integer(first.k));
  const top = plus(integer(first.k), times(step, order(held, ONE) < 0 ? held : ONE));
  return enclosingRational(over(top, times(divisor, meanOf([first, second]))), options);
}

/** (c + ln E s^K)/(λαE K) for s = 1 − α + αe^λ, with c what the choice of text pieces costs. */
export function certifiedExponential(
  cost: 'theorem8' | 'refined',
  at: Point & Exact<'lambda'>,
  options: CertifiedOptions,
): Interval {
  const parts = partsOf(at) as [Part, Part];
  const costOf = cost === 'theorem8' ? unionCost : likelihoodCost;
  return enclosing(options)((arithmetic) => {
    const lambda = rational(at.lambda);
    const logs = arithmetic.add(costOf(rational(at.theta), ONE, arithmetic), logMean(parts, at, lambda, arithmetic));
    return arithmetic.divide(logs, arithmetic.rational(times(times(lambda, rational(at.alpha)), meanOf(parts))));
  });
}

/** The logarithm of (1 − w)s^k + w s^ℓ. */
function logMean<T>(
  [first, second]: readonly [Part, Part],
  { alpha }: Point,
  lambda: Rational,
  { add, subtract, multiply, exp, log1p, rational: exact }: Arithmetic<T>,
): T {
  const one = exact(ONE);
  const logBase = log1p(multiply(exact(rational(alpha)), subtract(exp(exact(lambda)), one)));
  const power = exp(multiply(exact(minus(integer(second.k), integer(first.k))), logBase));
  const rest = log1p(multiply(exact(second.weight), subtract(power, one)));
  return add(multiply(exact(integer(first.k)), logBase), rest);
}
