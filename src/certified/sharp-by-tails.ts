import { type CertifiedOptions, type Enclose, withFewDigits } from './enclose.ts';
import { everyPlace, leastPlace, type MixedPoint, sharpAmplification } from './formulas/sharp.ts';
import type { Interval } from './interval.ts';

/** The sharp curve from tails, where the quantile is looked for with few digits first. */
export function sharpByTails(point: MixedPoint, enclose: Enclose, options: CertifiedOptions): Interval {
  const all = everyPlace(point);
  const within = withFewDigits(options, (arithmetic) => leastPlace(point, all, arithmetic)) ?? all;
  return enclose((arithmetic) => sharpAmplification(point, within, arithmetic));
}
