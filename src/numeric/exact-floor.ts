import { doubleBefore } from './rounded-down.ts';

/** The largest whole number of at most a product, divided by a whole number: exactly, for factors from 0 on. */
export function exactFloor(factors: readonly number[], divisor = 1): bigint {
  const quotient = factors.reduce((product, factor) => product * factor) / divisor;
  const nearest = Math.round(quotient);
  const roundings = factors.length + 1;
  if (Math.abs(quotient - nearest) > roundings * 2 ** -52 * quotient) return BigInt(Math.floor(quotient));
  let numerator = 1n;
  let shift = 0n;
  for (let factor of factors) {
    for (; !Number.isInteger(factor); shift += 53n) factor *= 2 ** 53;
    numerator *= BigInt(factor);
  }
  return numerator / (BigInt(divisor) << shift);
}

/** A whole number from 0 on as a double, rounded down. */
export function numberBelow(n: bigint): number {
  const nearest = Number(n);
  return BigInt(nearest) > n ? doubleBefore(nearest) : nearest;
}
