import { checkNonNegative, checkObject } from '../errors.ts';
import type { Scale, ScalingLaw } from '../scaling/law.ts';
import type { FittedRange } from '../scaling/published-laws.ts';

/**
 * A scaling law, with the range it was fitted to where that is known.
 *
 * @category Forecasts
 */
export interface ForecastLaw extends ScalingLaw {
  /** The scales of the runs behind the law; a forecast beyond them is marked as extrapolated. */
  readonly fittedRange?: FittedRange | undefined;
}

/** The checks of a law's range, if it has one. */
export function checkFittedRange({ fittedRange: range }: ForecastLaw, path = 'law'): void {
  if (range === undefined) return;
  checkObject(`${path}.fittedRange`, range);
  for (const name of ['parameters', 'tokens'] as const) {
    checkObject(`${path}.fittedRange.${name}`, range[name]);
    checkNonNegative(`${path}.fittedRange.${name}[0]`, range[name][0]);
    checkNonNegative(`${path}.fittedRange.${name}[1]`, range[name][1]);
  }
}

/** `{ extrapolated }`, or nothing where the law's range is not known. */
export function extrapolation(law: ForecastLaw, scale: Scale): { extrapolated?: boolean } {
  const range = law.fittedRange;
  if (range === undefined) return {};
  const outside = (value: number, [low, high]: readonly [number, number]): boolean => value < low || value > high;
  return { extrapolated: outside(scale.parameters, range.parameters) || outside(scale.tokens, range.tokens) };
}
