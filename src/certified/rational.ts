/** An exact rational number; the denominator is positive, and the fraction need not be in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

export function integer(n: number | bigint): Rational {
  return { numerator: BigInt(n), denominator: 1n };
}

export function ratio(numerator: bigint, denominator: bigint): Rational {
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
}

/** About its value, which need not be a double's: not a number where a part of it is beyond the doubles. */
export function nearestDouble({ numerator, denominator }: Rational): number {
  return Number(numerator) / Number(denominator);
}

export function plus(x: Rational, y: Rational): Rational {
  if (x.denominator === y.denominator) return ratio(x.numerator + y.numerator, x.denominator);
  return ratio(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator);
}

export function minus(x: Rational, y: Rational): Rational {
  return plus(x, ratio(-y.numerator, y.denominator));
}

export function times(x: Rational, y: Rational): Rational {
  return ratio(x.numerator * y.numerator, x.denominator * y.denominator);
}

/** x / y, for y other than 0. */
export function over(x: Rational, y: Rational): Rational {
  return ratio(x.numerator * y.denominator, x.denominator * y.numerator);
}

/** 1 − x. */
export function complement(x: Rational): Rational {
  return ratio(x.denominator - x.numerator, x.denominator);
}

/** Negative, 0 or positive as x is less than, equal to or greater than y. */
export function order(x: Rational, y: Rational): number {
  const difference = x.numerator * y.denominator - y.numerator * x.denominator;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The greatest integer that is at most x, for x from 0 on. */
export function floor(x: Rational): bigint {
  return x.numerator / x.denominator;
}
