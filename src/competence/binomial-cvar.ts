import { type BinomialLaw, binomialTopMean, failuresOf, successesOf } from '../numeric/binomial-top-mean.ts';

// Weight given to the mode: as far above the smallest double as sums allow, so that a tail keeps its digits down to
// 1e-590 of the mode, and with it every theta that a double can hold.
const MODE_WEIGHT = 2 ** 900;

/** Relative weight at which a term no longer matters to a sum of the order of the mode's weight. */
const NEGLIGIBLE = 2 ** -70;

/** Variance above which a sum over the law takes longer than a few of its tails, and is no more accurate. */
const WIDE = 1e5;

/** `CVaR_theta(X) / k` for X ~ Bin(k, alpha), the mean of the largest `theta` fraction over k: in [alpha, 1]. */
export function upperMean(theta: number, k: number, alpha: number): number {
  if (isWide(k, alpha)) return wideUpperMean(theta, successesOf(k, alpha));
  const mode = modeOf(k, alpha);
  return topMean(theta, k, alpha / (1 - alpha), mode, totalWeight(k, alpha, mode), 0) / k;
}

/**
 * The mean of the smallest `fraction` of Bin(k, alpha), at most one half, over k: in [0, alpha]. The mirror image,
 * counted from k.
 */
export function lowerMean(fraction: number, k: number, alpha: number): number {
  if (isWide(k, alpha)) {
    const { place, rest } = binomialTopMean(fraction, failuresOf(successesOf(k, alpha)));
    return (k - place - rest) / k;
  }
  const mode = modeOf(k, alpha);
  return Math.abs(topMean(fraction, k, (1 - alpha) / alpha, k - mode, totalWeight(k, alpha, mode), k)) / k;
}

function isWide(k: number, alpha: number): boolean {
  return k * alpha * (1 - alpha) > WIDE;
}

/** The upper mean from two tails: of the largest fraction itself, or where that is most of the law, of the others. */
function wideUpperMean(theta: number, law: BinomialLaw): number {
  const { n, mean } = law;
  if (theta <= 0.5) {
    const { place, rest } = binomialTopMean(theta, law);
    return (place + rest) / n;
  }
  const { place, rest } = binomialTopMean(1 - theta, failuresOf(law));
  const below = mean.high - (n - place) + mean.low + rest; // how far the others' mean is below the overall one
  return (mean.high + ((1 - theta) / theta) * below) / n;
}

function modeOf(k: number, alpha: number): number {
  return Math.min(k, Math.floor((k + 1) * alpha));
}

function totalWeight(k: number, alpha: number, mode: number): number {
  const odds = alpha / (1 - alpha);
  return MODE_WEIGHT + weightAbove(k, odds, mode) + weightAbove(k, 1 / odds, k - mode);
}

function weightAbove(k: number, odds: number, mode: number): number {
  let sum = 0;
  let weight = MODE_WEIGHT;
  for (let x = mode; x < k && weight > NEGLIGIBLE * MODE_WEIGHT; x++) {
    weight *= ((k - x) / (x + 1)) * odds;
    sum += weight;
  }
  return sum;
}

/**
 * `x0 - origin + E(X - x0)_+ / fraction` with x0 the quantile at which the upper tail first exceeds `fraction`.
 *
 * Climbs from the mode to where the weights cannot matter to the tail, then comes down adding them from the smallest:
 * sums of positive terms only, no binomial coefficient, and no memory however large k is.
 */
function topMean(fraction: number, k: number, odds: number, mode: number, total: number, origin: number): number {
  const target = fraction * total;
  // The mean may be far below 1, and is then made of weights that are as far below the mode's; but a subnormal weight
  // would come down again with its rounding error magnified.
  const floor = Math.max(NEGLIGIBLE * MODE_WEIGHT * fraction * Math.min(1, k * odds), 2 ** -1000);
  let x = mode;
  let weight = MODE_WEIGHT;
  while (x < k) {
    const next = weight * ((k - x) / (x + 1)) * odds;
    if (next <= floor) break;
    weight = next;
    x++;
  }
  let mass = weight;
  let moment = 0;
  while (mass <= target && x > 0 && weight > NEGLIGIBLE * mass) {
    moment += mass;
    weight *= x / ((k - x + 1) * odds);
    mass += weight;
    x--;
  }
  return x - origin + moment / target;
}
