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
  for (let width = bits - 8; width > 1; width -= 8) {
    const distance = multiply(guess, rational(ratio(1n, 1n << BigInt(width))));
    const low = middle(subtract(guess, distance));
    const high = middle(add(guess, distance));
    if (sign(value(low)) === -1 && sign(value(high)) === 1) return [low, high];
  }
  return undefined;
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
