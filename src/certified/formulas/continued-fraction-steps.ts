import { nearestDouble, type Rational } from '../rational.ts';

/** Of so many steps the binomial tails of small numbers have no more. */
const LEAST_STEPS = 16;

/**
 * About how many steps of a tail's continued fraction give so many bits: nothing that is claimed depends on it.
 *
 * In doubles, and without functions that may differ between machines, so that everyone finds the same number.
 */
export function stepsFor(wanted: number, n: bigint, m: bigint, probability: Rational): bigint {
  const [trials, atLeast, p] = [Number(n), Number(m), nearestDouble(probability)];
  const last = trials - atLeast + 1;
  if (!(p > 0)) return BigInt(Math.min(LEAST_STEPS, last)); // less than any double
  let [few, many] = [0, Math.min(LEAST_STEPS, last)];
  while (many < last && bitsAfter(many, trials, atLeast, p) < wanted) [few, many] = [many, Math.min(4 * many, last)];
  while (many - few > 1 + 0.02 * many) {
    const between = Math.ceil((few + many) / 2);
    if (bitsAfter(between, trials, atLeast, p) < wanted) few = between;
    else many = between;
  }
  return BigInt(many);
}

/** How many bits narrower the enclosure of the whole fraction is than that of what follows these steps. */
function bitsAfter(steps: number, n: number, m: number, p: number): number {
  let [bits, width, t] = [0, 1, 1];
  const step = (quotient: number) => {
    const next = 1 + quotient / t;
    width *= Math.abs(next - 1) / next;
    t = next;
    if (width < 2 ** -500) [bits, width] = [bits + 500, width * 2 ** 500];
  };
  for (let j = steps; j >= 1; j--) {
    step((j * (n - m + 1 - j) * p) / ((m + 2 * j - 1) * (m + 2 * j)));
    step((-(m + j - 1) * (n + j) * p) / ((m + 2 * j - 2) * (m + 2 * j - 1)));
  }
  while (width < 0.5 && width > 0) [bits, width] = [bits + 1, width * 2];
  return width > 0 ? bits : Infinity;
}
