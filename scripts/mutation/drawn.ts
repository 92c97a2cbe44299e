import { randomBelow, randomWords } from '../../src/numeric/random.ts';

/** `size` different ones of the integers in [0, count), every set of them equally likely; all if there are no more. */
export function drawn(count: number, size: number, seed: number): ReadonlySet<number> {
  const next = randomWords(seed, 0);
  const chosen = new Set<number>();
  // Floyd's method: one draw for each.
  for (let last = Math.max(0, count - size); last < count; last++) {
    const one = randomBelow(next, last + 1);
    chosen.add(chosen.has(one) ? last : one);
  }
  return chosen;
}
