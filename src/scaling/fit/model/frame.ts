import type { ScalingLaw } from '../../law.ts';
import type { FitOptions } from '../options/fit-options.ts';
import { pow } from '../../../numeric/elementary/pow.ts';
import { log } from '../../../numeric/elementary/log.ts';

/**
 * The coordinates in which a law is fitted: E, A e^(−α c), B e^(−β d), each in units of about the mean loss, α and β; c
 * and d are the means of ln N and ln D.
 *
 * Without the centres ln A and α are all but one coordinate: they cost a factor 30 in the condition number. And a term
 * is linear in its coefficient, not in the logarithm of it, so that a term that dies is soon dead.
 *
 * A coordinate that is not free keeps its value. Where A (or B) is known and so fixes A itself rather than its centred
 * counterpart, the centre is 0.
 */
export interface Frame {
  readonly parameterCentre: number;
  readonly tokenCentre: number;
  /** Unit of the losses, a power of 2. */
  readonly unit: number;
  /** 1 where the coordinate is fitted, 0 where it is not. */
  readonly free: Float64Array;
  /** Whether β goes with α: β is then not free, and α stands for both. */
  readonly tied: boolean;
  readonly fixed: Partial<ScalingLaw>;
}

/** Indices of the coordinates. */
export const IRREDUCIBLE = 0;
export const PARAMETER_TERM = 1;
export const TOKEN_TERM = 2;
export const PARAMETER_EXPONENT = 3;
export const TOKEN_EXPONENT = 4;

export const DIMENSION = 5;

export function frameOf(
  { fixed = {}, tiedExponents = false }: FitOptions,
  units: { readonly parameters: number; readonly tokens: number; readonly loss: number },
): Frame {
  const exponent = fixed.alpha ?? fixed.beta;
  const known: Partial<ScalingLaw> =
    tiedExponents && exponent !== undefined ? { ...fixed, alpha: exponent, beta: exponent } : fixed;
  const free = (name: keyof ScalingLaw): number => (known[name] === undefined ? 1 : 0);
  return {
    parameterCentre: known.A === undefined ? units.parameters : 0,
    tokenCentre: known.B === undefined ? units.tokens : 0,
    unit: pow(2, Math.round(log(units.loss) / Math.LN2)),
    free: Float64Array.of(free('E'), free('A'), free('B'), free('alpha'), tiedExponents ? 0 : free('beta')),
    tied: tiedExponents,
    fixed: known,
  };
}

/** How many coefficients a frame fits. */
export function freeCoefficients({ free }: Frame): number {
  return free.reduce((sum, one) => sum + one, 0);
}
