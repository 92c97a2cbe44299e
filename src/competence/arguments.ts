import { checkCount, checkNamed, checkOpenUnit } from '../errors.ts';

/**
 * Where the amplification functions are evaluated: an error fraction, the skills in a text piece, and the fraction of
 * skills that may be worse than guaranteed.
 *
 * @category Skill graph
 */
export interface AmplificationPoint {
  /** Error fraction θ: the measure of the text pieces answered wrongly, in (0, 1). */
  readonly theta: number;
  /** Number of skills in each text piece, a positive integer. */
  readonly k: number;
  /** Fraction α of skills for which no guarantee is made, in (0, 1). */
  readonly alpha: number;
}

/** The checks that every function of an {@link AmplificationPoint} begins with; `more` are its other arguments. */
export function checkAmplificationPoint(call: string, point: AmplificationPoint, ...more: readonly string[]): void {
  checkNamed(call, 'point', point, ['theta', 'k', 'alpha', ...more]);
  checkOpenUnit('theta', point.theta);
  checkCount('k', point.k);
  checkOpenUnit('alpha', point.alpha);
}
