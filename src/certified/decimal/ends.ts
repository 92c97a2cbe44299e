import type { Decimal } from 'decimal.js';
import { DomainError } from '../../errors.ts';
import { roundingTo } from './rounding.ts';

/** The real numbers from `lower` to `upper`. */
export interface Ends {
  readonly lower: Decimal;
  readonly upper: Decimal;
}

// The four operations and the square root of decimal.js are correctly rounded in every mode, so they give ends
// directly.

export function add(x: Ends, y: Ends, digits: number): Ends {
  const { down, up } = roundingTo(digits);
  return { lower: down.add(x.lower, y.lower), upper: up.add(x.upper, y.upper) };
}

export function negate(x: Ends): Ends {
  return { lower: x.upper.neg(), upper: x.lower.neg() };
}

export function multiply(x: Ends, y: Ends, digits: number): Ends {
  const { down, up } = roundingTo(digits);
  if (x.lower.gte(0) && y.lower.gte(0)) {
    return { lower: down.mul(x.lower, y.lower), upper: up.mul(x.upper, y.upper) };
  }
  if (x.lower.lt(0) && x.upper.lte(0)) return negate(multiply(negate(x), y, digits));
  if (y.lower.lt(0) && y.upper.lte(0)) return negate(multiply(x, negate(y), digits));
  const pairs = [
    [x.lower, y.lower],
    [x.lower, y.upper],
    [x.upper, y.lower],
    [x.upper, y.upper],
  ] as const;
  return {
    lower: least(pairs.map(([a, b]) => down.mul(a, b))),
    upper: most(pairs.map(([a, b]) => up.mul(a, b))),
  };
}

/** 1 / x. */
export function invert(x: Ends, digits: number): Ends {
  if (x.lower.lte(0) && x.upper.gte(0)) throw new DomainError('divisor', show(x), 'an interval without 0');
  const { down, up } = roundingTo(digits);
  return { lower: down.div(1, x.upper), upper: up.div(1, x.lower) };
}

export function divide(x: Ends, y: Ends, digits: number): Ends {
  if (y.lower.lte(0)) {
    if (y.upper.gte(0)) throw new DomainError('divisor', show(y), 'an interval without 0');
    return divide(negate(x), negate(y), digits);
  }
  const { down, up } = roundingTo(digits);
  return {
    lower: down.div(x.lower, x.lower.gte(0) ? y.upper : y.lower),
    upper: up.div(x.upper, x.upper.gte(0) ? y.lower : y.upper),
  };
}

/** √x. What is enclosed is at least 0, even where the enclosure goes below. */
export function squareRoot(x: Ends, digits: number): Ends {
  if (x.upper.lt(0)) throw new DomainError('radicand', show(x), 'an interval of numbers from 0 on');
  const { down, up } = roundingTo(digits);
  return { lower: x.lower.gt(0) ? down.sqrt(x.lower) : new down(0), upper: up.sqrt(x.upper) };
}

/** -1, 0 or 1 if every number from lower to upper has this sign; otherwise nothing. */
export function signOf({ lower, upper }: Ends): number | undefined {
  if (lower.gt(0)) return 1;
  if (upper.lt(0)) return -1;
  return lower.isZero() && upper.isZero() ? 0 : undefined;
}

/** Bits of relative precision. */
export function precision({ lower, upper }: Ends): number {
  if (lower.eq(upper)) return Infinity;
  const smaller = lower.gt(0) ? lower : upper.neg();
  if (!smaller.gt(0)) return 0;
  return Math.max(0, Math.floor((smaller.e - roundingTo(5).up.sub(upper, lower).e - 1) * 3.3219));
}

/** |x|. */
export function absolute(x: Ends): Ends {
  if (x.lower.gte(0)) return x;
  if (x.upper.lte(0)) return negate(x);
  return { lower: new (roundingTo(1).nearest)(0), upper: most([x.lower.neg(), x.upper]) };
}

/** Both ends with this many significant digits, rounded outwards. */
export function roundOutwards({ lower, upper }: Ends, digits: number): Ends {
  const { down, up } = roundingTo(digits);
  return { lower: down.add(lower, 0), upper: up.add(upper, 0) };
}

/** Both ends, as they appear in a message. */
export function show({ lower, upper }: Ends): string {
  return `[${lower.toPrecision(6)}, ${upper.toPrecision(6)}]`;
}

export function least(values: readonly Decimal[]): Decimal {
  return values.reduce((a, b) => (b.lt(a) ? b : a));
}

export function most(values: readonly Decimal[]): Decimal {
  return values.reduce((a, b) => (b.gt(a) ? b : a));
}
