import { deviance } from './deviance.ts';
import { type DoubleDouble, negative, over, plus, productOf, times } from './double-double.ts';
import { exp } from './elementary/exp.ts';
import { pow } from './elementary/pow.ts';
import { log } from './elementary/log.ts';

/** A count, and its mean. */
export interface Observation {
  readonly count: number;
  readonly mean: DoubleDouble;
}

/** ln 2 beyond the digits of `Math.LN2`. */
const LN2_REST = 2.3190468138462996e-17;

/**
 * `exp` of minus the sum of the deviances of all counts from their means, to some ulps even where that is 1e-300.
 *
 * As a double, an exponent of 700 has an absolute error of 1e-13, which is then the relative error of the result; so
 * the exponent is computed with twice the digits.
 */
export function expOfMinusDeviances(cells: readonly Observation[]): number {
  let estimate = 0;
  for (const { count, mean } of cells) estimate += deviance(count, mean.high, count - mean.high);
  if (estimate > 800) return 0;
  const sum = sumOfDeviances(cells);
  return exp(-sum.high) * exp(-sum.low);
}

/** The sum of the deviances of all counts from their means, with twice the digits of a double. */
export function sumOfDeviances(cells: readonly Observation[]): DoubleDouble {
  let sum: DoubleDouble = { high: 0, low: 0 };
  for (const { count, mean } of cells) sum = plus(sum, preciseDeviance(count, mean));
  return sum;
}

/** {@link deviance} of a count from a positive mean, with an error of at most 1e-18 (1 + deviance). */
export function preciseDeviance(count: number, mean: DoubleDouble): DoubleDouble {
  if (count === 0) return mean;
  const x = { high: count, low: 0 };
  const distance = plus(x, negative(mean));
  const v = over(distance, plus(x, mean));
  if (Math.abs(v.high) < 0.2) return plus(times(distance, v), times(x, artanhExcess(v)));
  // ln(x / mean) by its power of two and the rest
  const power = Math.round(log(count / mean.high) / Math.LN2);
  const factor = pow(2, power);
  const near = { high: mean.high * factor, low: mean.low * factor };
  const w = over(plus(x, negative(near)), plus(x, near));
  const powerOfTwo = plus(productOf(power, Math.LN2), { high: power * LN2_REST, low: 0 });
  const logarithm = plus(powerOfTwo, plus(doubled(w), artanhExcess(w)));
  return plus(times(x, logarithm), negative(distance));
}

/** `2 artanh v - 2v` for v in [-0.2, 0.2]: two terms with all their digits, the others with those of a double. */
function artanhExcess(v: DoubleDouble): DoubleDouble {
  const square = times(v, v);
  const third = times(square, v);
  const fifth = times(square, third);
  let power = fifth.high;
  let rest = 0;
  for (let j = 7; ; j += 2) {
    power *= square.high;
    const next = rest + power / j;
    if (next === rest) break;
    rest = next;
  }
  const terms = plus(over(third, { high: 3, low: 0 }), over(fifth, { high: 5, low: 0 }));
  return doubled(plus(terms, { high: rest, low: 0 }));
}

function doubled({ high, low }: DoubleDouble): DoubleDouble {
  return { high: 2 * high, low: 2 * low };
}
