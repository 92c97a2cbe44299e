import fc from 'fast-check';
import { errorAmplification, maxAlpha } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { count, innerUnit, openUnit, ordered } from '../support/arbitraries.ts';
import { exact, exactEntropy } from '../support/exact.ts';
import { errorInUlps } from '../support/reference.ts';

describe('maxAlpha', () => {
  it('has every printed digit of the table of the theory', () => {
    const table: readonly [theta: number, values: readonly string[]][] = [
      [0.05, ['0.137359674311', '0.370620660934', '0.608786219402', '0.780247537261']],
      [0.1, ['0.196830000000', '0.443655271579', '0.666074524043', '0.816133888552']],
      [0.2, ['0.286216701120', '0.534992243981', '0.731431639992', '0.855237768104']],
    ];
    for (const [theta, values] of table) {
      expect([2, 4, 8, 16].map((k) => maxAlpha({ theta, k }).toFixed(12))).toEqual(values);
    }
  });

  it('is exp(−H(θ)/(kθ)), to a few ulp times 1 + H(θ)/(kθ)', () => {
    fc.assert(
      fc.property(openUnit(), count(), (theta, k) => {
        const cost = exactEntropy(theta).div(exact(theta).times(k));
        const alpha = maxAlpha({ theta, k });
        fc.pre(alpha > 2 ** -1000);
        const error = errorInUlps(alpha, cost.neg().exp().toString());
        expect(error).toBeLessThanOrEqual(4 * (1 + cost.toNumber()));
      }),
    );
  });

  it('is the least α without an amplification, to the last bit', () => {
    fc.assert(
      fc.property(openUnit(), count(), (theta, k) => {
        const alpha = maxAlpha({ theta, k });
        fc.pre(alpha > 2 ** -1000);
        if (alpha < 1) expect(errorAmplification({ theta, k, alpha })).toBe(Infinity);
        const previous = alpha * (1 - 2 ** -53); // the double below
        expect(previous).toBeLessThan(alpha);
        expect(errorAmplification({ theta, k, alpha: previous })).toBeLessThan(Infinity);
      }),
    );
  });

  it('increases with θ and with k', () => {
    fc.assert(
      fc.property(ordered(innerUnit(1e-9)), ordered(count(1e5)), ([low, high], [few, many]) => {
        fc.pre(high / low > 1 + 2 ** -20);
        expect(maxAlpha({ theta: low, k: few })).toBeLessThan(maxAlpha({ theta: high, k: few }));
        expect(maxAlpha({ theta: low, k: few })).toBeLessThan(maxAlpha({ theta: low, k: many }));
      }),
    );
  });

  it('has its limits where exp underflows and where every α is feasible', () => {
    expect(maxAlpha({ theta: 5e-324, k: 1 })).toBe(5e-324);
    expect(maxAlpha({ theta: 1 - 2 ** -53, k: 1e6 })).toBe(1);
    expect(maxAlpha({ theta: 1.6369344171505347e-307, k: 1 })).toBeLessThan(1e-307); // next to the subnormal numbers
  });
});
