import type { Scale, ScalingLaw } from '../law.ts';
import type { FitOptions } from './options.ts';

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
    unit: 2 ** Math.round(Math.log2(units.loss)),
    free: Float64Array.of(free('E'), free('A'), free('B'), free('alpha'), tiedExponents ? 0 : free('beta')),
    tied: tiedExponents,
    fixed: known,
  };
}

/** How many coefficients a frame fits. */
export function freeCoefficients({ free }: Frame): number {
  return free.reduce((sum, one) => sum + one, 0);
}

/** The coordinates of a law. */
export function toCoordinates(law: ScalingLaw, frame: Frame): Float64Array {
  const { E, A, B, alpha, beta } = { ...law, ...frame.fixed };
  const tokenExponent = frame.tied ? alpha : beta;
  return Float64Array.of(
    E / frame.unit,
    Math.exp(clamp(Math.log(A / frame.unit) - alpha * frame.parameterCentre)),
    Math.exp(clamp(Math.log(B / frame.unit) - tokenExponent * frame.tokenCentre)),
    alpha,
    tokenExponent,
  );
}

/** The law at a point; what is fixed is exactly what it was given as. */
export function toLaw(at: Float64Array, frame: Frame): ScalingLaw {
  const coefficient = (term: number, exponent: number, centre: number): number =>
    frame.unit * Math.exp(Math.log(at[term]!) + at[exponent]! * centre);
  return {
    E: frame.unit * at[IRREDUCIBLE]!,
    A: coefficient(PARAMETER_TERM, PARAMETER_EXPONENT, frame.parameterCentre),
    B: coefficient(TOKEN_TERM, TOKEN_EXPONENT, frame.tokenCentre),
    alpha: at[PARAMETER_EXPONENT]!,
    beta: at[TOKEN_EXPONENT]!,
    ...frame.fixed,
  };
}

/** The loss that a point of the coordinates predicts, also where the law's own coefficients would overflow. */
export function predictionAt(at: Float64Array, frame: Frame, { parameters, tokens }: Scale): number {
  const term = (coefficient: number, exponent: number, centred: number): number =>
    at[coefficient]! * Math.exp(clamp(-at[exponent]! * centred));
  return (
    frame.unit *
    (at[IRREDUCIBLE]! +
      term(PARAMETER_TERM, PARAMETER_EXPONENT, Math.log(parameters) - frame.parameterCentre) +
      term(TOKEN_TERM, TOKEN_EXPONENT, Math.log(tokens) - frame.tokenCentre))
  );
}

/** Keeps an exponent where sums and ratios of terms neither overflow nor vanish. */
export function clamp(exponent: number): number {
  return exponent > 300 ? 300 : exponent < -300 ? -300 : exponent;
}

/** `at + step`, into `out`; β follows α where they are tied. */
export function moveInto(at: Float64Array, step: Float64Array, frame: Frame, out: Float64Array): void {
  for (let j = 0; j < DIMENSION; j++) out[j] = at[j]! + step[j]!;
  if (frame.tied) out[TOKEN_EXPONENT] = out[PARAMETER_EXPONENT]!;
}

/** Beyond this an exponent means that the term is a peak at one end of the runs. */
const LARGEST_EXPONENT = 1000;

/**
 * The least and the largest step: no coordinate changes by more than a factor of 10, but a coefficient may come to
 * about the mean loss from anywhere, so that a term that is all but dead at the start is not lost.
 */
export function stepBoundsAt(at: Float64Array, { low, high }: StepBounds): void {
  for (let j = 0; j < DIMENSION; j++) {
    const isCoefficient = j < PARAMETER_EXPONENT;
    low[j] = isCoefficient ? Math.min(-0.9 * at[j]!, 1 - at[j]!) : -0.9 * at[j]!;
    high[j] = isCoefficient ? 9 * at[j]! + 1 : Math.min(9 * at[j]!, LARGEST_EXPONENT - at[j]!);
  }
}

export interface StepBounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}
