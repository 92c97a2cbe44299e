import { COEFFICIENTS, type ScalingLaw } from '../../law.ts';

/** Whether a law's coefficients are all numbers that a law may have: with a large exponent, A or B overflows. */
export function representable(law: ScalingLaw): boolean {
  return COEFFICIENTS.every((name) => law[name] < Infinity && (law[name] > 0 || name === 'E'));
}
