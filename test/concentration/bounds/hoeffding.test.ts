import fc from 'fast-check';
import {
  logChernoffUpperTailBound,
  logHoeffdingLowerTailBound,
  logHoeffdingUpperTailBound,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { count, refuted, uniform } from '../../support/arbitraries.ts';
import { exact } from '../../support/exact.ts';
import { exactBinomialTail } from '../../support/exact-tails.ts';
import { errorInUlps } from '../../support/reference.ts';
import { binomialPoint, extremeBinomialPoint, isAbove } from '../../support/tail-points.ts';

describe('logHoeffdingUpperTailBound', () => {
  it('is within 4 ulp of the formula in 90 digits', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), ({ trials, probability, count: atLeast }) => {
        const bound = logHoeffdingUpperTailBound({ trials, probability, atLeast });
        fc.pre(bound < 0 && bound > -Infinity);
        const excess = exact(atLeast).minus(exact(probability).times(trials));
        const value = excess.pow(2).times(-2).div(trials);
        expect(errorInUlps(bound, value.toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('has the curvature of the relative entropy at p = 1/2', () => {
    const at = { trials: 1e12, probability: 0.5, atLeast: 5e11 + 1e6 };
    const ratio = logHoeffdingUpperTailBound(at) / logChernoffUpperTailBound(at);
    // 2e² of 2e² + 4e⁴/3 for a deviation e of 1e-6
    expect(Math.abs(ratio - (1 - (2 / 3) * 1e-12))).toBeLessThanOrEqual(16 * 2 ** -52);
  });

  it('would fail with 3 for the 2', () => {
    const holds = (constant: number) => (point: { trials: number; probability: number; count: number }) => {
      const { count: atLeast, ...law } = point;
      const bound = (constant / 2) * logHoeffdingUpperTailBound({ ...law, atLeast });
      return isAbove(bound, exactBinomialTail(law.trials, law.probability, atLeast));
    };
    expect(refuted(binomialPoint(), holds(3))).toBe(true);
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
