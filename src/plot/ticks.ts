import { scaleLog } from 'd3-scale';
import { powerOfTen } from './words.ts';

/** Powers of ten, at most a number of them; for less than a decade, whatever numbers are round. */
export function logarithmicTicks(domain: readonly [number, number], most: number): readonly number[] {
  const round = scaleLog(domain, [0, 1]).ticks(most);
  const powers = round.filter((value) => powerOfTen(value).startsWith('10'));
  const step = Math.ceil(powers.length / most);
  return powers.length < 2 ? round : powers.filter((_, i) => i % step === 0);
}
