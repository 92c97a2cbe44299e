import { logHypergeometricBennettUpperTailBound } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { exact } from '../../support/exact.ts';
import { errorInUlps } from '../../support/reference.ts';
import { ln } from '../../support/fast-log.ts';

describe('logHypergeometricBennettUpperTailBound', () => {
  it.each([
    [50, 20, 25, 16],
    [1000, 500, 900, 470],
    [1e6, 3, 1e5, 2],
    [1e15, 4e14, 5e14, 2e14 + 1e7],
    [3, 2, 1, 1],
  ])('is within 16 ulp of the formula in 90 digits: N = %d, K = %d, n = %d, m = %d', (N, K, n, m) => {
    const delta = exact(m).minus(exact(n).times(K).div(N));
    const variance = exact(n)
      .times(K)
      .times(N - K)
      .times(N - n)
      .div(N)
      .div(N)
      .div(N - 1);
    const u = delta.div(variance);
    const value = u
      .plus(1)
      .times(ln(u.plus(1)))
      .minus(u)
      .times(variance)
      .neg();
    const bound = logHypergeometricBennettUpperTailBound({ population: N, successes: K, draws: n, atLeast: m });
    expect(errorInUlps(bound, value.toString())).toBeLessThanOrEqual(16);
  });

  it('has the exponent of a normal law of the same variance for small deviations', () => {
    const law = { population: 1e12, successes: 5e11, draws: 9e11 };
    const variance = 9e11 * 0.25 * 0.1;
    const bound = logHypergeometricBennettUpperTailBound({ ...law, atLeast: 4.5e11 + 1e6 });
    const u = 1e6 / variance;
    // 2 h(u) / u² is 1 - u/3 + u²/6 less what follows; and the variance has 1e12 - 1 for 1e12
    expect(Math.abs(bound / (-1e12 / (2 * variance)) - (1 - u / 3))).toBeLessThanOrEqual((u * u) / 6 + 2 ** -39);
  });
});
