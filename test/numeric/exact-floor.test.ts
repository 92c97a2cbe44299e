import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactFloor, numberBelow } from '../../src/numeric/exact-floor.ts';
import { count, unit } from '../support/arbitraries.ts';
import { exact } from '../support/exact.ts';

describe('exactFloor', () => {
  it('does not take a product next to a whole number for it', () => {
    expect(exactFloor([1 - 0.9, 10])).toBe(0n); // 0.99999999999999998
    expect(exactFloor([1 - 0.55, 20])).toBe(8n); // 8.9999999999999991
    expect(exactFloor([0.55, 20])).toBe(11n); // 11.0000000000000009
    expect(exactFloor([0.5, 20])).toBe(10n);
  });

  it('is what decimals of any length say', () => {
    fc.assert(
      fc.property(unit(), fc.integer({ min: 0, max: 20 }), count(1e5), count(1e10), count(1e9), (x, part, k, n, m) => {
        for (const level of [Math.max(x, 1e-30), part / 20, part / 16]) {
          const quotient = exact(level).times(k).times(n).div(m);
          const floor = exactFloor([level, k, n], m);
          // a quotient is rounded in its last place, and may be a whole number only there
          const whole = BigInt(quotient.floor().toFixed());
          expect(floor === whole || (floor === whole - 1n && quotient.isInteger())).toBe(true);
          const scaled = exact(level).times(k).times(n);
          expect(scaled.gte(exact(numberBelow(floor)).times(m))).toBe(true);
          expect(scaled.lt(exact(numberBelow(floor)).plus(1).times(m))).toBe(true);
        }
      }),
    );
  });
});

describe('numberBelow', () => {
  it('rounds down', () => {
    expect(numberBelow(0n)).toBe(0);
    expect(numberBelow(2n ** 53n - 1n)).toBe(2 ** 53 - 1);
    expect(numberBelow(2n ** 53n + 3n)).toBe(2 ** 53 + 2);
    expect(numberBelow(2n ** 60n + 1n)).toBe(2 ** 60);
  });
});
