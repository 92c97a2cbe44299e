import { Decimal } from 'decimal.js';
import { fractionOf } from './exact-tails.ts';
import { ln } from './fast-log.ts';

// Clopper and Pearson's limits, twice: by rational arithmetic for few trials, and for many by the continued fraction of
// the incomplete beta function that is in DLMF 8.17.22 and not in the library, in 40 digits.

const Exact = Decimal.clone({ defaults: true, precision: 40, minE: -9e15, maxE: 9e15 });

/** A double, in all its digits but for those beyond the 40th. */
function exact(x: number): Decimal {
  return new Exact(x.toPrecision(60));
}

/** Whether P[Bin(n, p) >= x] is at least `level`, exactly. */
export function tailReaches(level: number, n: number, p: number, x: number): boolean {
  const of = fractionOf(p);
  const goal = fractionOf(level);
  const miss = (1n << BigInt(of.exponent)) - of.numerator;
  let tail = 0n;
  let power = 1n; // miss^(n - i)
  let choose = 1n; // C(n, i)
  for (let i = n; i >= x; i--) {
    tail = tail * of.numerator + choose * power;
    power *= miss;
    choose = (choose * BigInt(i)) / BigInt(n - i + 1);
  }
  tail *= of.numerator ** BigInt(x);
  return tail << BigInt(goal.exponent) >= goal.numerator << BigInt(of.exponent * n);
}

/** Width of the interval for x successes of n, both at least 100 and n - x too, from an estimate of its ends. */
export function exactWidth(x: number, n: number, level: number, ends: { lower: number; upper: number }): Decimal {
  const logLevel = ln(exact(level));
  return exact(1)
    .minus(exactLimit(n - x, n, logLevel, exact(1).minus(exact(ends.upper))))
    .minus(exactLimit(x, n, logLevel, exact(ends.lower)));
}

/**
 * The p at which ln P[X >= x] is `logLevel`: Newton's method two steps, each of which squares an error that is below
 * 1e-9 of the deviation.
 */
function exactLimit(x: number, n: number, logLevel: Decimal, estimate: Decimal): Decimal {
  let p = estimate;
  const logChoose = logFactorial(n)
    .minus(logFactorial(x))
    .minus(logFactorial(n - x));
  for (let i = 0; i < 2; i++) {
    const q = exact(1).minus(p);
    const ratio = q.times(betaFraction(x, n - x + 1, p)); // P[X >= x] / P[X = x]
    const logTail = logChoose
      .plus(ln(p).times(x))
      .plus(ln(q).times(n - x))
      .plus(ln(ratio));
    p = p.plus(logLevel.minus(logTail).times(p).times(ratio).div(x));
  }
  return p;
}

/** `a B(a, b) I_p(a, b) / (p^a (1 - p)^b)` for p below the mean: Lentz's method. */
function betaFraction(a: number, b: number, p: Decimal): Decimal {
  const one = exact(1);
  let numerator = one;
  let denominator = exact(0);
  let value = one;
  for (let j = 1; ; j++) {
    const m = Math.floor(j / 2);
    const coefficient =
      j % 2 === 0
        ? exact(m)
            .times(b - m)
            .times(p)
            .div(exact(a + j - 1).times(a + j))
        : exact(a + m)
            .times(exact(a).plus(b).plus(m))
            .times(p)
            .neg()
            .div(exact(a + j - 1).times(a + j));
    denominator = one.div(one.plus(coefficient.times(denominator)));
    numerator = one.plus(coefficient.div(numerator));
    const factor = numerator.times(denominator);
    value = value.times(factor);
    if (factor.minus(1).abs().lt(1e-20)) return one.div(value);
  }
}

const LOG_ROOT_TWO_PI = '0.91893853320467274178032973640561763986139747363778341281715154048276569592726';

/** Numerators and denominators of B_2j / (2j (2j - 1)), j = 1 ... 8. */
const STIRLING: readonly (readonly [number, number])[] = [
  [1, 12],
  [-1, 360],
  [1, 1260],
  [-1, 1680],
  [1, 1188],
  [-691, 360360],
  [1, 156],
  [-3617, 122400],
];

/** ln n! for an n of at least 100: what is left out is below 1e-33. */
function logFactorial(n: number): Decimal {
  const x = exact(n);
  const series = STIRLING.reduce(
    (sum, [top, bottom], j) =>
      sum.plus(
        exact(top)
          .div(bottom)
          .div(x.pow(2 * j + 1)),
      ),
    exact(0),
  );
  return x.plus(0.5).times(ln(x)).minus(x).plus(LOG_ROOT_TWO_PI).plus(series);
}
