import { bitLength, cut, type Enclosure } from './enclosure.ts';

/**
 * 2 artanh(numerator/denominator) = ln((denominator + numerator)/(denominator − numerator)), for
 * 0 ≤ numerator/denominator ≤ 1/3, relatively precise.
 *
 * With s the quotient and z = s², `2 artanh s = 2 s (1 + z/3 + z²/5 + …)`. Everything is rounded down, in units of
 * u = 2^-bits, so the sum is below the truth; and by at most 2n + 2 units, n being the number of terms:
 * the quotient is short of s by less than u, hence z by less than 2u; a power of z, by at most 3u, since an error e of
 * one gives the next `e z + 2u z^j + u ≤ e/9 + 8u/3`; a term, by at most 3u/3 + u; and the terms left out, the first of
 * which has a power below 4u, are below 4u/3 · 9/8 together.
 */
export function twiceArtanh(numerator: bigint, denominator: bigint, bits: number): Enclosure {
  if (numerator === 0n) return { low: 0n, high: 0n, exponent: 0 };
  const scale = BigInt(bits);
  const extra = Math.max(0, bitLength(denominator) - bitLength(numerator)); // s has about `bits` bits after these zeros
  const s = (numerator << BigInt(bits + extra)) / denominator;
  const z = (s * s) >> BigInt(bits + 2 * extra);
  let power = 1n << scale;
  let sum = power;
  let divisor = 3n; // one more than twice the number of terms
  for (;;) {
    power = (power * z) >> scale;
    if (power === 0n) break;
    sum += power / divisor;
    divisor += 2n;
  }
  return cut(s * sum, (s + 1n) * (sum + divisor + 1n), 1 - 2 * bits - extra, bits);
}
