import type { Arithmetic } from '../arithmetic.ts';
import { integer, ratio, ZERO } from '../rational.ts';

/**
 * Two numbers near a guess, at the first of which an increasing function is proved to be negative, and at the second
 * positive: as close to each other as the precision allows. Nothing if no such numbers are found.
 */
export function rootNear<T>(
  value: (x: T) => T,
  guess: T,
  arithmetic: Arithmetic<T>,
): readonly [low: T, high: T] | undefined {
  const { add, subtract, multiply, rational, sign, middle, bits } = arithmetic;
  /** At the distance of 2^-(bits − 8j) of the guess, if the signs are certain there. */
  const endsAt = (j: number): readonly [low: T, high: T] | undefined => {
    const distance = multiply(guess, rational(ratio(1n, 1n << BigInt(bits - 8 * j))));
    const low = middle(subtract(guess, distance));
    const high = middle(add(guess, distance));
    return sign(value(low)) === -1 && sign(value(high)) === 1 ? [low, high] : undefined;
  };

  const near = endsBeyondRounding(value, guess, arithmetic);
  if (near !== undefined) return near;
  // the least j with certain signs, which is large where much cancels: by doubling, then by bisection
  const most = Math.ceil((bits - 1) / 8) - 1;
  let [below, j] = [0, 1];
  let ends = endsAt(j);
  while (ends === undefined && j < most) {
    [below, j] = [j, Math.min(2 * j, most)];
    ends = endsAt(j);
  }
  while (ends !== undefined && j - below > 1) {
    const between = (below + j) >> 1;
    const nearer = endsAt(between);
    if (nearer === undefined) below = between;
    else [j, ends] = [between, nearer];
  }
  return ends;
}

/**
 * The ends at a few times the distance that the enclosure of the value at the guess, over the slope there, suggests; if
 * the signs are certain there.
 */
function endsBeyondRounding<T>(
  value: (x: T) => T,
  guess: T,
  arithmetic: Arithmetic<T>,
): readonly [low: T, high: T] | undefined {
  const { add, subtract, multiply, divide, rational, sign, middle, span, bits } = arithmetic;
  const zero = rational(ZERO);
  const shift = middle(multiply(guess, rational(ratio(1n, 1n << BigInt(bits >> 2)))));
  const enclosed = value(guess);
  const rise = middle(subtract(value(add(guess, shift)), enclosed));
  if (sign(rise) !== 1) return undefined;
  // half of the width of the enclosure, and how far it is from 0
  const half = middle(span(zero, subtract(enclosed, enclosed)));
  const off = middle(enclosed);
  const most = add(half, sign(off) === -1 ? subtract(zero, off) : off);
  const distance = middle(multiply(rational(integer(4)), divide(multiply(most, shift), rise)));
  const [low, high] = [middle(subtract(guess, distance)), middle(add(guess, distance))];
  return sign(low) === 1 && sign(value(low)) === -1 && sign(value(high)) === 1 ? [low, high] : undefined;
}

/** Where the secants of a function lead from a guess; not proved to be anything. */
export function secantLimit<T>(value: (x: T) => T, guess: T, arithmetic: Arithmetic<T>): T {
  const { add, subtract, multiply, divide, rational, sign, middle } = arithmetic;
  let [last, x] = [guess, middle(add(guess, multiply(guess, rational(ratio(1n, 64n)))))];
  let lastValue = middle(value(last));
  for (let i = 0; i < 60; i++) {
    const enclosed = value(x);
    const current = middle(enclosed);
    const rise = middle(subtract(current, lastValue));
    if (sign(enclosed) === undefined || sign(rise) === 0) return x; // as near as the precision can tell
    const step = multiply(current, divide(subtract(x, last), rise));
    [last, lastValue] = [x, current];
    x = middle(subtract(x, step));
  }
  return x;
}
