import { DomainError } from '../errors.ts';

/** A finite number, of either sign. */
export function checkFinite(parameter: string, value: number): void {
  if (!Number.isFinite(value)) throw new DomainError(parameter, value, 'a finite number');
}

/** `least <= value`, for a number that has been checked to be one. */
export function checkAtLeast(parameter: string, value: number, least: number): void {
  if (value < least) throw new DomainError(parameter, value, `at least ${least}`);
}

/** `low < high`, for numbers that have been checked to be such. */
export function checkBelow(low: string, lowValue: number, high: string, highValue: number): void {
  if (!(lowValue < highValue)) throw new DomainError(low, lowValue, `less than ${high}, which is ${highValue}`);
}
