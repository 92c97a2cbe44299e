import { productError } from './two-product.ts';

/** The largest double of at most `1 - x`, for x in [0, 1]. */
export function complementBelow(x: number): number {
  const complement = 1 - x;
  return 1 - complement < x ? doubleBefore(complement) : complement; // 1 - complement is exact
}

/** The largest double of at most `a * b`, for factors from 0 on. */
export function productBelow(a: number, b: number): number {
  const product = a * b;
  return productError(a, b) < 0 ? doubleBefore(product) : product;
}

/** The largest double of at most `a / b`, for a from 0 on and a positive b. */
export function quotientBelow(a: number, b: number): number {
  const quotient = a / b;
  const product = quotient * b;
  return product > a || (product === a && productError(quotient, b) > 0) ? doubleBefore(quotient) : quotient;
}

/** The double before a positive one, which is not subnormal. */
export function doubleBefore(x: number): number {
  return x * (1 - 2 ** -53);
}

/** The double after a positive one, which is not subnormal. */
export function doubleAfter(x: number): number {
  return x + 2 ** -53 * x * (1 + 2 ** -52);
}
