import { checkFittedRange, type FittedRange } from '../scaling/described-law.ts';
import { checkLaw, type Scale, type ScalingLaw } from '../scaling/law.ts';

/**
 * A scaling law, with the range it was fitted to where that is known.
 *
 * @category Forecasts
 */
export interface ForecastLaw extends ScalingLaw {
  /** The scales of the runs behind the law; a forecast beyond them is marked as extrapolated. */
  readonly fittedRange?: FittedRange | undefined;
}

/** The checks of a law and of its range, if it has one; `path` is where the law stands. */
export function checkForecastLaw(law: ForecastLaw, path: string): void {
  checkLaw(law, path);
  checkFittedRange(law.fittedRange, `${path}.fittedRange`);
}

/** Whether a scale is beyond the runs behind a law, as `{ extrapolated }`; nothing where its range is not known. */
export function extrapolation(law: ForecastLaw, scale: Scale): { extrapolated?: boolean } {
  const range = law.fittedRange;
  if (range === undefined) return {};
  const outside = (value: number, [low, high]: readonly [number, number]): boolean => value < low || value > high;
  return { extrapolated: outside(scale.parameters, range.parameters) || outside(scale.tokens, range.tokens) };
}
