/** Probabilities of counts next to one another, which together have nearly all of the probability. */
export interface Masses {
  /** The first count. */
  readonly from: number;
  readonly masses: Float64Array;
}

/**
 * The probabilities of Bin(n, p) but for some 1e-20 of them: at ten standard deviations and 35 counts, Bernstein's
 * bound is below that. From the mode outwards, each from its neighbour, and divided by their sum.
 */
export function binomialMasses(n: number, p: number): Masses {
  if (p <= 0 || p >= 1) return { from: p <= 0 ? 0 : n, masses: new Float64Array([1]) };
  const reach = 10 * Math.sqrt(n * p * (1 - p)) + 35;
  const from = Math.max(0, Math.floor(n * p - reach));
  const to = Math.min(n, Math.ceil(n * p + reach));
  const mode = Math.min(to, Math.floor((n + 1) * p));
  const masses = new Float64Array(to - from + 1);
  const odds = p / (1 - p);
  let sum = 0;
  let mass = 1;
  for (let i = mode; i <= to; i++) {
    sum += masses[i - from] = mass;
    mass *= ((n - i) / (i + 1)) * odds;
  }
  mass = 1;
  for (let i = mode; i > from; i--) {
    mass *= i / (n - i + 1) / odds;
    sum += masses[i - 1 - from] = mass;
  }
  for (let i = 0; i < masses.length; i++) masses[i]! /= sum;
  return { from, masses };
}
