import { productError } from '../numeric/two-product.ts';
import { pow } from '../numeric/elementary/pow.ts';

/**
 * The values that one variable of a claim takes: data, from which tests, samples and tables are derived.
 *
 * | `in`            | values                                                                                  |
 * | --------------- | --------------------------------------------------------------------------------------- |
 * | `open unit`     | (0, 1), from the smallest double to the last below 1                                    |
 * | `unit`          | [0, 1]                                                                                  |
 * | `interval`      | `from` to `to`, evenly                                                                  |
 * | `decades`       | `from` to `to`, both positive, evenly in the logarithm                                  |
 * | `count`         | integers from 1 to `to`, evenly in the logarithm                                        |
 * | `integers`      | integers from `from` to `to`, either of them a number or the name of an earlier variable |
 * | `amplification` | β in (1, 1/α], for the earlier variable `of`                                            |
 *
 * @category Claims
 */
export type Variable =
  | {
      /** (0, 1) or [0, 1]. */
      readonly in: 'open unit' | 'unit';
    }
  | {
      /** Evenly, or evenly in the logarithm. */
      readonly in: 'interval' | 'decades';
      /** The least value. */
      readonly from: number;
      /** The largest value. */
      readonly to: number;
    }
  | {
      /** Integers from 1, evenly in the logarithm. */
      readonly in: 'count';
      /** The largest. */
      readonly to: number;
    }
  | {
      /** Integers, evenly. */
      readonly in: 'integers';
      /** The least, or the variable that is. */
      readonly from: number | string;
      /** The largest, or the variable that is. */
      readonly to: number | string;
    }
  | {
      /** An error amplification. */
      readonly in: 'amplification';
      /** The variable that is its α. */
      readonly of: string;
    };

/** Values of some variables, by name. */
export type Values = Readonly<Record<string, number>>;

/** One value in so many is a corner. */
const CORNER_SHARE = 1 / 8;

/** The doubles next to 0 and to 1, and values at which formulas change form. */
const UNIT_CORNERS = [
  5e-324,
  2 ** -1022,
  1e-300,
  2 ** -53,
  1e-8,
  0.1,
  0.5,
  0.5 + 2 ** -53,
  0.9,
  1 - 1e-8,
  1 - 2 ** -53,
];

/**
 * The value that a number u in [0, 1) stands for: uniform u give values all over the domain, corners among them. NaN
 * where there is none: for α next to 1, no double is in (1, 1/α].
 */
export function valueAt(variable: Variable, u: number, earlier: Values): number {
  if (u >= CORNER_SHARE) return spread(variable, (u - CORNER_SHARE) / (1 - CORNER_SHARE), earlier);
  const corners = cornersOf(variable, earlier);
  return corners[Math.floor((u / CORNER_SHARE) * corners.length)] ?? NaN;
}

/** The ends of the domain, and what is special between them. */
export function cornersOf(variable: Variable, earlier: Values): readonly number[] {
  switch (variable.in) {
    case 'open unit':
      return UNIT_CORNERS;
    case 'unit':
      return [0, ...UNIT_CORNERS, 1];
    case 'interval':
    case 'decades':
      return [variable.from, variable.to];
    case 'count':
      return [1, 2, 3, 8, 100, variable.to].filter((n) => n <= variable.to);
    case 'integers': {
      const [from, to] = limits(variable, earlier);
      return [from, from + 1, Math.round((from + to) / 2), to - 1, to].filter((n) => n >= from && n <= to);
    }
    case 'amplification': {
      const most = mostAmplification(earlier[variable.of]!);
      return [1 + 2 ** -52, Math.sqrt(most), most].filter((beta) => beta > 1 && beta <= most);
    }
  }
}

/** Uniform values, and values spread over the decades towards the ends. */
function spread(variable: Variable, u: number, earlier: Values): number {
  switch (variable.in) {
    case 'open unit':
    case 'unit': {
      const within = (4 * u) % 1;
      if (u < 0.25) return Math.min(Math.max(within, 2 ** -53), 1 - 2 ** -53);
      if (u < 0.5) return pow(10, -16 * within) * (1 - 2 ** -53);
      return u < 0.75 ? pow(10, -300 * within) * (1 - 2 ** -53) : 1 - pow(10, -0.01 - 15.9 * within);
    }
    case 'interval':
      return variable.from + (variable.to - variable.from) * u;
    case 'decades':
      return geometric(variable.from, variable.to, u);
    case 'count':
      return Math.floor(geometric(1, variable.to, u));
    case 'integers': {
      const [from, to] = limits(variable, earlier);
      return Math.min(to, from + Math.floor((to - from + 1) * u));
    }
    case 'amplification': {
      const most = mostAmplification(earlier[variable.of]!);
      const beta = Math.max(1 + 2 ** -52, 1 + (most - 1) * (u < 0.5 ? 2 * u : pow(10, -16 * (2 * u - 1))));
      return beta <= most ? beta : NaN;
    }
  }
}

/** The last double β with βα ≤ 1, exactly. */
function mostAmplification(alpha: number): number {
  const inverse = Math.min(1 / alpha, Number.MAX_VALUE);
  const isAtMost = inverse * alpha < 1 || (inverse * alpha === 1 && productError(inverse, alpha) <= 0);
  return isAtMost ? inverse : inverse * (1 - 2 ** -53);
}

function geometric(from: number, to: number, u: number): number {
  return Math.min(to, Math.max(from, from * pow(to / from, u)));
}

function limits({ from, to }: { from: number | string; to: number | string }, earlier: Values): [number, number] {
  const limit = (end: number | string) => (typeof end === 'number' ? end : earlier[end]!);
  return [limit(from), limit(to)];
}
