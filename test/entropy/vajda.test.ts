import fc from 'fast-check';
import { gilardoniExcessEntropy, minExcessEntropy, vajdaExcessEntropy } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { uniform, unit } from '../support/arbitraries.ts';

const ULP = 2 ** -52;

/** 2V² and −ln(1 − V²), the older bounds. */
const pinsker = (v: number): number => 2 * v * v;

const bretagnolleHuber = (v: number): number => -Math.log1p(-v) - Math.log1p(v);

describe('vajdaExcessEntropy', () => {
  it('is between the bounds of Bretagnolle and Huber and of Gilardoni', () => {
    fc.assert(
      fc.property(uniform(1e-3, 1 - 2 ** -52), (v) => {
        expect(vajdaExcessEntropy(v)).toBeGreaterThan(bretagnolleHuber(v));
        expect(vajdaExcessEntropy(v)).toBeLessThan(gilardoniExcessEntropy(v));
      }),
    );
  });

  it('is above Pinsker exactly from 0.78179622 on', () => {
    fc.assert(fc.property(uniform(1e-6, 0.7817962), (v) => vajdaExcessEntropy(v) < pinsker(v)));
    fc.assert(fc.property(uniform(0.7817963, 1), (v) => vajdaExcessEntropy(v) > pinsker(v)));
  });

  it('ends 1 − ln 2 below the exact bound', () => {
    const gap = (v: number): number => minExcessEntropy(v) - vajdaExcessEntropy(v);
    expect(Math.abs(gap(1 - 2 ** -50) - (1 - Math.LN2))).toBeLessThanOrEqual(64 * ULP * 36);
    fc.assert(fc.property(unit(), (v) => v === 1 || gap(v) <= 1 - Math.LN2 + 64 * ULP * 36));
  });
});
