import type { Arithmetic } from '../arithmetic.ts';
import { floor, integer, order, ratio, type Rational, times, ZERO } from '../rational.ts';
import { logCoefficient, logUpperTail } from './binomial.ts';
import { divergence, logOf } from './divergence.ts';

/** Sizes, all integers, and the errors above which a skill violates, as a fraction of its edges. */
export interface Sizes {
  readonly pieces: bigint;
  readonly errorPieces: bigint;
  readonly skills: bigint;
  readonly badSkills: bigint;
  readonly k: bigint;
  readonly level: Rational;
}

export interface Multipliers {
  readonly lambda: Rational;
  readonly mu: Rational;
}

/** Fewest edges in error of a set of skills that violates against nominal degrees: z(⌊level k n / m⌋ + 1). */
export function edgesNeeded({ pieces, skills, badSkills, k, level }: Sizes): bigint {
  return badSkills * (floor(times(level, ratio(k * pieces, skills))) + 1n);
}

/** ln C(m, z) + qμ − λ need + n ln E exp((λX − μ)₊ − λ charge X), X ~ Bin(k, z/m). */
export function sharpExponent<T>(
  sizes: Sizes,
  { lambda, mu }: Multipliers,
  degrees: 'own' | 'nominal',
  arithmetic: Arithmetic<T>,
): T {
  const { add, multiply, rational, ln } = arithmetic;
  const { pieces, errorPieces, level } = sizes;
  const charge = degrees === 'own' ? level : ZERO;
  const fixed = degrees === 'own' ? ZERO : times(integer(-edgesNeeded(sizes)), lambda);
  const cost = add(rational(times(integer(errorPieces), mu)), rational(fixed));
  const moment = exponentialMoment(sizes, { lambda, mu }, charge, arithmetic);
  return add(logSets(sizes, arithmetic), add(cost, multiply(rational(integer(pieces)), ln(moment))));
}

/** ln C(n, q) + ln C(m, z), and the log-probability that kq draws give the edges needed, or Chernoff's bound on it. */
export function unionExponent<T>(sizes: Sizes, tail: 'exact' | 'chernoff', arithmetic: Arithmetic<T>): T {
  const { add } = arithmetic;
  const sets = add(logCoefficient(sizes.pieces, sizes.errorPieces, arithmetic), logSets(sizes, arithmetic));
  return add(sets, logDraws(sizes, tail, arithmetic));
}

/** For 1 ≤ need ≤ kq. */
function logDraws<T>(sizes: Sizes, tail: 'exact' | 'chernoff', arithmetic: Arithmetic<T>): T {
  const { multiply, rational } = arithmetic;
  const draws = sizes.k * sizes.errorPieces;
  const share = ratio(sizes.badSkills, sizes.skills);
  const need = edgesNeeded(sizes);
  if (sizes.badSkills === sizes.skills) return rational(ZERO);
  if (tail === 'exact') return logUpperTail(draws, need, share, arithmetic);
  const reached = ratio(need, draws);
  if (order(reached, share) <= 0) return rational(ZERO);
  return multiply(rational(integer(-draws)), divergence(reached, share, arithmetic));
}

/** ln C(m, z). */
function logSets<T>({ skills, badSkills }: Sizes, arithmetic: Arithmetic<T>): T {
  return logCoefficient(skills, badSkills, arithmetic);
}

/** E exp((λX − μ)₊ − λ charge X): a sum of positive terms, each the last times a factor. */
function exponentialMoment<T>(
  { k, skills, badSkills }: Sizes,
  { lambda, mu }: Multipliers,
  charge: Rational,
  arithmetic: Arithmetic<T>,
): T {
  const { add, subtract, multiply, rational, exp } = arithmetic;
  const rest = skills - badSkills;
  const fall = exp(subtract(rational(ZERO), rational(times(lambda, charge)))); // e^(−λ charge)
  const rise = exp(rational(lambda));
  const gainAt = (x: bigint) => exp(subtract(rational(times(integer(x), lambda)), rational(mu)));
  if (rest === 0n) {
    const all = exp(rational(times(integer(-k), times(lambda, charge))));
    return order(times(integer(k), lambda), mu) > 0 ? multiply(all, gainAt(k)) : all;
  }

  let weight = exp(multiply(rational(integer(k)), logOf(ratio(rest, skills), arithmetic))); // P[X = x] e^(−λ charge x)
  let gain: T | undefined; // e^(λx − μ), once that is above 1
  let sum = weight;
  for (let x = 1n; x <= k; x++) {
    weight = multiply(multiply(weight, rational(ratio((k - x + 1n) * badSkills, x * rest))), fall);
    if (gain !== undefined) gain = multiply(gain, rise);
    else if (order(times(integer(x), lambda), mu) > 0) gain = gainAt(x);
    sum = add(sum, gain === undefined ? weight : multiply(weight, gain));
  }
  return sum;
}
