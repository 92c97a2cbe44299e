import { type Ball, exactly } from './ball.ts';
import { add, divide, logarithm, logarithm1p, multiply, subtract } from './operations.ts';

/** The arguments of the gap, as doubles. */
interface Point {
  readonly theta: number;
  readonly k: number;
  readonly alpha: number;
  readonly beta: number;
}

/**
 * H(θ) − kθ D(βα‖α), the left side of Theorem 8, for doubles and a whole k; nothing if they are not in its domain, or
 * next to the end of it where βα is 1. (If the double βα is below 1, the exact product is not above it.)
 */
export function gapInDoubles({ theta, k, alpha, beta }: Point): Ball | undefined {
  if (!(theta > 0 && theta < 1 && alpha > 0 && alpha < 1 && beta > 1 && beta * alpha < 1 - 2 ** -50)) return undefined;
  const [fraction, exempted, guaranteed] = [exactly(theta), exactly(alpha), subtract(exactly(1), exactly(alpha))];
  const share = multiply(exactly(beta), exempted);
  const rest = subtract(exactly(1), share);
  const excess = subtract(exactly(beta), exactly(1));
  const rise = beta < 1.5 ? logarithm1p(excess) : logarithm(exactly(beta));
  // (1 − βα)/(1 − α) = 1 − α(β − 1)/(1 − α)
  const drop = divide(multiply(exempted, excess), guaranteed);
  const fall = drop.value < 0.5 ? logarithm1p(negative(drop)) : logarithm(divide(rest, guaranteed));
  const divergence = add(multiply(share, rise), multiply(rest, fall));
  return subtract(entropy(fraction), multiply(multiply(exactly(k), fraction), divergence));
}

/** H(θ) for a θ that is exact. */
function entropy(theta: Ball): Ball {
  const rest = subtract(exactly(1), theta);
  const miss = theta.value < 0.5 ? logarithm1p(negative(theta)) : logarithm(exactly(rest.value));
  return negative(add(multiply(theta, logarithm(theta)), multiply(rest, miss)));
}

function negative({ value, error }: Ball): Ball {
  return { value: -value, error };
}
