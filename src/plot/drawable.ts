import { DomainError } from '../errors.ts';
import type { Axis } from './panel.ts';

/** The largest number on an axis, and one over it the least on a logarithmic one: no step of drawing overflows. */
const MOST_DRAWN = 1e200;

/** Whether an axis has a place for a number. */
export function isDrawable(kind: Axis['kind'], value: number): boolean {
  return Math.abs(value) <= MOST_DRAWN && (kind === 'linear' || value >= 1 / MOST_DRAWN);
}

/** Refuses numbers for which an axis has no place; a function names each of them. */
export function checkDrawable(kind: Axis['kind'], values: readonly number[], called: (i: number) => string): void {
  const bad = values.findIndex((value) => !isDrawable(kind, value));
  if (bad < 0) return;
  const range = kind === 'linear' ? 'a number of at most 1e200 in size' : 'a number in [1e-200, 1e200]';
  throw new DomainError(called(bad), values[bad], `${range}, to have a place on an axis`);
}
