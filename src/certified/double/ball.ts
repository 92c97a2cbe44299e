import { DomainError } from '../../errors.ts';

/**
 * The real numbers within `error` of `value`, both of them finite doubles: what a sum, a logarithm or a whole formula
 * in doubles is, together with a proved bound on how far it is off.
 *
 * The bound runs along. Write u = 2^-53; a, b for the values of two operands, and d, e for their errors. For every x
 * within d of a and every y within e of b, in exact arithmetic,
 *
 * - x ± y is within d + e of a ± b;
 * - xy is within |a| e + (|b| + e) d of ab;
 * - x/y is within (d + |a/b| e)/(|b| − e) of a/b, for e below |b|: it is (x − a)/y − (a/b)(y − b)/y;
 * - √x is within d/√a of √a, for x from 0 on: it is (x − a)/(√x + √a);
 * - ln x is within d/(a − d) of ln a, for d below a, and ln(1 + x) within d/(1 + a − d): its slope is at most that;
 * - e^x is within e^a (d + d²) of e^a, for d up to 1, where e^d − 1 is at most d + d².
 *
 * To that comes how far the double v that the operation gives is from the exact result for a and b: at most u|v| for
 * + − × ÷ √, which IEEE 754 rounds to nearest; at most 2u|v| for exp, ln and log1p of `src/numeric/elementary`, whose
 * errors are proved there to be at most 0.77 of the last place; and 2^-1074 where v is subnormal.
 *
 * The bound is evaluated in doubles too, in at most eight operations on numbers from 0 on. Each loses at most u of its
 * result, or 2^-1075 where that is subnormal. (A difference in a divisor is at least half of what something is taken
 * from, so that the rounding of that counts twice; and before the division, 2^-1073 stands for what is lost of a
 * product.) So what is to be bounded is below 1 + 2^-49 times the evaluated bound, plus 2^-1070; `bounded` makes it
 * 1 + 2^-48 times and 2^-1068 more, in two further roundings. Nothing infinite or not a number passes: the evaluated
 * bound has u|v| in it, and a bound that is not finite throws.
 */
export interface Ball {
  readonly value: number;
  readonly error: number;
}

/** The relative error of one rounding. */
export const ROUNDING: number = 2 ** -53;

/** The value, with the bound on its error that doubles gave: rounded up. */
export function bounded(value: number, error: number): Ball {
  if (!(error < Infinity)) throw new DomainError('error', error, 'finite');
  return { value, error: error * (1 + 2 ** -48) + 2 ** -1068 };
}

/** A finite double, which is off by nothing. */
export function exactly(value: number): Ball {
  return { value, error: 0 };
}

/** -1, 0 or 1 if every number in the ball has this sign; otherwise nothing. */
export function signOf({ value, error }: Ball): number | undefined {
  if (value > error) return 1;
  if (value < -error) return -1;
  return value === 0 && error === 0 ? 0 : undefined;
}
