import { productError } from './two-product.ts';

/** `high + low`, where `low` is at most half an ulp of `high`: a number of twice the digits of a double. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** `a + b`, exactly (Knuth). */
function sumOf(a: number, b: number): DoubleDouble {
  const high = a + b;
  const bPart = high - a;
  return { high, low: a - (high - bPart) + (b - bPart) };
}

/** `a b`, exactly. */
export function productOf(a: number, b: number): DoubleDouble {
  return { high: a * b, low: productError(a, b) };
}

export function negative({ high, low }: DoubleDouble): DoubleDouble {
  return { high: -high, low: -low };
}

/** `a + b`, to 2^-104 of the larger one. */
export function plus(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const { high, low } = sumOf(a.high, b.high);
  return sumOf(high, low + (a.low + b.low));
}

/** `a b`, to a relative 2^-103. */
export function times(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const { high, low } = productOf(a.high, b.high);
  return sumOf(high, low + (a.high * b.low + a.low * b.high));
}

/** `a / b`, to a relative 2^-102. */
export function over(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const quotient = a.high / b.high;
  const { high, low } = productOf(quotient, b.high);
  return sumOf(quotient, (a.high - high - low + a.low - quotient * b.low) / b.high);
}
