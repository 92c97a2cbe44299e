import fc from 'fast-check';
import { logChernoffUpperTailBound, logHypergeometricChernoffUpperTailBound } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { extremeDrawPoint } from '../../support/draw-points.ts';
import { exact, exactDivergence } from '../../support/exact.ts';
import { errorInUlps } from '../../support/reference.ts';

describe('logHypergeometricChernoffUpperTailBound', () => {
  it('is within 8 ulp of the largest of the four relative entropies in 90 digits', () => {
    fc.assert(
      fc.property(extremeDrawPoint(), ({ population: N, successes: K, draws: n, count: m }) => {
        const bound = logHypergeometricChernoffUpperTailBound({ population: N, successes: K, draws: n, atLeast: m });
        fc.pre(bound < 0 && bound > -Infinity);
        const divergence = (size: number, part: number, p: number) =>
          size === 0 ? exact(0) : exactDivergence(exact(part).div(size), exact(p).div(N)).times(-size);
        const forms = [
          divergence(n, m, K),
          divergence(K, m, n),
          divergence(N - n, K - m, K),
          divergence(N - K, n - m, n),
        ];
        const smallest = forms.reduce((least, form) => (form.lt(least) ? form : least));
        expect(errorInUlps(bound, smallest.toString())).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('is the tail itself for one draw, and where one is left', () => {
    for (const [draws, atLeast, of] of [
      [1, 1, 3],
      [9, 3, 7],
    ] as const) {
      const bound = logHypergeometricChernoffUpperTailBound({ population: 10, successes: 3, draws, atLeast });
      expect(errorInUlps(bound, exact(of).div(10).ln().toString())).toBeLessThanOrEqual(8);
    }
  });

  it('is never above the bound for draws with replacement', () => {
    fc.assert(
      fc.property(extremeDrawPoint(), ({ population, successes, draws, count }) => {
        fc.pre(draws > 0 && Number.isInteger(Math.log2(population))); // so that K/N is a double
        const probability = successes / population;
        expect(
          logHypergeometricChernoffUpperTailBound({ population, successes, draws, atLeast: count }),
        ).toBeLessThanOrEqual(
          logChernoffUpperTailBound({ trials: draws, probability, atLeast: count }) * (1 - 2 ** -48),
        );
      }),
      { examples: [[{ population: 1024, successes: 300, draws: 512, count: 200 }]] },
    );
  });
});
