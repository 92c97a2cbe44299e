import type { Arithmetic } from '../arithmetic.ts';
import { ratio } from '../rational.ts';

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
