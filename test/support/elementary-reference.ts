import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import type { ReferenceRow } from './reference.ts';
import { exactly } from './reference.ts';

// Values of 60 digits from test/reference/elementary.py, and the errors of doubles in units of their own last place.

export type Elementary = 'exp' | 'expm1' | 'log' | 'log1p' | 'pow';

export function elementaryRows(name: Elementary): readonly ReferenceRow<readonly number[]>[] {
  const text = readFileSync(new URL('../reference/elementary.json', import.meta.url), 'utf8');
  const table = JSON.parse(text) as { functions: Record<Elementary, ReferenceRow<readonly number[]>[]> };
  return table.functions[name];
}

const Exact = Decimal.clone({ defaults: true, precision: 70, minE: -9e15, maxE: 9e15 });

/**
 * |actual - exact| in units of the last place of the doubles around the exact value: correct rounding is at most 1/2.
 */
export function errorInPlaces(actual: number, exact: Decimal.Value): number {
  const value = new Exact(exact);
  if (value.isZero()) return actual === 0 ? 0 : Infinity;
  const difference = exactly(actual).minus(value).abs();
  return difference.div(lastPlace(value.abs())).toNumber();
}

function lastPlace(value: Decimal): Decimal {
  const two = new Exact(2);
  let exponent = Math.floor(Math.log2(value.toNumber() || Number.MIN_VALUE)); // perhaps one off
  if (two.pow(exponent).gt(value)) exponent--;
  if (two.pow(exponent + 1).lte(value)) exponent++;
  return two.pow(Math.max(exponent, -1022) - 52);
}

/** The row with the largest error. */
export function worstRow(
  name: Elementary,
  compute: (...args: readonly number[]) => number,
): { readonly error: number; readonly args: readonly number[]; readonly regime: string } {
  const errors = elementaryRows(name).map(({ args, value, regime }) => ({
    error: errorInPlaces(compute(...args), value),
    args,
    regime,
  }));
  return errors.reduce((worst, row) => (row.error <= worst.error ? worst : row));
}
