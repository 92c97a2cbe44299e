import { type CertifiedOptions, type Enclose, withFewDigits } from './enclose.ts';
import { likelyPlace } from './formulas/likely-place.ts';
import { bracketNear, everyPlace, type MixedPoint, sharpAmplification } from './formulas/sharp.ts';
import type { Interval } from './interval.ts';

/**
 * The sharp curve from tails. The quantile is looked for in doubles, and near what they find with few digits: a tail
 * near the mean takes long.
 */
export function sharpByTails(point: MixedPoint, enclose: Enclose, options: CertifiedOptions): Interval {
  const near = likelyPlace(point);
  const within = withFewDigits(options, (arithmetic) => bracketNear(near, point, arithmetic)) ?? everyPlace(point);
  return enclose((arithmetic) => sharpAmplification(point, within, arithmetic));
}
