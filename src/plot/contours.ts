import { computeOptimalScale } from '../scaling/compute-optimal-scale.ts';
import { optimalExponents } from '../scaling/optimal-exponents.ts';
import type { ScalingLaw } from '../scaling/law.ts';
import { excess } from '../scaling/loss.ts';
import { exp } from '../numeric/elementary/exp.ts';
import { log } from '../numeric/elementary/log.ts';
import { pow } from '../numeric/elementary/pow.ts';

/** A rectangle of scales. */
export interface ScaleRange {
  readonly parameters: readonly [number, number];
  readonly tokens: readonly [number, number];
}

type Point = readonly [parameters: number, tokens: number];

/** Points of a contour; it is smooth. */
const POINTS = 64;

/**
 * The scales of an excess entropy inside a rectangle: with the share t of it that the parameters cause, the two terms
 * are tε and (1 − t)ε, and each gives its scale.
 */
export function contour(law: ScalingLaw, level: number, { parameters, tokens }: ScaleRange): readonly Point[] {
  const { A, B, alpha, beta } = law;
  const share = (count: number): number => (A * pow(count, -alpha)) / level;
  const rest = (count: number): number => (B * pow(count, -beta)) / level;
  // away from 0 and 1, where a term has underflowed
  const low = Math.max(share(parameters[1]), 1 - rest(tokens[0]), 2 ** -1000);
  const high = Math.min(share(parameters[0]), 1 - rest(tokens[1]), 1 - 2 ** -53);
  if (!(low < high)) return [];
  const [from, to] = [log(low / (1 - low)), log(high / (1 - high))];
  const points = Array.from({ length: POINTS }, (_, i): Point => {
    const t = 1 / (1 + exp(-(from + (to - from) * (i / (POINTS - 1)))));
    return [
      clamped(pow((t * level) / A, -1 / alpha), parameters),
      clamped(pow(((1 - t) * level) / B, -1 / beta), tokens),
    ];
  });
  return points.filter(isPlace);
}

/** A count is lost where the inverse of an exponent overflows. */
function isPlace([parameters, tokens]: Point): boolean {
  return parameters > 0 && tokens > 0;
}

function clamped(value: number, [low, high]: readonly [number, number]): number {
  return Math.max(low, Math.min(high, value));
}

/** The least and the largest excess entropy of a line. */
const LEVELS = [1e-200, 1e200] as const;

/** Excess entropies, evenly spaced in their logarithms between the least and the largest in a rectangle. */
export function contourLevels(law: ScalingLaw, { parameters, tokens }: ScaleRange, count: number): readonly number[] {
  const least = clamped(excess(law, parameters[1], tokens[1]), LEVELS);
  const largest = clamped(excess(law, parameters[0], tokens[0]), LEVELS);
  if (!(least < largest)) return [];
  const [from, to] = [log(least), log(largest)];
  return Array.from({ length: count }, (_, i) => exp(from + ((to - from) * (i + 1)) / (count + 1)));
}

/** The two ends of the compute-optimal scales in a rectangle: a straight line in logarithms. */
export function optimalPath(law: ScalingLaw, range: ScaleRange): readonly Point[] {
  const unit = computeOptimalScale(law, 1);
  const exponents = optimalExponents(law);
  // budgets at which each count enters and leaves
  const [from, to] = ([0, 1] as const).map((end) =>
    (['parameters', 'tokens'] as const).map((name) => pow(range[name][end] / unit[name], 1 / exponents[name])),
  );
  const [least, most] = [Math.max(...from!), Math.min(...to!)];
  if (!(least < most && least > 0 && most < Infinity)) return [];
  return [least, most].map((flops) => {
    const { parameters, tokens } = computeOptimalScale(law, flops);
    return [clamped(parameters, range.parameters), clamped(tokens, range.tokens)];
  });
}
