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

  it('agrees with the fractions of small cases', () => {
    // two of four skills, one in the set: half the pieces have an edge into it, and a quarter are in error
    expect(distinctErrorAmplification({ theta: 0.25, k: 2, alpha: 0.2, skills: 4 })).toBe(2);
    // two in the set: a sixth of the pieces have two edges, two thirds one
    const value = distinctErrorAmplification({ theta: 0.5, k: 2, alpha: 0.4, skills: 4 });
    expect(Math.abs(value - (2 / 6 + (0.5 - 1 / 6)) / 0.5)).toBeLessThanOrEqual(2 ** -50);
  });
});
