import type { Arithmetic } from '../arithmetic.ts';
import { integer, ONE, order, over, ratio, type Rational, times, ZERO } from '../rational.ts';
import { logCoefficient } from './binomial.ts';
import { logOf } from './divergence.ts';
import { rootNear } from './root.ts';

// Learning with k = n + 1 skills a text piece and capacity j < n, at a mean degree c of useful text pieces, in the odds
// q = (1 − x)/x. Where x e^(c r(x)) has its local minimum, at x > j/n, c j P[Bin(n, x) = j] = 1.

/** What learns, exactly. */
export interface ExactLearner {
  /** The number n = k − 1 of other skills of a text piece. */
  readonly others: bigint;
  readonly capacity: bigint;
  /** Of useful text pieces. */
  readonly meanDegree: Rational;
}

/** ln (c j P[Bin(n, x) = j]) at x = 1/(1 + q); largest at q = (n − j)/j, and grows up to there. */
function logSlope<T>({ others, capacity, meanDegree }: ExactLearner, arithmetic: Arithmetic<T>): (q: T) => T {
  const { add, subtract, multiply, ln, log1p, rational } = arithmetic;
  const logs = add(
    logOf(times(meanDegree, integer(capacity)), arithmetic),
    logCoefficient(others, capacity, arithmetic),
  );
  const rest = rational(integer(others - capacity));
  const all = rational(integer(others));
  return (q) => subtract(add(logs, multiply(rest, ln(q))), multiply(all, log1p(q)));
}

/** The same at its largest, of which the sign says whether learning jumps: with one more term exact. */
export function logSteepest<T>(learner: ExactLearner, arithmetic: Arithmetic<T>): T {
  const { others, capacity, meanDegree } = learner;
  const { add, multiply, rational } = arithmetic;
  const logs = logOf(times(meanDegree, integer(capacity)), arithmetic);
  // j ln(j/n) + (n − j) ln(1 − j/n)
  const powers = add(
    multiply(rational(integer(capacity)), logOf(ratio(capacity, others), arithmetic)),
    multiply(rational(integer(others - capacity)), logOf(ratio(others - capacity, others), arithmetic)),
  );
  return add(add(logs, logCoefficient(others, capacity, arithmetic)), powers);
}

/** c j C(n, j) (j/n)^j (1 − j/n)^(n − j) against 1, exactly: positive where learning jumps. */
export function exactSteepest({ others, capacity, meanDegree }: ExactLearner): number {
  let coefficient = 1n;
  for (let i = 1n; i <= capacity; i++) coefficient = (coefficient * (others - capacity + i)) / i;
  const powers = capacity ** capacity * (others - capacity) ** (others - capacity);
  return order(times(meanDegree, ratio(capacity * coefficient * powers, others ** others)), ONE);
}

/**
 * The odds q = (1 − x)/x at the local minimum, where learning jumps.
 *
 * ln (c j P) is concave in ln q and grows up to (n − j)/j, so that Newton's method in ln q leads to its root, after the
 * first step from below. What is returned is proved by the signs at both ends: with a negative value first and a
 * positive one after it, the root between them is the one at which it grows. If the signs cannot be told, it is all of
 * (0, (n − j)/j].
 */
export function jumpOdds<T>(learner: ExactLearner, arithmetic: Arithmetic<T>): T {
  const { others, capacity } = learner;
  const { add, subtract, multiply, divide, exp, rational, sign, middle, span } = arithmetic;
  const most = rational(ratio(others - capacity, capacity));
  const steepest = logSteepest(learner, arithmetic);
  if (sign(steepest) !== 1) return span(rational(ZERO), most);
  const value = logSlope(learner, arithmetic);
  const [one, n, j] = [rational(ONE), rational(integer(others)), rational(integer(capacity))];
  let q = middle(multiply(most, exp(subtract(rational(ZERO), fallOf(learner, middle(steepest), arithmetic)))));
  for (let i = 0; i < 400; i++) {
    const excess = value(q);
    const slope = subtract(divide(n, add(one, q)), j);
    const side = sign(excess);
    if (side === undefined || (side === 1 && i > 0) || sign(slope) !== 1) break;
    q = middle(multiply(q, exp(subtract(rational(ZERO), divide(middle(excess), middle(slope))))));
  }
  return span(...(rootNear(value, q, arithmetic) ?? [rational(ZERO), most]));
}

/**
 * About how far below its largest value's place, in ln q, ln (c j P) is 0: by the curvature there, j (n − j)/n, where
 * the largest value is small; otherwise as far as if −n ln(1 + q) were 0 from there on, at which it is not positive.
 */
function fallOf<T>({ others, capacity, meanDegree }: ExactLearner, steepest: T, arithmetic: Arithmetic<T>): T {
  const { add, subtract, divide, sqrt, rational, sign } = arithmetic;
  if (sign(subtract(steepest, rational(ONE))) === -1) {
    const curvature = ratio(capacity * (others - capacity), 2n * others);
    return sqrt(divide(steepest, rational(curvature)));
  }
  const logs = add(
    logOf(times(meanDegree, integer(capacity)), arithmetic),
    logCoefficient(others, capacity, arithmetic),
  );
  const place = logOf(ratio(others - capacity, capacity), arithmetic);
  return add(place, divide(logs, rational(integer(others - capacity))));
}

/**
 * The fraction ε* of unknown skills at the jump, x e^(c r(x)) with c = 1/(j P[Bin(n, x) = j]). The quotient r/P is
 *
 *     Σ_(i = 1…j) q^i j (j − 1) … (j − i + 1) / ((n − j + 1) … (n − j + i)),
 *
 * a sum of positive terms, evaluated from its last one on.
 */
export function jumpUnknown<T>({ others, capacity }: ExactLearner, q: T, arithmetic: Arithmetic<T>): T {
  const { add, subtract, multiply, divide, exp, log1p, rational } = arithmetic;
  const one = rational(ONE);
  let sum = rational(ZERO);
  for (let i = capacity; i >= 1n; i--) {
    const quotient = rational(over(integer(capacity - i + 1n), integer(others - capacity + i)));
    sum = multiply(multiply(q, quotient), add(one, sum));
  }
  return exp(subtract(divide(sum, rational(integer(capacity))), log1p(q)));
}

/** x = 1/(1 + q). */
export function shareOfOdds<T>(q: T, { add, divide, rational }: Arithmetic<T>): T {
  return divide(rational(ONE), add(rational(ONE), q));
}
