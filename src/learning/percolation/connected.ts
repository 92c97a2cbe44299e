import { expm1 } from '../../numeric/elementary/expm1.ts';
import { leastSolution } from '../../numeric/least-solution.ts';
import { productError } from '../../numeric/two-product.ts';

/**
 * `t / (1 - e^-t) - 1` for a non-negative t: increasing, from t/2 at 0 to t - 1.
 *
 * Below 1/2 the series of Bernoulli numbers, whose first neglected term is below 1e-17 of the sum.
 */
export function connectionExcess(t: number): number {
  if (t >= 0.5) return t / -expm1(-t) - 1;
  const s = t * t;
  const tail = 1 / 47900160 - s * (691 / 1307674368000 - s * (1 / 74724249600));
  return t / 2 + s * (1 / 12 - s * (1 / 720 - s * (1 / 30240 - s * (1 / 1209600 - s * tail))));
}

/** a b - 1, as if the product were exact; Infinity where it overflows. */
export function productExcess(a: number, b: number): number {
  const product = a * b;
  return product < 2 ** 900 ? product - 1 + productError(a, b) : product;
}

/** The positive t with t = τ (1 - e^-t), for a positive τ - 1, and 0 for others. */
export function connection(excess: number): number {
  if (!(excess > 0)) return 0;
  if (excess > 1e3) return excess + 1; // e^-t is nothing
  return leastSolution((t) => excess - connectionExcess(t), excess * (1 - 2 ** -40), 2 * excess * (1 + 2 ** -40));
}
