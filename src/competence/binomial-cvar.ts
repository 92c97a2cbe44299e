import { type BinomialLaw, binomialTopMean, failuresOf, successesOf } from '../numeric/binomial-top-mean.ts';
import { type CountLaw, topMean } from './count-cvar.ts';

/** Variance above which a sum over the law takes longer than a few of its tails, and is no more accurate. */
const WIDE = 1e5;

/** `CVaR_theta(X) / k` for X ~ Bin(k, alpha), the mean of the largest `theta` fraction over k: in [alpha, 1]. */
export function upperMean(theta: number, k: number, alpha: number): number {
  if (isWide(k, alpha)) return wideUpperMean(theta, successesOf(k, alpha));
  return topMean(theta, binomial(k, alpha / (1 - alpha), modeOf(k, alpha)), 0) / k;
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
  return Math.abs(topMean(fraction, binomial(k, (1 - alpha) / alpha, k - modeOf(k, alpha)), k)) / k;
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

function binomial(k: number, odds: number, mode: number): CountLaw {
  return {
    lowest: 0,
    highest: k,
    mode,
    scale: k * odds,
    up: (x) => ((k - x) / (x + 1)) * odds,
    down: (x) => x / ((k - x + 1) * odds),
  };
}
