import type { Scale, ScalingLaw } from '../../law.ts';
import { clamp } from './clamp.ts';
import {
  DIMENSION,
  type Frame,
  IRREDUCIBLE,
  PARAMETER_EXPONENT,
  PARAMETER_TERM,
  TOKEN_EXPONENT,
  TOKEN_TERM,
} from './frame.ts';
import { exp } from '../../../numeric/elementary/exp.ts';
import { log } from '../../../numeric/elementary/log.ts';

/** The coordinates of a law. */
export function toCoordinates(law: ScalingLaw, frame: Frame): Float64Array {
  const { E, A, B, alpha, beta } = { ...law, ...frame.fixed };
  const tokenExponent = frame.tied ? alpha : beta;
  return Float64Array.of(
    E / frame.unit,
    exp(clamp(log(A / frame.unit) - alpha * frame.parameterCentre)),
    exp(clamp(log(B / frame.unit) - tokenExponent * frame.tokenCentre)),
    alpha,
    tokenExponent,
  );
}

/** The law at a point; what is fixed is exactly what it was given as. */
export function toLaw(at: Float64Array, frame: Frame): ScalingLaw {
  const coefficient = (term: number, exponent: number, centre: number): number =>
    frame.unit * exp(log(at[term]!) + at[exponent]! * centre);
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
    at[coefficient]! * exp(clamp(-at[exponent]! * centred));
  return (
    frame.unit *
    (at[IRREDUCIBLE]! +
      term(PARAMETER_TERM, PARAMETER_EXPONENT, log(parameters) - frame.parameterCentre) +
      term(TOKEN_TERM, TOKEN_EXPONENT, log(tokens) - frame.tokenCentre))
  );
}

/** The point a step away; β follows α where they are tied. */
export function moved(at: Float64Array, step: ArrayLike<number>, frame: Frame): Float64Array {
  const to = new Float64Array(DIMENSION);
  for (let j = 0; j < DIMENSION; j++) to[j] = at[j]! + step[j]!;
  if (frame.tied) to[TOKEN_EXPONENT] = to[PARAMETER_EXPONENT]!;
  return to;
}
