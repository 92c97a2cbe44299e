import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logTopSumTail } from '../../../src/competence/finite-size/worst-set-tail.ts';

/** P[the q largest of n sum to at least need], over every outcome. */
function listed(law: readonly number[], n: number, q: number, need: number): number {
  const visit = (values: readonly number[], probability: number): number => {
    if (values.length === n) {
      const top = [...values].sort((a, b) => b - a).slice(0, q);
      return top.reduce((sum, x) => sum + x, 0) >= need ? probability : 0;
    }
    return law.reduce((total, p, x) => total + (p === 0 ? 0 : visit([...values, x], probability * p)), 0);
  };
  return visit([], 1);
}

describe('logTopSumTail', () => {
  it('is the sum over all outcomes', () => {
    const cases = fc
      .record({
        weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 5 }),
        n: fc.integer({ min: 1, max: 5 }),
        q: fc.integer({ min: 1, max: 5 }),
        need: fc.integer({ min: 1, max: 20 }),
      })
      .filter(({ weights, n, q, need }) => weights.some((w) => w > 0) && q <= n && need <= q * (weights.length - 1));
    fc.assert(
      fc.property(cases, ({ weights, n, q, need }) => {
        const total = weights.reduce((sum, w) => sum + w, 0);
        const law = weights.map((w) => w / total);
        const tail = Math.exp(logTopSumTail(Float64Array.from(law, Math.log), n, q, need));
        expect(Math.abs(tail - listed(law, n, q, need))).toBeLessThanOrEqual(2 ** -44); // some thousand terms
      }),
    );
  });

  it('is a binomial tail where all are the largest, and where one is', () => {
    const law = Float64Array.of(Math.log(0.7), Math.log(0.3));
    // P[Bin(6, .3) >= 4] and 1 - .7^6
    expect(Math.abs(Math.exp(logTopSumTail(law, 6, 6, 4)) - 0.07047)).toBeLessThanOrEqual(2 ** -45);
    expect(Math.abs(Math.exp(logTopSumTail(law, 6, 1, 1)) - (1 - 0.7 ** 6))).toBeLessThanOrEqual(2 ** -45);
  });

  it('keeps its digits where the probability is far below the smallest double', () => {
    const law = Float64Array.of(0, -1000); // nearly always 0
    expect(Math.abs(logTopSumTail(law, 10, 3, 3) - (Math.log(120) - 3000))).toBeLessThanOrEqual(2 ** -40);
  });
});
