// Literals, because a bundler keeps a power that nothing uses.

// Weight given to the mode: as far above the smallest double as sums allow, so that a tail keeps its digits down to
// 1e-590 of the mode, and with it every theta that a double can hold.
export const MODE_WEIGHT = 8.452712498170644e270; // 2^900

/** Relative weight at which a term no longer matters to a sum of the order of the mode's weight. */
export const NEGLIGIBLE = 8.470329472543003e-22; // 2^-70

/** The weight that no longer matters beside the mode's. */
export const LEAST_WEIGHT = 7.15972597961874e249; // 2^830

/** A log-concave law on whole numbers, by the ratios of its probabilities. */
export interface CountLaw {
  readonly lowest: number;
  readonly mode: number;
  /** About the mean, where that is below 1. */
  readonly scale: number;
  /** P[X = x + 1] / P[X = x], 0 at the highest x. */
  readonly up: (x: number) => number;
  /** P[X = x - 1] / P[X = x], 0 at the lowest x. */
  readonly down: (x: number) => number;
}

/**
 * `x0 + E(X - x0)_+ / fraction` with x0 the quantile at which the upper tail first exceeds `fraction`: the mean of the
 * largest fraction of the law.
 *
 * Climbs from the mode to where the weights cannot matter to the tail, then comes down adding them from the smallest:
 * sums of positive terms only, no binomial coefficient, and no memory however large the counts are.
 */
export function topMean(fraction: number, law: CountLaw): number {
  const { lowest, mode, scale } = law;
  const target = fraction * totalWeight(law);
  const floor = leastOf(fraction, scale);
  let x = mode;
  let weight = MODE_WEIGHT;
  for (let next = weight * law.up(x); next > floor; next = weight * law.up(x)) {
    weight = next;
    x++;
  }
  let mass = weight;
  let moment = 0;
  while (mass <= target && x > lowest && weight > NEGLIGIBLE * mass) {
    moment += mass;
    weight *= law.down(x);
    mass += weight;
    x--;
  }
  return x + moment / target;
}

/**
 * The weight at which the climb ends. The mean may be far below 1, and is then made of weights that are as far below
 * the mode's; but a subnormal weight would come down again with its rounding error magnified.
 */
export function leastOf(fraction: number, scale: number): number {
  return Math.max(LEAST_WEIGHT * fraction * Math.min(1, scale), 2 ** -1000);
}

function totalWeight({ mode, up, down }: CountLaw): number {
  let above = 0;
  for (let x = mode, weight = MODE_WEIGHT; weight > LEAST_WEIGHT; x++) above += weight *= up(x);
  let below = 0;
  for (let x = mode, weight = MODE_WEIGHT; weight > LEAST_WEIGHT; x--) below += weight *= down(x);
  return MODE_WEIGHT + above + below;
}
