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
    expect(logHoeffdingUpperTailBound(at) / logChernoffUpperTailBound(at)).toBeCloseTo(1, 10);
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
