import { checkNonNegative, checkObject, checkPositive, DomainError } from '../errors.ts';
import { checkLaw, COEFFICIENTS, type ScalingLaw } from './law.ts';

/**
 * The scales of the runs that a law was fitted to.
 *
 * @category Laws
 */
export interface FittedRange {
  /** Parameters of the smallest and of the largest model. */
  readonly parameters: readonly [number, number];
  /** Tokens of the shortest and of the longest run. */
  readonly tokens: readonly [number, number];
}

/**
 * A scaling law with what is known of where it comes from.
 *
 * @category Laws
 */
export interface DescribedLaw extends ScalingLaw {
  /** Where the coefficients come from, in words. */
  readonly source?: string;
  /** The scales of the runs that the law was fitted to; beyond them it is an extrapolation. */
  readonly fittedRange?: FittedRange;
  /** Standard errors of the coefficients. */
  readonly standardErrors?: ScalingLaw;
}

/** The checks of a law and of what is known of it. */
export function checkDescribedLaw(law: DescribedLaw, path: string): void {
  checkLaw(law, path);
  const { source, fittedRange, standardErrors } = law;
  if (source !== undefined && typeof source !== 'string') throw new DomainError(`${path}.source`, source, 'a string');
  checkFittedRange(fittedRange, `${path}.fittedRange`);
  if (standardErrors !== undefined) checkStandardErrors(standardErrors, `${path}.standardErrors`);
}

/** The checks of the range that a law was fitted to, if it is known. */
export function checkFittedRange(range: FittedRange | undefined, path: string): void {
  if (range === undefined) return;
  checkObject(path, range);
  for (const name of ['parameters', 'tokens'] as const) checkRange(`${path}.${name}`, range[name]);
}

function checkRange(path: string, range: readonly number[]): void {
  if (!Array.isArray(range) || range.length !== 2) throw new DomainError(path, range, 'an array [least, most]');
  const [least, most] = range as [number, number];
  checkPositive(`${path}[0]`, least);
  checkPositive(`${path}[1]`, most);
  if (most < least) throw new DomainError(`${path}[1]`, most, `at least ${path}[0] = ${least}`);
}

function checkStandardErrors(errors: ScalingLaw, path: string): void {
  checkObject(path, errors);
  for (const name of COEFFICIENTS) checkNonNegative(`${path}.${name}`, errors[name]);
}
