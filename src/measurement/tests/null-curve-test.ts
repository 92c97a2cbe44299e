import { checkAtMost, checkChoice, checkOpenUnit } from '../../errors.ts';
import type { TwoSamples } from '../two-samples.ts';
import { cornerPValue } from './corner.ts';
import type { NullCurve } from './null-curve.ts';
import { unconditionalPValue } from './unconditional.ts';

/**
 * How a test deals with the rate on single skills, which is not known: `'unconditional'`, by the largest probability
 * over a confidence interval; `'corner'`, by the worst end of one, which has less power, and a closed form.
 *
 * @category Tests of the theory
 */
export type TwoSampleMethod = 'unconditional' | 'corner';

/**
 * The settings of a test with an unknown rate.
 *
 * @category Tests of the theory
 */
export interface NuisanceSettings {
  /** How the test deals with the rate on single skills; `'unconditional'` unless given. */
  readonly method?: TwoSampleMethod | undefined;
  /**
   * Probability γ with which the interval of that rate may fail, in (0, 1), to be fixed in advance: no p-value is below
   * it. 0.001 unless given, and 0.02 with `'corner'`.
   */
  readonly nuisance?: number | undefined;
}

/** What the arguments of {@link NuisanceSettings} are called. */
export const NUISANCE_SETTINGS: readonly string[] = ['method', 'nuisance'];

/** The largest samples of an unconditional test, which takes less than a second for them. */
const MOST_ITEMS = 1e6;

/** Both settings, after checking them. */
export function checkedNuisance(
  { method = 'unconditional', nuisance = method === 'corner' ? 0.02 : 0.001 }: NuisanceSettings,
  singles: number,
  tuples: number,
): Required<{ readonly method: TwoSampleMethod; readonly nuisance: number }> {
  checkChoice('method', method, ['unconditional', 'corner']);
  checkOpenUnit('nuisance', nuisance);
  if (method === 'unconditional') {
    checkAtMost('singles', singles, MOST_ITEMS);
    checkAtMost('tuples', tuples, MOST_ITEMS);
  }
  return { method, nuisance };
}

/** The p-value of the hypothesis that the rate on tuples is at least that of the curve. */
export function curvePValue(samples: TwoSamples, curve: NullCurve, method: TwoSampleMethod, nuisance: number): number {
  return method === 'corner' ? cornerPValue(samples, curve, nuisance) : unconditionalPValue(samples, curve, nuisance);
}
