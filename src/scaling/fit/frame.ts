import type { ScalingLaw } from '../law.ts';
import type { FitOptions } from './options.ts';

/**
 * The coordinates in which a law is fitted: ln E, ln A − α c, ln B − β d, α, β, where c and d are the means of ln N and
 * ln D. Without the centres ln A and α are all but one coordinate: they cost a factor 30 in the condition number.
 *
 * A coordinate that is not free keeps its value. Where A (or B) is known and so fixes ln A rather than its centred
 * counterpart, the centre is 0.
 */
export interface Frame {
  readonly parameterCentre: number;
  readonly tokenCentre: number;
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
  centres: { readonly parameters: number; readonly tokens: number },
): Frame {
  const exponent = fixed.alpha ?? fixed.beta;
  const known: Partial<ScalingLaw> =
    tiedExponents && exponent !== undefined ? { ...fixed, alpha: exponent, beta: exponent } : fixed;
  const free = (name: keyof ScalingLaw): number => (known[name] === undefined ? 1 : 0);
  return {
    parameterCentre: known.A === undefined ? centres.parameters : 0,
    tokenCentre: known.B === undefined ? centres.tokens : 0,
    free: Float64Array.of(free('E'), free('A'), free('B'), free('alpha'), tiedExponents ? 0 : free('beta')),
    tied: tiedExponents,
    fixed: known,
  };
}

/** How many coefficients a frame fits. */
export function freeCoefficients({ free }: Frame): number {
  return free.reduce((sum, one) => sum + one, 0);
}

/** The coordinates of a law; ln 0 = −∞ is one. */
export function toCoordinates(law: ScalingLaw, frame: Frame): Float64Array {
  const { E, A, B, alpha, beta } = { ...law, ...frame.fixed };
  const tokenExponent = frame.tied ? alpha : beta;
  return Float64Array.of(
    Math.log(E),
    Math.log(A) - alpha * frame.parameterCentre,
    Math.log(B) - tokenExponent * frame.tokenCentre,
    alpha,
    tokenExponent,
  );
}

/** The law at a point; what is fixed is exactly what it was given as. */
export function toLaw(at: Float64Array, frame: Frame): ScalingLaw {
  return {
    E: Math.exp(at[IRREDUCIBLE]!),
    A: Math.exp(at[PARAMETER_TERM]! + at[PARAMETER_EXPONENT]! * frame.parameterCentre),
    B: Math.exp(at[TOKEN_TERM]! + at[TOKEN_EXPONENT]! * frame.tokenCentre),
    alpha: at[PARAMETER_EXPONENT]!,
    beta: at[TOKEN_EXPONENT]!,
    ...frame.fixed,
  };
}

/** `at + step`, into `out`; exponents stay positive, and β follows α where they are tied. */
export function moveInto(at: Float64Array, step: Float64Array, frame: Frame, out: Float64Array): void {
  for (let j = 0; j < DIMENSION; j++) out[j] = at[j]! + step[j]!;
  for (let j = PARAMETER_EXPONENT; j <= TOKEN_EXPONENT; j++) out[j] = Math.max(out[j]!, at[j]! / 10);
  if (frame.tied) out[TOKEN_EXPONENT] = out[PARAMETER_EXPONENT]!;
}
