import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  gilardoniExcessEntropy,
  klDivergence,
  minExcessEntropy,
  totalVariation,
  vajdaExcessEntropy,
} from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, openUnit, ordered, refuted, uniform, unit } from '../support/arbitraries.ts';
import { distributionPair } from '../support/distributions.ts';
import { exact, exactLog1p } from '../support/exact.ts';
import { errorInUlps } from '../support/reference.ts';

const ULP = 2 ** -52;

/** Distances whose squares have all their digits. */
const distance = unit().filter((v) => v === 0 || v > 1e-150);

const vajda = (v: Decimal): Decimal =>
  exactLog1p(v)
    .minus(exactLog1p(v.neg()))
    .minus(v.times(2).div(v.plus(1)));
const gilardoni = (v: Decimal): Decimal =>
  exactLog1p(v.neg())
    .neg()
    .minus(exactLog1p(v).times(exact(1).minus(v)));

describe.each([
  // the last: coefficient of −V³
  { name: 'vajdaExcessEntropy', bound: vajdaExcessEntropy, formula: vajda, cubic: 4 / 3 },
  { name: 'gilardoniExcessEntropy', bound: gilardoniExcessEntropy, formula: gilardoni, cubic: 1 / 2 },
])('$name', ({ bound, formula, cubic }) => {
  it('is within 8 ulp of the formula at 90 digits', () => {
    fc.assert(
      fc.property(openUnit(), (v) => {
        fc.pre(v > 1e-30); // below, the formula itself would need more digits
        expect(errorInUlps(bound(v), formula(exact(v)).toString())).toBeLessThanOrEqual(8);
      }),
    );
    fc.assert(fc.property(logUniform(1e-150, 1e-30), (v) => Math.abs(bound(v) - 2 * v * v) <= 8 * ULP * 2 * v * v));
  });

  it('is at most the least divergence at the distance, which is exact, and would not be if it were larger', () => {
    const holds = (v: number, constant: number): boolean => constant * bound(v) <= minExcessEntropy(v) * (1 + 64 * ULP);
    fc.assert(fc.property(distance, (v) => holds(v, 1)));
    expect(refuted(distance, (v) => holds(v, 1.001))).toBe(true);
  });

  it('is at most the divergence of any two distributions, and would not for the 1-norm', () => {
    const pairs = distributionPair().filter(([p, q]) => totalVariation(p, q) > 1e-150);
    const holds = ([p, q]: [number[], number[]], at: (v: number) => number): boolean =>
      // next to 1 the bound is sensitive to the distance, which is within 4 ulp
      at(totalVariation(p, q) * (1 - 4 * ULP)) <= klDivergence(p, q) * (1 + 64 * ULP);
    fc.assert(fc.property(pairs, (pair) => holds(pair, bound)));
    expect(refuted(pairs, (pair) => holds(pair, (v) => bound(Math.min(1, 2 * v))))).toBe(true);
  });

  it('starts as 2V², less a cubic term', () => {
    fc.assert(
      fc.property(logUniform(1e-150, 0.1), (v) => {
        // the quartic term is at most 2 V⁴
        expect(Math.abs(bound(v) / (2 * v * v) - (1 - (cubic / 2) * v))).toBeLessThanOrEqual(v * v + 8 * ULP);
      }),
    );
  });

  it('is convex: an average distance needs the excess entropy of the average at least', () => {
    const chord = (a: number, b: number, f: (v: number) => number): boolean =>
      f((a + b) / 2) <= ((f(a) + f(b)) / 2) * (1 + 32 * ULP);
    const inner = uniform(1e-6, 0.999);
    fc.assert(fc.property(inner, inner, (a, b) => chord(a, b, bound)));
  });

  it('increases, from 0 to Infinity', () => {
    expect(bound(0)).toBe(0);
    expect(bound(1)).toBe(Infinity);
    expect(bound(1 - 2 ** -53)).toBeLessThan(Infinity);
    fc.assert(
      fc.property(ordered(unit()), ([low, high]) => {
        expect(bound(low)).toBeLessThanOrEqual(bound(high) * (1 + 16 * ULP));
      }),
    );
  });
});
