import type { Arithmetic, Formula } from '../../certified/arithmetic.ts';
import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import { divergence, logOf } from '../../certified/formulas/divergence.ts';
import { Interval } from '../../certified/interval.ts';
import { certifiedLogBinomialUpperTail } from '../../certified/log-binomial-tails.ts';
import {
  complement,
  integer,
  minus,
  order,
  over,
  plus,
  ratio,
  type Rational,
  times,
} from '../../certified/rational.ts';
import { type Exact, rational } from './margins.ts';

type Tail = Exact<'n' | 'p' | 'm'>;

/** Trials n, probability p and count m, and what the bounds are made of. */
interface Deviation {
  readonly n: Rational;
  readonly p: Rational;
  readonly m: Rational;
  /** np. */
  readonly mean: Rational;
  /** m/n − p. */
  readonly epsilon: Rational;
}

/** The negative of a bound on ln P[X ≥ m] where m is above the mean. */
type Bound = <T>(at: Deviation, arithmetic: Arithmetic<T>) => T;

type BoundName = 'chernoff' | 'hoeffding' | 'multiplicative' | 'bennett' | 'bernstein';

const BOUNDS: Readonly<Record<BoundName, Bound>> = { chernoff, hoeffding, multiplicative, bennett, bernstein };

/** A bound on ln P[X ≥ m]: 0 up to the mean. */
export function certifiedTailBound(bound: BoundName, at: Tail, options: CertifiedOptions): Interval {
  const [n, p, m] = [rational(at.n), rational(at.p), rational(at.m)];
  const mean = times(n, p);
  if (order(m, mean) <= 0) return Interval.exact(0, options);
  const deviation = { n, p, m, mean, epsilon: minus(over(m, n), p) };
  return enclosing(options)((arithmetic) => BOUNDS[bound](deviation, arithmetic)).negate();
}

/** Chernoff's bound on ln P[X ≤ m]: that on n − m failures or more. */
export function certifiedLowerChernoff({ n, p, m }: Tail, options: CertifiedOptions): Interval {
  const [trials, count] = [Number(n), Number(m)];
  const [mean, at] = [times(rational(n), rational(p)), ratio(BigInt(count), BigInt(trials))];
  if (order(integer(count), mean) >= 0) return Interval.exact(0, options);
  const formula: Formula = (arithmetic) =>
    arithmetic.multiply(arithmetic.rational(integer(trials)), divergence(at, rational(p), arithmetic));
  return enclosing(options)(formula).negate();
}

/** n D(m/n‖p). */
function chernoff<T>({ n, p, m }: Deviation, arithmetic: Arithmetic<T>): T {
  return arithmetic.multiply(arithmetic.rational(n), divergence(over(m, n), p, arithmetic));
}

/** 2n(m/n − p)². */
function hoeffding<T>({ n, epsilon }: Deviation, arithmetic: Arithmetic<T>): T {
  return arithmetic.rational(times(integer(2), times(n, times(epsilon, epsilon))));
}

/** np h(m/(np)) = m ln(m/(np)) − m + np. */
function multiplicative<T>({ m, mean }: Deviation, arithmetic: Arithmetic<T>): T {
  const { add, multiply, rational: exact } = arithmetic;
  return add(multiply(exact(m), logOf(over(m, mean), arithmetic)), exact(minus(mean, m)));
}

/** np H(ε/p)/(1 − p): the last over 1 − p. */
function bennett<T>(at: Deviation, arithmetic: Arithmetic<T>): T {
  return arithmetic.divide(multiplicative(at, arithmetic), arithmetic.rational(complement(at.p)));
}

/** nε²/(2(1 − p)(p + ε/3)). */
function bernstein<T>({ n, p, epsilon }: Deviation, arithmetic: Arithmetic<T>): T {
  const spread = times(complement(p), plus(p, times(ratio(1n, 3n), epsilon)));
  return arithmetic.rational(over(times(n, times(epsilon, epsilon)), times(integer(2), spread)));
}

/** ln P[X ≥ m]. */
export function certifiedUpperTail({ n, p, m }: Tail, options: CertifiedOptions): Interval {
  return certifiedLogBinomialUpperTail({ trials: Number(n), probability: p, atLeast: Number(m) }, options);
}
