import { compensatedSum } from '../../numeric/compensated-sum.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { largestFixedPoint, type MapValue } from '../fixed-point.ts';
import { teachingProbability, teachingSlope } from './teaching.ts';

/** What is left of unequal skills at the end of learning. */
export interface UnequalEnd {
  /** Measure of what is unlearnt. */
  readonly unlearnt: number;
  /** Mean number of text pieces that have taught a skill, over its probability: N r(x). */
  readonly taughtOverProbability: number;
  /** The map's slope at its fixed point. */
  readonly slope: number;
}

/**
 * The largest solution of x = g(x) = ε₀ Σ π_s exp(-N π_s r(x)), where N is the number of slots in useful text pieces.
 *
 * g'' = ε₀ [(N r')² Σ π³ e - N r'' Σ π² e]. Between y and x the exponentials are largest at x; -r' is unimodal with its
 * top at (j - 1)/(k - 2), and -r'' is at most -r' times (j - 1)/y.
 */
export function unequalEnd(
  measure: Float64Array,
  slots: number,
  k: number,
  capacity: number,
  unknown: number,
): UnequalEnd {
  const rateAt = (x: number): number => slots * teachingProbability(k, capacity, { part: x, rest: 1 - x });
  const fallAt = (x: number): number =>
    x > 0 ? teachingSlope(slots, k, capacity, { part: x, rest: 1 - x }) / x : capacity === 1 ? slots * (k - 1) : 0;
  const top = capacity === 1 ? 0 : (capacity - 1) / (k - 2);
  const weights = new Float64Array(measure.length);
  const map = (x: number): MapValue => {
    const rate = rateAt(x);
    let squares = 0;
    let cubes = 0;
    for (let i = 0; i < measure.length; i++) {
      const probability = measure[i]!;
      const weight = probability * exp(-rate * probability);
      weights[i] = weight;
      squares += probability * weight;
      cubes += probability * probability * weight;
    }
    const curvature = (y: number): number => {
      const steepest = fallAt(Math.min(x, Math.max(y, top)));
      return unknown * steepest * (steepest * cubes + ((capacity - 1) / y) * squares);
    };
    return {
      value: unknown * compensatedSum(weights.length, (i) => weights[i]!),
      slope: unknown * fallAt(x) * squares,
      curvature,
    };
  };
  const unlearnt = unknown === 0 ? 0 : largestFixedPoint(unknown, map);
  return { unlearnt, taughtOverProbability: rateAt(unlearnt), slope: map(unlearnt).slope };
}
