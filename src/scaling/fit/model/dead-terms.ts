import { clamp } from './clamp.ts';
import { type Frame, IRREDUCIBLE, PARAMETER_EXPONENT, PARAMETER_TERM, TOKEN_EXPONENT, TOKEN_TERM } from './frame.ts';
import type { Points } from './points.ts';
import { exp } from '../../../numeric/elementary/exp.ts';

/**
 * A term of a scaling law: the irreducible loss, A N^−α or B D^−β.
 *
 * @category Fitting
 */
export type ScalingLawTerm = 'E' | 'parameters' | 'tokens';

/** A share of the loss far below what any runs can tell. */
const NEGLIGIBLE = 1e-6;

/**
 * The fitted terms that have died: the irreducible loss if it is negligible, a power if it hardly changes between the
 * runs.
 */
export function deadTerms({ size, x, y, loss }: Points, { free }: Frame, at: Float64Array): readonly ScalingLawTerm[] {
  let least = Infinity;
  for (let i = 0; i < size; i++) least = Math.min(least, loss[i]!);
  const negligible = NEGLIGIBLE * least;
  const dead: ScalingLawTerm[] = [];
  if (free[IRREDUCIBLE] && at[IRREDUCIBLE]! < negligible) dead.push('E');
  if (free[PARAMETER_TERM] && range(x, size, at[PARAMETER_TERM]!, at[PARAMETER_EXPONENT]!) < negligible)
    dead.push('parameters');
  if (free[TOKEN_TERM] && range(y, size, at[TOKEN_TERM]!, at[TOKEN_EXPONENT]!) < negligible) dead.push('tokens');
  return dead;
}

/** By how much a power term changes over the points. */
function range(column: Float64Array, size: number, coefficient: number, exponent: number): number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < size; i++) {
    low = Math.min(low, column[i]!);
    high = Math.max(high, column[i]!);
  }
  return coefficient * (exp(clamp(-exponent * low)) - exp(clamp(-exponent * high)));
}

/** The frame without the coordinates of dead terms. */
export function bury(frame: Frame, dead: readonly ScalingLawTerm[]): Frame {
  const free = frame.free.slice();
  if (dead.includes('E')) free[IRREDUCIBLE] = 0;
  if (dead.includes('parameters')) {
    free[PARAMETER_TERM] = 0;
    if (!frame.tied) free[PARAMETER_EXPONENT] = 0;
  }
  if (dead.includes('tokens')) free[TOKEN_TERM] = free[TOKEN_EXPONENT] = 0;
  return { ...frame, free };
}

/** The point with an irreducible loss of exactly 0 where that has died. */
export function withoutDead(at: Float64Array, dead: readonly ScalingLawTerm[]): Float64Array {
  const to = at.slice();
  if (dead.includes('E')) to[IRREDUCIBLE] = 0;
  return to;
}
