/** `ln(1 - e^x)` for a non-positive x: the logarithm of the complement of a probability. */
export function log1mexp(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}
