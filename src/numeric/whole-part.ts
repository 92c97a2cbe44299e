/**
 * The largest whole number of at most `fraction * n`, where a product within 4 ulp of a whole number is taken for it:
 * 0.07 of 100 is 7, although 0.07 * 100 is 7.000000000000001, and 0.29 of 100 is 29, although the product is below.
 */
export function wholePart(fraction: number, n: number): number {
  const product = fraction * n;
  const nearest = Math.round(product);
  return Math.abs(product - nearest) <= 2 ** -50 * product ? nearest : Math.floor(product);
}
