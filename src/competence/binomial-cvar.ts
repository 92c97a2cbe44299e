import { type BinomialLaw, binomialTopMean, failuresOf, successesOf } from '../numeric/binomial-top-mean.ts';
import { LEAST_WEIGHT, leastOf, MODE_WEIGHT, NEGLIGIBLE } from './count-cvar.ts';

/** Variance above which a sum over the law takes longer than a few of its tails, and is no more accurate. */
const WIDE = 1e5;

/** `CVaR_theta(X) / k` for X ~ Bin(k, alpha), the mean of the largest `theta` fraction over k: in [alpha, 1]. */
export function upperMean(theta: number, k: number, alpha: number): number {
  if (isWide(k, alpha)) return wideUpperMean(theta, successesOf(k, alpha));
  return topMean(theta, k, alpha / (1 - alpha), modeOf(k, alpha), 0) / k;
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
  return Math.abs(topMean(fraction, k, (1 - alpha) / alpha, k - modeOf(k, alpha), k)) / k;
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

/**
 * `topMean` of `count-cvar.ts` for the binomial law of k trials with these odds, whose ratios are written out: calls
 * would take most of the time. Climbing, it adds the weights above the mode on the way.
 */
function topMean(fraction: number, k: number, odds: number, mode: number, origin: number): number {
  const least = leastOf(fraction, k * odds);
  let weight = MODE_WEIGHT;
  let total = weight;
  let x = mode;
  while (x < k) {
    const next = weight * (((k - x) / (x + 1)) * odds);
    if (next <= least) break;
    weight = next;
    total += weight;
    x++;
  }
  let below = 0;
  for (let y = mode, lower = MODE_WEIGHT; y > 0 && lower > LEAST_WEIGHT; y--) {
    below += lower *= y / ((k - y + 1) * odds);
  }
  const target = fraction * (total + below);
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
