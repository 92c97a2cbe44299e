import type { Arithmetic } from '../arithmetic.ts';
import { complement, integer, ONE, ratio, type Rational, ZERO } from '../rational.ts';
import { rootNear } from './root.ts';

/**
 * The number 1 + d/α in (1, 1/α) with D(α + d‖α) = cost, for a positive cost below −ln α.
 *
 * Newton's method leads to the root from above, where the divergence, convex and increasing in d, is greater than the
 * cost. What is returned is proved by the signs at both ends; if they cannot be told, it is [1, 1/α].
 */
export function divergenceRoot<T>(alpha: Rational, cost: T, arithmetic: Arithmetic<T>): T {
  const { add, subtract, multiply, divide, rational, sqrt, log1p, span, sign, middle, bits } = arithmetic;
  const p = rational(alpha);
  const rest = rational(complement(alpha));
  const one = rational(ONE);
  const undecided = span(rational(integer(-1)), one);

  /** D(α + d‖α) − cost and its derivative. */
  const excessAt = (d: T): { value: T; slope: T } => {
    const above = sign(subtract(d, rest));
    if (above === 0 || above === 1) return { value: one, slope: one }; // from 1 − α on: above the root
    const share = subtract(rational(ZERO), divide(d, rest));
    if (sign(add(one, share)) !== 1) return { value: undecided, slope: one };
    const up = log1p(divide(d, p));
    const down = log1p(share);
    const divergence = add(multiply(add(p, d), up), multiply(subtract(rest, d), down));
    return { value: subtract(divergence, cost), slope: subtract(up, down) };
  };
  const value = (d: T) => excessAt(d).value;

  // Pinsker's d = √(cost/2) is above the root; it may be above 1 − α, which is above it too
  const pinsker = middle(sqrt(divide(cost, rational(integer(2)))));
  const last = middle(multiply(rest, rational(complement(ratio(1n, 1n << BigInt(bits >> 1))))));
  let d = sign(subtract(last, pinsker)) === 1 ? pinsker : last;
  for (let i = 0; i < 500; i++) {
    const excess = excessAt(d);
    if (sign(excess.value) !== 1) break;
    d = middle(subtract(d, divide(middle(excess.value), middle(excess.slope))));
  }

  const ends = rootNear(value, d, arithmetic) ?? [rational(ZERO), rest];
  return add(one, divide(span(...ends), p));
}
