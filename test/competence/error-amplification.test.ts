import fc from 'fast-check';
import {
  type AmplificationPoint,
  errorAmplification,
  maxAlpha,
  multiplicativeErrorAmplification,
  pinskerErrorAmplification,
} from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, openUnit, ordered, point, refuted } from '../support/arbitraries.ts';
import { exact, exactGap } from '../support/exact.ts';
import { errorInUlps, referenceRows } from '../support/reference.ts';

/** β* as a guarantee may use it: the trivial 1/α where Theorem 8 has none. */
function extended(at: AmplificationPoint): number {
  return Math.min(errorAmplification(at), 1 / at.alpha);
}

describe('errorAmplification', () => {
  it.each(referenceRows('errorAmplification'))('agrees with 40 digits at $args ($regime)', ({ args, value }) => {
    // 1e-13 is asked for; 32 ulp = 7e-15 is what is documented as 1e-14
    expect(errorInUlps(errorAmplification(args), value)).toBeLessThanOrEqual(32);
  });

  it('has every printed digit of the table of the theory', () => {
    const table: readonly [theta: number, k: number, values: readonly string[]][] = [
      [0.1, 4, ['9.879564868448', '6.233897146834', '3.965342774204', '3.020082001935', 'Infinity']],
      [0.1, 8, ['6.755950426568', '4.501907694443', '3.067162630785', '2.459134762602', '1.833368795414']],
      [0.1, 16, ['4.758547315015', '3.346089721876', '2.426423130177', '2.029201014851', '1.614801092289']],
      [0.05, 8, ['7.519652881476', '4.933433569036', '3.298110446220', '2.608847299944', '1.901122687495']],
    ];
    for (const [theta, k, values] of table) {
      const row = [0.05, 0.1, 0.2, 0.3, 0.5].map((alpha) => errorAmplification({ theta, k, alpha }).toFixed(12));
      expect(row).toEqual(values);
    }
  });

  it('brackets the exact root of the gap to 1e-14, over the whole domain', () => {
    fc.assert(
      fc.property(point(1e5), (at) => {
        const { theta, k, alpha } = at;
        const beta = errorAmplification(at);
        fc.pre(beta < Infinity && theta > 2 ** -1000 && alpha > 2 ** -1000);
        // the exact gap is positive below the root and negative above it; both ends kept inside (1, 1/α)
        const delta = exact(beta).times(1e-14);
        const below = exact(beta).minus(delta);
        const above = exact(beta).plus(delta);
        if (below.gt(1)) expect(exactGap(theta, k, alpha, below).gt(0)).toBe(true);
        if (above.times(exact(alpha)).lt(1)) expect(exactGap(theta, k, alpha, above).lt(0)).toBe(true);
      }),
    );
  });

  it('lies strictly between 1 and 1/α, up to rounding', () => {
    fc.assert(
      fc.property(point(), (at) => {
        const beta = errorAmplification(at);
        fc.pre(beta < Infinity);
        expect(beta).toBeGreaterThanOrEqual(1);
        expect(beta).toBeLessThanOrEqual((1 / at.alpha) * (1 + 2 ** -51));
      }),
    );
  });

  it('exists exactly below maxAlpha', () => {
    fc.assert(
      fc.property(openUnit(), count(), openUnit(), (theta, k, alpha) => {
        expect(errorAmplification({ theta, k, alpha }) < Infinity || alpha < 2 ** -1020).toBe(
          alpha < maxAlpha({ theta, k }) || alpha < 2 ** -1020,
        );
      }),
    );
  });

  it('is below the closed forms, wherever these are not beyond the trivial 1/α', () => {
    // 8 ulp: at β near 1 all three agree to first order or to rounding
    const below = (at: AmplificationPoint, bound: number): boolean => extended(at) <= bound * (1 + 2 ** -49);
    fc.assert(
      fc.property(point(), (at) => {
        expect(below(at, pinskerErrorAmplification(at))).toBe(true);
        expect(below(at, multiplicativeErrorAmplification(at))).toBe(true);
      }),
    );
    // weakened by 2 % of β − 1 each is refuted: Pinsker near α = 1/2 and β = 1, the multiplicative form at small α
    const shrunk = (bound: number): number => 1 + 0.98 * (bound - 1);
    expect(refuted(point(), (at) => below(at, shrunk(pinskerErrorAmplification(at))))).toBe(true);
    expect(refuted(point(), (at) => below(at, shrunk(multiplicativeErrorAmplification(at))))).toBe(true);
  });
});

describe('monotonicity of β*', () => {
  /** Whether two amplifications differ by more than rounding must be allowed to hide. */
  const resolvable = (larger: number, separation: number): boolean => (1 - 1 / larger) * separation > 2 ** -40;

  it('decreases in θ, strictly', () => {
    fc.assert(
      fc.property(ordered(openUnit()), count(1e5), openUnit(), ([low, high], k, alpha) => {
        const atLow = errorAmplification({ theta: low, k, alpha });
        const atHigh = errorAmplification({ theta: high, k, alpha });
        expect(atHigh <= atLow * (1 + 2 ** -49)).toBe(true);
        const separation = Math.log(high / low) / (1 - Math.log(low)); // of H(θ)/θ, roughly
        if (atLow < Infinity && resolvable(atHigh, separation) && atLow * alpha < 1 - 2 ** -20) {
          expect(atHigh).toBeLessThan(atLow);
        }
      }),
    );
  });

  it('decreases in k, strictly', () => {
    fc.assert(
      fc.property(openUnit(), ordered(count(1e5)), openUnit(), (theta, [few, many], alpha) => {
        const atFew = errorAmplification({ theta, k: few, alpha });
        const atMany = errorAmplification({ theta, k: many, alpha });
        expect(atMany <= atFew * (1 + 2 ** -49)).toBe(true);
        if (atFew < Infinity && resolvable(atMany, 1 - few / many) && atFew * alpha < 1 - 2 ** -20) {
          expect(atMany).toBeLessThan(atFew);
        }
      }),
    );
  });

  it('decreases in α, strictly, as long as it exists', () => {
    fc.assert(
      fc.property(openUnit(), count(1e5), ordered(openUnit()), (theta, k, [low, high]) => {
        const atLow = errorAmplification({ theta, k, alpha: low });
        const atHigh = errorAmplification({ theta, k, alpha: high });
        fc.pre(atHigh < Infinity);
        expect(atHigh <= atLow * (1 + 2 ** -49)).toBe(true);
        if (resolvable(atHigh, Math.log(high / low))) expect(atHigh).toBeLessThan(atLow);
      }),
    );
  });
});

describe('the guaranteed error θβ*', () => {
  it('may decrease where it is vacuous', () => {
    const error = (theta: number): number => theta * errorAmplification({ theta, k: 8, alpha: 0.1 });
    expect(error(0.8).toFixed(3)).toBe('1.894');
    expect(error(0.999).toFixed(3)).toBe('1.135');
  });

  it('is not monotone under the theorem alone: a smaller θ may have no β at all', () => {
    expect(errorAmplification({ theta: 0.1, k: 4, alpha: 0.5 })).toBe(Infinity);
    expect(0.2 * errorAmplification({ theta: 0.2, k: 4, alpha: 0.5 })).toBeLessThan(0.4);
  });
});
