import fc from 'fast-check';
import { distinctErrorAmplification, sharpErrorAmplification } from 'skill-emergence/competence';
import { logHypergeometricProbability, logHypergeometricUpperTail } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { bisectIntegers } from '../../src/numeric/bisection.ts';
import { innerUnit, refuted, uniform } from '../support/arbitraries.ts';

const point = fc
  .record({
    theta: innerUnit(1e-9),
    k: fc.integer({ min: 1, max: 40 }),
    alpha: uniform(0.001, 0.999),
    more: fc.nat(400),
  })
  .map(({ more, ...rest }) => ({ ...rest, skills: rest.k + more }));

/** β° at the measure of the sets of skills that violate. */
function independent({ theta, k, alpha, skills }: { theta: number; k: number; alpha: number; skills: number }): number {
  const a = (Math.floor(alpha * skills) + 1) / skills;
  return a < 1 ? sharpErrorAmplification({ theta, k, alpha: a }) : 1;
}

/** The mean of the largest θ fraction over the mean, from the number of draws of each count, which is exact. */
function summed(theta: number, k: number, bad: number, skills: number): number {
  let left = theta * choose(skills, k);
  let total = 0;
  for (let x = Math.min(k, bad); x > 0; x--) {
    const taken = Math.min(left, choose(bad, x) * choose(skills - bad, k - x));
    total += taken * x;
    left -= taken;
  }
  return total / (theta * choose(skills, k) * ((k * bad) / skills));
}

function choose(n: number, k: number): number {
  let count = k >= 0 && k <= n ? 1 : 0;
  for (let i = 1; i <= k; i++) count = (count * (n - k + i)) / i;
  return count;
}

describe('distinctErrorAmplification', () => {
  it('is at most β°, by convex order, and at least 1', () => {
    fc.assert(
      fc.property(point, (at) => {
        const distinct = distinctErrorAmplification(at);
        expect(distinct).toBeGreaterThanOrEqual(1);
        expect(distinct).toBeLessThanOrEqual(independent(at) * (1 + 2 ** -45)); // 1e-14 of each, as documented
      }),
    );
    expect(refuted(point, (at) => distinctErrorAmplification(at) <= 0.99 * independent(at))).toBe(true);
    expect(refuted(point, (at) => distinctErrorAmplification(at) >= independent(at))).toBe(true);
  });

  it('is β° for one skill a piece', () => {
    fc.assert(
      fc.property(point, (at) => {
        const single = { ...at, k: 1 };
        expect(Math.abs(distinctErrorAmplification(single) / independent(single) - 1)).toBeLessThanOrEqual(2 ** -45);
      }),
    );
  });

  it('tends to β° as the number of skills grows', () => {
    let before = 0;
    for (const skills of [10, 100, 1000, 1e5, 1e7]) {
      const beta = distinctErrorAmplification({ theta: 0.1, k: 8, alpha: 0.0999, skills });
      expect(beta).toBeGreaterThan(before);
      before = beta;
    }
    expect(sharpErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1 }) - before).toBeLessThan(1e-5);
  });

  it.each([
    [1e6, 1e7],
    [1e8, 3e8],
    [1e9, 2 ** 53 - 1],
  ])('is the quantile and the mean deviation of a tail, for %d of %d skills', (k, skills) => {
    const [theta, alpha] = [0.01, 0.25];
    const bad = Math.floor(alpha * skills) + 1;
    const mean = (k / skills) * bad;
    const law = { population: skills, successes: bad, draws: k };
    const logTail = (atLeast: number): number => logHypergeometricUpperTail({ ...law, atLeast });
    const [below, m] = bisectIntegers(Math.floor(mean), k, (x) => logTail(x) > Math.log(theta));
    const first = Math.exp(logHypergeometricProbability({ ...law, observed: m }));
    const rest = skills - bad - k + m;
    const excess = m * (rest / skills) * first - (below - mean) * Math.exp(logTail(m));
    const value = (below + excess / theta) / mean;
    const beta = distinctErrorAmplification({ theta, k, alpha, skills });
    expect(Math.abs(beta / value - 1)).toBeLessThanOrEqual(1e-13); // as documented
  });

  it('is of no more skills than a sum can take', () => {
    expect(() => distinctErrorAmplification({ theta: 0.1, k: 1e9 + 1, alpha: 0.1, skills: 1e10 })).toThrow(
      'k must be at most 1000000000, got 1000000001',
    );
  });

  it('is of no fewer skills than a piece holds', () => {
    expect(() => distinctErrorAmplification({ theta: 0.1, k: 8, alpha: 0.1, skills: 7 })).toThrow(
      'skills must be at least k = 8, got 7',
    );
  });

  it('is 1 where every piece holds every skill, or the set is all skills', () => {
    expect(distinctErrorAmplification({ theta: 0.1, k: 8, alpha: 0.3, skills: 8 })).toBe(1);
    expect(distinctErrorAmplification({ theta: 0.1, k: 2, alpha: 0.95, skills: 8 })).toBe(1);
  });

  it('is 1 also where the numbers are so large that the most probable count is rounded', () => {
    for (const skills of [1e7, 94906265, 94906267, 1e8, 5e8 + 1, 1e9]) {
      expect(distinctErrorAmplification({ theta: 0.3, k: skills, alpha: 1 - 2 ** -53, skills })).toBe(1);
      expect(distinctErrorAmplification({ theta: 0.3, k: skills, alpha: 0.5, skills })).toBe(1);
    }
  });

  it('is 1/θ where fewer pieces than are in error have a skill of the set', () => {
    for (const [k, bad, skills] of [
      [4, 8, 1e12],
      [3, 2, 2 ** 50],
      [2, 500, 1e6],
    ] as const) {
      const beta = distinctErrorAmplification({ theta: 0.9, k, alpha: (bad - 0.5) / skills, skills });
      expect(Math.abs(0.9 * beta - 1)).toBeLessThanOrEqual(2 ** -46); // 1e-14, as documented
    }
  });

  it('agrees with the sum over all counts of small laws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(12), fc.nat(), innerUnit(1e-6), (k, more, pick, theta) => {
        const skills = k + more;
        const bad = 1 + (pick % skills);
        const value = distinctErrorAmplification({ theta, k, alpha: (bad - 0.5) / skills, skills });
        expect(Math.abs(value / summed(theta, k, bad, skills) - 1)).toBeLessThanOrEqual(2 ** -46);
      }),
    );
  });

  it('agrees with the fractions of small cases', () => {
    // two of four skills, one in the set: half the pieces have an edge into it, and a quarter are in error
    expect(distinctErrorAmplification({ theta: 0.25, k: 2, alpha: 0.2, skills: 4 })).toBe(2);
    // two in the set: a sixth of the pieces have two edges, two thirds one
    const value = distinctErrorAmplification({ theta: 0.5, k: 2, alpha: 0.4, skills: 4 });
    expect(Math.abs(value - (2 / 6 + (0.5 - 1 / 6)) / 0.5)).toBeLessThanOrEqual(2 ** -50);
  });
});
