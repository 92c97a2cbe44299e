import type { Arithmetic } from '../../certified/arithmetic.ts';
import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import { rootNear } from '../../certified/formulas/root.ts';
import { Interval } from '../../certified/interval.ts';
import {
  complement,
  integer,
  minus as less,
  ONE,
  order,
  type Rational,
  times,
  ZERO,
} from '../../certified/rational.ts';
import { certifiedLearningThreshold } from '../../certified/learning-threshold.ts';
import { learningFixedPoint } from '../../learning/index.ts';
import { type Exact, rational, undecided } from './margins.ts';

/**
 * The fraction that stays unlearnt, where it is certain that there is one solution: for capacity 1 and few text pieces,
 * or where skills do not help one another. Elsewhere nothing is claimed.
 */
export function certifiedUnlearnt(
  { k, capacity, c, unknown, theta }: Exact<'k' | 'capacity' | 'c' | 'unknown' | 'theta'>,
  options: CertifiedOptions,
): Interval {
  const [start, useful] = [rational(unknown), times(rational(c), complement(rational(theta)))];
  const [skills, most] = [Number(k), Number(capacity)];
  if (start.numerator === 0n) return Interval.exact(0, options);
  if (most >= skills || useful.numerator === 0n) {
    return enclosing(options)((a) => a.multiply(a.rational(start), a.exp(minus(a.rational(useful), a))));
  }
  // up to the critical mean degree, of which these are bounds
  if (most > 1 || order(useful, integer(skills === 2 ? 1 : 2)) > 0) return undecided(options);
  if (order(start, ONE) === 0) return Interval.exact(1, options);
  const point = { k: skills, meanDegree: Number(c), unknown: Number(unknown), theta: Number(theta) };
  const guess = learningFixedPoint(point).unlearnt;
  if (!(guess > 0 && guess < 1)) return undecided(options);
  return enclosing(options)((arithmetic) => fixedPoint(rational(guess), start, useful, skills - 1, arithmetic));
}

/** The solution of ln x − ln ε₀ + c (1 − x)^n = 0, whose left side grows, between 0 and ε₀, from a guess. */
export function fixedPoint<T>(guess: Rational, start: Rational, c: Rational, n: number, arithmetic: Arithmetic<T>): T {
  const { add, subtract, multiply, divide, exp, ln, log1p, rational: exact, span, middle, sign } = arithmetic;
  const [count, degree, logStart, one] = [exact(integer(n)), exact(c), ln(exact(start)), exact(ONE)];
  const taught = (x: T): T => multiply(degree, exp(multiply(count, log1p(minus(x, arithmetic)))));
  const value = (x: T): T => add(subtract(ln(x), logStart), taught(x));
  let x = exact(guess);
  for (let i = 0; i < 12; i++) {
    const excess = value(x);
    const slope = subtract(one, divide(multiply(multiply(count, x), taught(x)), subtract(one, x)));
    if (sign(excess) === undefined || sign(slope) !== 1) break;
    x = middle(multiply(x, exp(minus(divide(middle(excess), middle(slope)), arithmetic))));
  }
  return span(...(rootNear(value, x, arithmetic) ?? [exact(ZERO), exact(start)]));
}

/** The fractions of the skills and of the text pieces in the giant component. */
export function certifiedGiant(
  part: 'skills' | 'texts',
  { k, c }: Exact<'k' | 'c'>,
  options: CertifiedOptions,
): Interval {
  const degree = rational(c);
  const product = times(degree, integer(Number(k) - 1));
  if (order(product, ONE) <= 0) return Interval.exact(0, options);
  return enclosing(options)((arithmetic) => {
    const { subtract, multiply, exp, rational: exact } = arithmetic;
    const one = exact(ONE);
    const joined = subtract(one, exp(minus(connection(product, arithmetic), arithmetic)));
    const edges = exact(part === 'skills' ? degree : times(degree, integer(Number(k))));
    return subtract(one, exp(minus(multiply(edges, joined), arithmetic)));
  });
}

/**
 * The positive t with t = τ(1 − e^(−t)), for τ above 1. The difference of both sides is negative before it and positive
 * beyond; it is convex, so that Newton's method leads to it from above: from τ, or from 2(τ − 1), since the quotient
 * t/(1 − e^(−t)) is at least 1 + t/2.
 */
export function connection<T>(product: Rational, arithmetic: Arithmetic<T>): T {
  const { subtract, multiply, divide, exp, rational: exact, span, middle, sign } = arithmetic;
  const [factor, one] = [exact(product), exact(ONE)];
  const value = (t: T): T => subtract(t, multiply(factor, subtract(one, exp(minus(t, arithmetic)))));
  const excessOfOne = less(product, ONE);
  let t = middle(exact(order(excessOfOne, ONE) < 0 ? times(integer(2), excessOfOne) : product));
  for (let i = 0; i < 200; i++) {
    const excess = value(t);
    const slope = subtract(one, multiply(factor, exp(minus(t, arithmetic))));
    if (sign(excess) !== 1 || sign(slope) !== 1) break;
    t = middle(subtract(t, divide(middle(excess), middle(slope))));
  }
  return span(...(rootNear(value, t, arithmetic) ?? [exact(ZERO), factor]));
}

/** The fraction of unknown skills at the jump of a learner with capacity 1, if it is certain that there is one. */
export function certifiedThreshold({ k, c, theta }: Exact<'k' | 'c' | 'theta'>, options: CertifiedOptions): Interval {
  const threshold = certifiedLearningThreshold({ k: Number(k), meanDegree: c, theta }, options);
  return threshold.continuous === false ? threshold.unknown : undecided(options);
}

function minus<T>(x: T, { subtract, rational: exact }: Arithmetic<T>): T {
  return subtract(exact(ZERO), x);
}
