import fc from 'fast-check';
import {
  logChernoffUpperTailBound,
  logHoeffdingLowerTailBound,
  logHoeffdingUpperTailBound,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { count, uniform } from '../../support/arbitraries.ts';

describe('logHoeffdingUpperTailBound', () => {
  it('has the curvature of the relative entropy at p = 1/2', () => {
    const at = { trials: 1e12, probability: 0.5, atLeast: 5e11 + 1e6 };
    const ratio = logHoeffdingUpperTailBound(at) / logChernoffUpperTailBound(at);
    // 2e² of 2e² + 4e⁴/3 for a deviation e of 1e-6
    expect(Math.abs(ratio - (1 - (2 / 3) * 1e-12))).toBeLessThanOrEqual(16 * 2 ** -52);
  });
});

describe('logHoeffdingLowerTailBound', () => {
  it('is the upper tail bound as far above the mean', () => {
    fc.assert(
      fc.property(count(1e9), uniform(0, 1), (half, t) => {
        const step = Math.floor(half * t);
        expect(logHoeffdingLowerTailBound({ trials: 2 * half, probability: 0.5, atMost: half - step })).toBe(
          logHoeffdingUpperTailBound({ trials: 2 * half, probability: 0.5, atLeast: half + step }),
        );
      }),
    );
  });
});
