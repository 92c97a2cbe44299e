import fc from 'fast-check';
import { gilardoniExcessEntropy, minExcessEntropy } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { uniform } from '../support/arbitraries.ts';

const ULP = 2 ** -52;

/** 2V² and −ln(1 − V²), the older bounds. */
const pinsker = (v: number): number => 2 * v * v;

const bretagnolleHuber = (v: number): number => -Math.log1p(-v) - Math.log1p(v);

describe('gilardoniExcessEntropy', () => {
  it('is above Pinsker exactly from 0.56906269 on', () => {
    fc.assert(fc.property(uniform(1e-6, 0.5690626), (v) => gilardoniExcessEntropy(v) < pinsker(v)));
    fc.assert(fc.property(uniform(0.5690627, 1), (v) => gilardoniExcessEntropy(v) > pinsker(v)));
  });

  it('approaches the exact bound at 1, where those of Vajda and of Bretagnolle and Huber stay away', () => {
    const v = 1 - 2 ** -50;
    expect(Math.abs(minExcessEntropy(v) - gilardoniExcessEntropy(v))).toBeLessThanOrEqual(64 * ULP * 36);
    expect(minExcessEntropy(v) - bretagnolleHuber(v)).toBeGreaterThan(0.69);
  });
});
