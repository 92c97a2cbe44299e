import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaFraction } from '../../src/numeric/beta-fraction.ts';
import { uniform } from '../support/arbitraries.ts';
import { fractionOf } from '../support/exact-tails.ts';
import { binomialPoint } from '../support/tail-points.ts';

/**
 * Laws of up to 2^53 trials and variances from 1/4 to 20000, or any at two standard deviations and more: those of the
 * tails.
 */
const law = fc
  .tuple(uniform(0, 53), uniform(0, 1), uniform(-2, 4.3), uniform(0, 1), fc.boolean())
  .map(([bits, share, size, t, mirrored]) => {
    const n = Math.floor(2 ** bits);
    const wide = t < 0.5;
    const rare = Math.min(0.5, wide ? share : 10 ** size / n);
    const p = mirrored ? 1 - rare : rare;
    const z = wide ? 2 + 60 * (t - 0.25) ** 2 : 8 * (t - 0.5);
    return { n, p, x: Math.ceil(n * p + z * Math.sqrt(n * p * (1 - p))) };
  })
  .filter(({ n, p, x }) => x > 1 && x < n && x - n * p > 1);

/** P[X >= m] / P[X = m], from the exact rational number. */
function tailOverFirst(n: number, p: number, m: number): number {
  const { numerator, exponent } = fractionOf(p);
  const rest = (1n << BigInt(exponent)) - numerator;
  let tail = 0n;
  let first = 0n;
  let coefficient = 1n; // C(n, i)
  let power = 1n; // rest^(n - i)
  for (let i = n; i >= m; i--) {
    first = coefficient * power;
    tail = tail * numerator + first; // in units of numerator^i
    coefficient = (coefficient * BigInt(i)) / BigInt(n - i + 1);
    power *= rest;
  }
  return Number((tail << 80n) / first) / 2 ** 80;
}

describe('betaFraction', () => {
  it('has the tail over its first probability between two convergents', () => {
    const inner = binomialPoint(60).filter(
      ({ trials, probability: p, count }) => p > 1e-3 && p < 0.999 && count > trials * p + 1e-9 && count < trials,
    );
    fc.assert(
      fc.property(inner, uniform(0, 45), ({ trials, probability: p, count }, bits) => {
        const d = count - trials * p;
        const { before, last } = betaFraction(count, trials - count + 1, p, 1 - p, d, 2 ** -bits, Infinity);
        const exact = tailOverFirst(trials, p, count) / (count * (1 - p));
        // the trials times p are rounded, and matter as much as they are of the distance; then some ulp for the steps
        const slack = 2 ** -46 * (1 + trials / d);
        expect(exact).toBeGreaterThanOrEqual(Math.min(before, last) * (1 - slack));
        expect(exact).toBeLessThanOrEqual(Math.max(before, last) * (1 + slack));
        expect(Math.abs(last - before)).toBeLessThanOrEqual(2 ** -bits * last);
      }),
    );
  });

  it('converges in 300 steps wherever tails are computed from it', () => {
    fc.assert(
      fc.property(law, ({ n, p, x }) => {
        const { last, steps } = betaFraction(x, n - x + 1, p, 1 - p, x - n * p, 2 ** -51, 1000);
        expect(last).toBeGreaterThan(0);
        expect(steps).toBeLessThanOrEqual(300);
      }),
      { examples: [[{ n: 25805742, p: 0.9992706609077199, x: 25786922 }]] },
    );
  });

  it('stops where it is told to', () => {
    const { before, last, steps } = betaFraction(5e11, 5e11 + 1, 0.5, 0.5, 1, 2 ** -51, 100);
    expect(steps).toBe(100);
    expect(before).not.toBe(last);
  });
});
