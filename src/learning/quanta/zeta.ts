import { pow } from '../../numeric/elementary/pow.ts';

/** B_2j / (2j)! for j = 1 … 8. */
const BERNOULLI: readonly number[] = [
  1 / 12,
  -1 / 720,
  1 / 30240,
  -1 / 1209600,
  1 / 47900160,
  -691 / 1307674368000,
  1 / 74724249600,
  -3617 / 10670622842880000,
];

/**
 * `a ζ(1 + a, q) q^a`, the tail of the zeta function over that of an integral, for a positive a and q of at least 1: 1
 * as a goes to 0, where the zeta function itself has a pole.
 *
 * Euler and Maclaurin's formula from an argument x of at least 12 + 2a on, where its terms fall by the square of
 * (1 + a + 2j)/(2πx), after the sum up to there. For a large a that sum is over before.
 */
export function relativeZeta(a: number, q: number): number {
  const s = 1 + a;
  let sum = 0;
  let x = q;
  for (; x < 12 + 2 * a; x++) {
    const term = pow(x / q, -s) / q;
    sum += a * term;
    if (!(x * term > 2 ** -60 * sum)) return sum;
  }
  const square = 1 / (x * x);
  let factor = s * square;
  let series = 0;
  for (let j = 0; j < BERNOULLI.length; j++) {
    series += BERNOULLI[j]! * factor;
    factor *= (s + 2 * j + 1) * (s + 2 * j + 2) * square;
  }
  return sum + pow(x / q, -a) * (1 + a / (2 * x) + a * series);
}
