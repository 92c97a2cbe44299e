import type { Arithmetic } from '../arithmetic.ts';
import { integer, ONE, ratio, ZERO } from '../rational.ts';
import { rootNear } from './root.ts';

/**
 * The number x = 1 + d above 1 with x ln x − x + 1 = v, for a positive v: exp(1 + W₀((v − 1)/e)).
 *
 * Newton's method leads to the root from above, where d = √(2v) + 2v/3 is: (1 + d) ln(1 + d) − d ≥ d²/(2 + 2d/3). What
 * is returned is proved by the signs at both ends.
 */
export function poissonRoot<T>(v: T, arithmetic: Arithmetic<T>): T {
  const { add, subtract, multiply, divide, rational, sqrt, log1p, span, sign, middle } = arithmetic;
  const one = rational(ONE);
  const value = (d: T): T => subtract(subtract(multiply(add(one, d), log1p(d)), d), v);
  const twice = multiply(rational(integer(2)), v);
  const start = middle(add(sqrt(twice), multiply(rational(ratio(2n, 3n)), v)));
  let d = start;
  for (let i = 0; i < 100; i++) {
    const excess = value(d);
    if (sign(excess) !== 1) break;
    d = middle(subtract(d, divide(middle(excess), middle(log1p(d)))));
  }
  const ends = rootNear(value, d, arithmetic) ?? [rational(ZERO), add(start, start)];
  return add(one, span(...ends));
}
