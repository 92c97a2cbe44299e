import { randomBelow, randomUnit, randomWords } from '../../src/numeric/random.ts';

// Arguments from a seed, by exact operations alone: every engine draws the same ones. A draw stands for a number; lists
// and objects of draws stand for lists and objects of numbers.

export type Random = ReturnType<typeof randomWords>;
export type Draw = (random: Random) => unknown;

/** (0, 1): uniform, near either end, or next to it. */
export function unit(random: Random): number {
  const u = randomUnit(random);
  switch (randomBelow(random, 8)) {
    case 0:
      return u * power(-randomBelow(random, 50));
    case 1:
      return 1 - u * power(-1 - randomBelow(random, 50));
    case 2:
      return [2 ** -53, 1e-300, 0.5, 1 - 2 ** -53][randomBelow(random, 4)]!;
    case 3:
      return u * power(-randomBelow(random, 900));
    default:
      return u;
  }
}

/** A positive integer, small ones preferred. */
export function count(random: Random): number {
  const bits = randomBelow(random, 2) === 0 ? 5 : 1 + randomBelow(random, 40);
  return 1 + Math.floor(randomUnit(random) * power(bits));
}

/** A positive number of any size, those near 1 preferred. */
export function positive(random: Random): number {
  const most = randomBelow(random, 4) === 0 ? 1000 : 8;
  return randomUnit(random) * power(randomBelow(random, 2 * most) - most);
}

/** What scaling laws are of, to within some powers of ten. */
export function near(value: number): Draw {
  return (random) => value * (0.5 + randomUnit(random)) * power(randomBelow(random, 12) - 6);
}

export function oneOf(...values: readonly unknown[]): Draw {
  return (random) => values[randomBelow(random, values.length)];
}

/** `length` probabilities that are in proportion to uniform numbers. */
export function distribution(length: number): Draw {
  return (random) => {
    const weights = Array.from({ length }, () => randomUnit(random));
    const sum = weights.reduce((total, weight) => total + weight);
    return weights.map((weight) => weight / sum);
  };
}

export function drawn(of: unknown, random: Random): unknown {
  if (typeof of === 'function') return (of as Draw)(random);
  if (Array.isArray(of)) return of.map((one) => drawn(one, random));
  if (typeof of !== 'object' || of === null) return of;
  return Object.fromEntries(Object.entries(of).map(([name, one]) => [name, drawn(one, random)]));
}

function power(exponent: number): number {
  let result = 1;
  for (let i = 0; i < Math.abs(exponent); i++) result *= exponent < 0 ? 0.5 : 2;
  return result;
}
