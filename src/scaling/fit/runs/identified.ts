import { DomainError } from '../../../errors.ts';
import {
  type Frame,
  freeCoefficients,
  IRREDUCIBLE,
  PARAMETER_EXPONENT,
  PARAMETER_TERM,
  TOKEN_EXPONENT,
  TOKEN_TERM,
} from '../model/frame.ts';
import type { Points } from '../model/points.ts';

/** What there is too little of among the runs. */
interface Shortage {
  readonly what: string;
  readonly found: unknown;
  readonly needed: string;
}

/** Refuses runs that leave a coefficient undetermined, whatever their losses. */
export function checkIdentified(points: Points, frame: Frame): void {
  const shortage = shortageOf(points, frame);
  if (shortage) throw new DomainError(shortage.what, shortage.found, shortage.needed);
}

/**
 * What keeps points from determining the coefficients, if anything does.
 *
 * A term's differences between the values of its argument tell its coefficient and its exponent: c unknowns need c + 1
 * different values. One of the two terms makes do with c where E is known, and either can tell an exponent that both
 * share.
 */
export function shortageOf({ size, x, y, loss }: Points, frame: Frame): Shortage | undefined {
  const { free, tied } = frame;
  const parameters = changes(size, x, x);
  const tokens = several(size, y);
  const level = free[IRREDUCIBLE]!;
  const ofParameters = free[PARAMETER_TERM]! + (tied ? 0 : free[PARAMETER_EXPONENT]!);
  const ofTokens = free[TOKEN_TERM]! + (tied ? 0 : free[TOKEN_EXPONENT]!);
  const shared = tied ? free[PARAMETER_EXPONENT]! : 0;
  const coefficients = freeCoefficients(frame);
  return (
    few('the number of different parameters in runs', parameters, ofParameters + level) ??
    few('the number of different tokens in runs', tokens, ofTokens + level) ??
    few(
      'the number of different parameters and of tokens in runs',
      parameters + tokens,
      ofParameters + ofTokens + shared + level + 1,
    ) ??
    few('the number of different scales in runs', changes(size, x, y), coefficients) ??
    few('the number of different runs', size, coefficients + 1) ??
    (loss.subarray(1, size).every((one) => one === loss[0])
      ? { what: 'the losses of runs', found: frame.unit * loss[0]!, needed: 'different from each other' }
      : undefined) ??
    (ofParameters > 0 && ofTokens > 0 ? collinearity(x, y, size) : undefined)
  );
}

function few(what: string, found: number, least: number): Shortage | undefined {
  if (found >= least) return undefined;
  return { what, found, needed: `at least ${least} for the coefficients to fit (tie the exponents, or fix some)` };
}

/** Logarithms that differ by less are of the same number, written or computed in another way. */
const SAME = 1e-9;

/** How many different values a column has, or 6 if it has more: five coefficients ask for no more. */
function several(size: number, column: Float64Array): number {
  const seen: number[] = [];
  for (let i = 0; i < size && seen.length < 6; i++) {
    if (!seen.some((value) => Math.abs(value - column[i]!) <= SAME)) seen.push(column[i]!);
  }
  return seen.length;
}

/** How many different pairs two columns have; equal ones are next to each other, as the points are sorted. */
function changes(size: number, first: Float64Array, second: Float64Array): number {
  let count = 0;
  let last = 0; // the first of the pairs that are the same
  for (let i = 0; i < size; i++) {
    const isSame = Math.abs(first[i]! - first[last]!) <= SAME && Math.abs(second[i]! - second[last]!) <= SAME;
    if (i > 0 && isSame) continue;
    count++;
    last = i;
  }
  return count;
}

/** The shortage of runs whose y is an affine function of x, to rounding. */
function collinearity(x: Float64Array, y: Float64Array, size: number): Shortage | undefined {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 1; i < size; i++) {
    const dx = x[i]! - x[0]!;
    const dy = y[i]! - y[0]!;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  if (xy * xy < (1 - 2 ** -40) * xx * yy) return undefined;
  const found = `proportional to parameters ** ${(xy / xx).toPrecision(3)}`;
  return {
    what: 'tokens of runs',
    found,
    needed: 'more than a function of parameters, or the terms cannot be told apart',
  };
}
