import fc from 'fast-check';
import { logHoeffdingUpperTailBound, logSerflingUpperTailBound } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { extremeDrawPoint } from '../../support/draw-points.ts';
import { exact } from '../../support/exact.ts';
import { errorInUlps } from '../../support/reference.ts';

describe('logSerflingUpperTailBound', () => {
  it('is within 8 ulp of the formula in 90 digits', () => {
    fc.assert(
      fc.property(extremeDrawPoint(), ({ population: N, successes: K, draws: n, count: m }) => {
        const bound = logSerflingUpperTailBound({ population: N, successes: K, draws: n, atLeast: m });
        fc.pre(bound < 0 && bound > -Infinity);
        const epsilon = exact(m).div(n).minus(exact(K).div(N));
        const factor = exact(1).minus(exact(n - 1).div(N));
        expect(errorInUlps(bound, epsilon.pow(2).times(-2).times(n).div(factor).toString())).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('is Hoeffding’s bound for one draw, and in a population without end', () => {
    expect(logSerflingUpperTailBound({ population: 4, successes: 1, draws: 1, atLeast: 1 })).toBe(-2 * 0.75 ** 2);
    const serfling = logSerflingUpperTailBound({ population: 2 ** 52, successes: 2 ** 50, draws: 100, atLeast: 40 });
    const hoeffding = logHoeffdingUpperTailBound({ trials: 100, probability: 0.25, atLeast: 40 });
    // 1 / (1 - 99/N), from two bounds within 8 ulp
    expect(Math.abs(serfling / hoeffding - (1 + 99 * 2 ** -52))).toBeLessThanOrEqual(16 * 2 ** -52);
  });
});
