import type { Arithmetic } from '../arithmetic.ts';
import { complement, integer, ONE, order, over, plus, ratio, type Rational, times, ZERO } from '../rational.ts';
import { logOf } from './divergence.ts';
import { rootNear, secantLimit } from './root.ts';

// The boundary of the joint range of total variation V and divergence ε, traced by t > 0 (Fedotov, Harremoës & Topsøe
// 2003). Both increase in t.

/** V = t (1 − (coth t − 1/t)²)/2. */
function variationAt<T>(t: T, arithmetic: Arithmetic<T>): T {
  const { add, subtract, multiply, divide, rational } = arithmetic;
  const one = rational(ONE);
  const decay = doubleDecay(t, arithmetic);
  const langevin = subtract(divide(add(one, decay), subtract(one, decay)), divide(one, t));
  const half = rational(ratio(1n, 2n));
  return multiply(multiply(half, t), subtract(one, multiply(langevin, langevin)));
}

/** ε = ln(t/sinh t) + t coth t − t²/sinh² t = ln 2t − ln(1 − w) + 2tw/(1 − w) − 4t²w/(1 − w)² with w = e^(−2t). */
function divergenceAt<T>(t: T, arithmetic: Arithmetic<T>): T {
  const { add, subtract, multiply, divide, ln, rational } = arithmetic;
  const twice = multiply(rational(integer(2)), t);
  const decay = doubleDecay(t, arithmetic);
  const rest = subtract(rational(ONE), decay);
  const share = divide(multiply(twice, decay), rest);
  const logs = subtract(ln(twice), ln(rest));
  return add(logs, subtract(share, multiply(share, divide(twice, rest))));
}

/** e^(−2t): beyond as many bits as the results have, no more than that it is below 2^(−2 bits). */
function doubleDecay<T>(t: T, { subtract, multiply, exp, rational, sign, span, bits }: Arithmetic<T>): T {
  if (sign(subtract(t, rational(integer(bits)))) === 1) {
    return span(rational(ZERO), rational(ratio(1n, 1n << BigInt(2 * bits))));
  }
  return exp(multiply(rational(integer(-2)), t));
}

// Where V is small: 2V² ≤ ε ≤ 2V²(1 + V²), by Pinsker and by the coins (1 ± V)/2, whose divergence is 2V artanh V.

/** The greatest V for an exact positive ε. */
export function maxVariation<T>(excess: Rational, arithmetic: Arithmetic<T>): T {
  const { subtract, multiply, sqrt, exp, rational, middle, span, bits } = arithmetic;
  const target = rational(excess);
  if (order(excess, integer(bits)) > 0) {
    // 1 − e^−ε, which a coin that is certain attains, ≤ V ≤ 1
    return span(subtract(rational(ONE), exp(rational(times(integer(-1), excess)))), rational(ONE));
  }
  const small = middle(sqrt(multiply(rational(integer(2)), target)));
  if (order(excess, ratio(1n, 1n << BigInt(bits))) < 0) {
    const pinsker = sqrt(rational(times(ratio(1n, 2n), excess)));
    return span(multiply(pinsker, rational(complement(excess))), pinsker);
  }
  const guess = order(excess, ONE) < 0 ? small : middle(multiply(rational(ratio(1n, 2n)), exp(target)));
  const value = (t: T) => subtract(divergenceAt(t, arithmetic), target);
  const ends = rootNear(value, secantLimit(value, guess, arithmetic), arithmetic);
  if (ends === undefined) return span(rational(ZERO), rational(ONE));
  return span(variationAt(ends[0], arithmetic), variationAt(ends[1], arithmetic));
}

/** The least ε for an exact V in (0, 1). */
export function minDivergence<T>(variation: Rational, arithmetic: Arithmetic<T>): T {
  const { subtract, rational, span, bits } = arithmetic;
  const square = times(variation, variation);
  if (order(square, ratio(1n, 1n << BigInt(bits))) < 0) {
    const pinsker = times(integer(2), square);
    return span(rational(pinsker), rational(plus(pinsker, times(pinsker, square))));
  }
  const target = rational(variation);
  const guess = rational(
    order(variation, ratio(9n, 10n)) < 0 ? times(integer(2), variation) : over(ratio(1n, 2n), complement(variation)),
  );
  const value = (t: T) => subtract(variationAt(t, arithmetic), target);
  const ends = rootNear(value, secantLimit(value, arithmetic.middle(guess), arithmetic), arithmetic);
  // the coin that is certain has the divergence −ln(1 − V)
  if (ends === undefined)
    return span(rational(ZERO), subtract(rational(ZERO), logOf(complement(variation), arithmetic)));
  return span(divergenceAt(ends[0], arithmetic), divergenceAt(ends[1], arithmetic));
}
