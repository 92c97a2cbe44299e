import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  distributionBalance,
  klDivergence,
  ordentlichWeinbergerTotalVariation,
  pinskerTotalVariation,
  totalVariation,
} from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, openUnit, ordered, refuted, uniform } from '../support/arbitraries.ts';
import { distributionPair } from '../support/distributions.ts';
import { exact, exactDivergence, exactLog1p } from '../support/exact.ts';
import { errorInUlps } from '../support/reference.ts';
import { ln } from '../support/fast-log.ts';

const ULP = 2 ** -52;

const excess = fc.oneof(logUniform(1e-300, 1e300), logUniform(1e-6, 50), fc.constantFrom(0, 5e-324, 2, Infinity));

/** (0, 1/2], next to the half and next to nothing included. */
const half = fc.oneof(
  openUnit().map((x) => x / 2 || 5e-324),
  fc.nat(8).map((n) => 0.5 - n * 2 ** -54),
  logUniform(1e-16, 0.1).map((x) => 0.5 - x),
);

/** φ by its definition. */
function curvature(x: number): Decimal {
  if (x === 0.5) return exact(2);
  const [p, tilt] = [exact(x), exact(1).minus(exact(x).times(2))];
  return exactLog1p(p.neg()).minus(ln(p)).div(tilt);
}

describe('ordentlichWeinbergerTotalVariation', () => {
  it('is within 4 ulp of 90-digit arithmetic', () => {
    fc.assert(
      fc.property(excess, half, (x, pi) => {
        fc.pre(x < Infinity);
        const bound = ordentlichWeinbergerTotalVariation({ excess: x, balance: pi });
        const value = exact(x).div(curvature(pi)).sqrt();
        if (value.gte(1)) expect(1 - bound).toBeLessThanOrEqual(4 * ULP);
        else expect(errorInUlps(bound, value.toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('has the logarithm of the odds also where they overflow', () => {
    for (const balance of [5e-324, 2 ** -1060]) {
      const value = exact(1e-3).div(curvature(balance)).sqrt();
      const bound = ordentlichWeinbergerTotalVariation({ excess: 1e-3, balance });
      expect(errorInUlps(bound, value.toString())).toBeLessThanOrEqual(4);
    }
  });

  it('bounds the total variation of any two distributions, by the balance of the second', () => {
    const pairs = distributionPair(8).filter(([p, q]) => totalVariation(p, q) > 1e-150 && distributionBalance(q) > 0);
    const holds = ([p, q]: [number[], number[]], constant: number, of = q): boolean => {
      const bound = ordentlichWeinbergerTotalVariation({
        excess: klDivergence(p, q),
        balance: distributionBalance(of) || 1e-9,
      });
      // klDivergence is within 8 ulp, the balance within 8; sums that are not 1 by an ulp or two make a distance of as
      // much
      return totalVariation(p, q) <= constant * bound * (1 + 32 * ULP) + 4 * ULP;
    };
    fc.assert(fc.property(pairs, (pair) => holds(pair, 1)));
    expect(refuted(pairs, (pair) => holds(pair, 0.999))).toBe(true);
    expect(refuted(pairs, (pair) => holds(pair, 1, pair[0]))).toBe(true); // by that of the first it does not
  });

  it('is attained by two coins that have exchanged their sides, and so cannot be improved for any balance', () => {
    // D(1 - π || π) = (1 - 2π) ln((1 - π)/π) = φ(π) (1 - 2π)²
    fc.assert(
      fc.property(uniform(1e-3, 0.499), (pi) => {
        const p = exact(1).minus(exact(pi));
        const divergence = exactDivergence(p, pi);
        const distance = p.minus(exact(pi));
        expect(divergence.div(distance.pow(2)).minus(curvature(pi)).abs().lt(1e-60)).toBe(true);
        const bound = ordentlichWeinbergerTotalVariation({ excess: divergence.toNumber(), balance: pi });
        expect(errorInUlps(bound, distance.toString())).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('is Pinsker at a balance of 1/2, and below it for less', () => {
    fc.assert(
      fc.property(excess, half, (x, pi) => {
        const even = ordentlichWeinbergerTotalVariation({ excess: x, balance: 0.5 });
        expect(Math.abs(even - pinskerTotalVariation(x))).toBeLessThanOrEqual(4 * ULP * even);
        expect(ordentlichWeinbergerTotalVariation({ excess: x, balance: pi })).toBeLessThanOrEqual(
          even * (1 + 4 * ULP),
        );
      }),
    );
    expect(ordentlichWeinbergerTotalVariation({ excess: 0.02, balance: 1e-6 })).toBeLessThan(0.04);
  });

  it('is concave for one balance, and so bounds averages', () => {
    fc.assert(
      fc.property(logUniform(1e-9, 10), logUniform(1e-9, 10), half, (a, b, pi) => {
        const at = (x: number): number => ordentlichWeinbergerTotalVariation({ excess: x, balance: pi });
        expect(at((a + b) / 2)).toBeGreaterThanOrEqual(((at(a) + at(b)) / 2) * (1 - 16 * ULP));
      }),
    );
  });

  it('increases with the excess entropy and with the balance, from 0 to 1', () => {
    const at = (x: number, pi: number): number => ordentlichWeinbergerTotalVariation({ excess: x, balance: pi });
    fc.assert(
      fc.property(ordered(excess), half, ([less, more], pi) => {
        expect(at(less, pi)).toBeLessThanOrEqual(at(more, pi));
        expect(at(0, pi)).toBe(0);
        expect(at(Infinity, pi)).toBe(1);
      }),
    );
    fc.assert(fc.property(excess, ordered(half), (x, [less, more]) => at(x, less) <= at(x, more) * (1 + 8 * ULP)));
  });
});
