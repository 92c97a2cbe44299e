import type { Decimal } from 'decimal.js';
import { errorInUlps } from '../../test/support/reference.ts';

export const ULP = 2 ** -52;

export type Args = Readonly<Record<string, number>>;

export interface Point {
  readonly args: Args;
  readonly value: string;
  readonly actual: number;
  readonly scale: Decimal.Value;
}

export interface Subject {
  readonly name: string;
  /** Which of the reference points, where what is documented differs between them. */
  readonly band: string;
  readonly points: readonly Point[];
  /** The documented bound of the relative error, if any. */
  readonly documented: number | undefined;
}

export interface Errors {
  readonly median: number;
  readonly worst: number;
  /** Share of the points at which there is no number, or an infinite one for a finite value. */
  readonly failed: number;
}

export function errorsOf(points: readonly Point[], values: readonly number[]): Errors {
  const all = points.map((point, i) => errorInUlps(values[i]!, point.value, point.scale) * ULP);
  const errors = all.filter((error) => error < Infinity).sort((a, b) => a - b);
  const median = errors[Math.floor(errors.length / 2)] ?? NaN;
  return { median, worst: errors.at(-1) ?? NaN, failed: 1 - errors.length / all.length };
}

export function ours(points: readonly Point[]): Errors {
  return errorsOf(
    points,
    points.map(({ actual }) => actual),
  );
}

export function label(of: Subject): string {
  return `\`${of.name}\`${of.band && `, ${of.band}`}`;
}
