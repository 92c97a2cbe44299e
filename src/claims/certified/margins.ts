import { type ExactNumber, rationalOf } from '../../certified/exact-number.ts';
import { Interval } from '../../certified/interval.ts';
import type { Rational } from '../../certified/rational.ts';

// What claims say of two numbers that intervals contain; as ../margins.ts does of doubles.

/** Exact values of a claim's variables. */
export type Exact<Name extends string> = Readonly<Record<Name, ExactNumber>>;

/** right − left: 0 if they are the same infinity. */
export function certifiedDifference(right: Interval, left: Interval): Interval {
  if (isBounded(right) && isBounded(left)) return right.subtract(left);
  const options = { digits: Math.max(right.digits, left.digits) };
  const order = right.compare(left);
  if (order === 'equal') return Interval.exact(0, options);
  // of an interval with one infinite end, no more than the sign would be known
  if (order === 'undecided' || (isBounded(right) ? !isInfinite(left) : !isInfinite(right))) return undecided(options);
  const infinite = Interval.infinite(options);
  return order === 'greater' ? infinite : infinite.negate();
}

/** Minus the distance of two numbers that are to be the same. */
export function certifiedAgreement(one: Interval, other: Interval): Interval {
  return certifiedDifference(one, other).abs().negate();
}

/** All numbers: nothing is claimed. */
export function undecided({ digits }: { readonly digits?: number | undefined }): Interval {
  return Interval.between({ lower: -Infinity, upper: Infinity }, { digits });
}

/** The values of a non-decreasing function at what an interval contains. */
export function nonDecreasing(value: (x: ExactNumber) => Interval, x: Interval): Interval {
  if (x.lower.eq(x.upper)) return value(x.lower);
  return Interval.between({ lower: value(x.lower).lower, upper: value(x.upper).upper }, { digits: x.digits });
}

export function isBounded({ lower, upper }: Interval): boolean {
  return lower.isFinite() && upper.isFinite();
}

/** Whether the interval is a single infinity. */
function isInfinite({ lower, upper }: Interval): boolean {
  return !lower.isFinite() && lower.eq(upper);
}

/** The value of a variable, which the domain admits. */
export function rational(x: ExactNumber): Rational {
  return rationalOf(x)!;
}
