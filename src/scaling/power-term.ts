import { pow } from '../numeric/elementary/pow.ts';
import { upperHalf, withUpperHalf } from '../numeric/upper-half.ts';

/** The part of a double's upper half that says in which cell it is, rounded: all but the last 13 places. */
const CELL = 0x2000;

/** Numbers from here up, and down to its inverse, leave a factor of 2 in which nothing can go out of range. */
const LARGE = 2 ** 1000;

/**
 * `coefficient x^-exponent`, for a positive x: within 2 ulp.
 *
 * From the power at the middle c of the cell of x, 2^-7 wide, by the binomial series of (1 + r)^-exponent for
 * r = (x - c) / c, whose difference is exact. As r is at most 2^-8 either way, the seventh term is below 2^-56. So one
 * value serves a whole cell, which is what columns are computed with; single values are the same.
 */
export function powerTerm(coefficient: number, exponent: number, x: number): number {
  const middle = middleOf(cellOf(upperHalf(x)));
  const value = middleValue(coefficient, exponent, middle);
  if (Number.isNaN(value)) return coefficient * pow(x, -exponent);
  return grown(value, (x - middle) * (1 / middle), seriesOf(exponent));
}

/** The number of the cell of a positive double, by its upper half. */
export function cellOf(upper: number): number {
  return (upper + CELL / 2) >> 13;
}

/** The middle of a cell. */
export function middleOf(cell: number): number {
  return withUpperHalf(cell * CELL);
}

/**
 * The term in the middle of a cell; NaN where the series is not to be used: where its terms do not fall fast enough,
 * where the middle is subnormal, and where the term may be out of range.
 */
export function middleValue(coefficient: number, exponent: number, middle: number): number {
  if (exponent > 1 || middle < 2 ** -1022) return NaN;
  const value = coefficient * pow(middle, -exponent);
  return value > 1 / LARGE && value < LARGE ? value : NaN;
}

/** The coefficients of r, r^2 ... r^6 in (1 + r)^-exponent. */
export interface PowerSeries {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export function seriesOf(exponent: number): PowerSeries {
  const a = -exponent;
  const b = a * (a - 1) * 0.5;
  const c = b * (a - 2) * (1 / 3);
  const d = c * (a - 3) * 0.25;
  const e = d * (a - 4) * 0.2;
  return { a, b, c, d, e, f: e * (a - 5) * (1 / 6) };
}

/** A term in the middle of a cell, taken to where (1 + r) times the middle is. */
export function grown(value: number, r: number, { a, b, c, d, e, f }: PowerSeries): number {
  const rr = r * r;
  return value + value * (r * (a + r * b) + r * rr * (c + r * d + rr * (e + r * f)));
}
