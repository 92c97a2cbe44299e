import fc from 'fast-check';
import { logBinomialUpperTail } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { above } from '../../src/numeric/binomial-excess.ts';
import { successesOf } from '../../src/numeric/binomial-top-mean.ts';
import { openUnit, uniform } from '../support/arbitraries.ts';

/** A law, and a count of at least 1 that is likely to be within some ten standard deviations of its mean. */
const place = fc
  .tuple(uniform(0, 53), openUnit(), uniform(-10, 10))
  .filter(([, p]) => p > 2 ** -1000)
  .map(([bits, p, deviations]) => {
    const n = Math.min(Number.MAX_SAFE_INTEGER, Math.ceil(2 ** bits));
    const count = Math.round(n * p + deviations * Math.sqrt(n * p * (1 - p)));
    return { n, p, m: Math.min(n, Math.max(1, count)) };
  });

describe('above', () => {
  it('is the tail, times the weight and over the scale', () => {
    fc.assert(
      fc.property(place, uniform(0.01, 1), uniform(0, 300), ({ n, p, m }, weight, decades) => {
        const scale = 10 ** -decades;
        const { tail } = above(m, { law: successesOf(n, p), weight }, scale);
        const log = logBinomialUpperTail({ trials: n, probability: p, atLeast: m });
        if (log - Math.log(scale) < -59) {
          expect(tail).toBeLessThan(2 ** -80);
          return;
        }
        fc.pre(log - Math.log(scale) < 690); // where doubles hold it
        const value = (Math.exp(log) / scale) * weight;
        // of a logarithm, and a probability that is its exponential
        expect(Math.abs(tail - value)).toBeLessThanOrEqual(2 ** -46 * value * (1 - log));
      }),
    );
  });

  it('falls by the tail from a count to the next', () => {
    fc.assert(
      fc.property(place, uniform(0.1, 1), ({ n, p, m }, weight) => {
        const part = { law: successesOf(n, p), weight };
        const here = above(m, part, 1);
        const next = above(m + 1, part, 1);
        // both are differences of two products of up to m tails, or means; below e^-60 nothing is counted
        const slack = 2 ** -46 * (m * here.tail + here.excess) + m * Math.exp(-60);
        expect(Math.abs(here.excess - next.excess - here.tail)).toBeLessThanOrEqual(slack);
      }),
    );
  });

  it('is nothing above the largest count, and of weight 0', () => {
    const law = successesOf(3, 0.5);
    expect(above(4, { law, weight: 1 }, 0.1)).toEqual({ tail: 0, excess: 0 });
    expect(above(1, { law, weight: 0 }, 0.1)).toEqual({ tail: 0, excess: 0 });
    expect(above(3, { law, weight: 0 }, 0.1)).toEqual({ tail: 0, excess: 0 });
  });

  it('keeps a weight and a scale that are both next to 0, and a scale beyond whose inverse no double is', () => {
    const law = successesOf(2, 0.5);
    expect(above(2, { law, weight: 2 ** -1070 }, 2 ** -1071).tail).toBe(0.5);
    expect(above(1, { law, weight: 2 ** -1070 }, 2 ** -1071).tail).toBe(1.5);
    // half of 2^-535 twice, over 2^-1074; the square root of a probability and the probability are exponentials
    const { tail } = above(2, { law: successesOf(2, 2 ** -535), weight: 0.5 }, 2 ** -1074);
    expect(Math.abs(tail - 8)).toBeLessThanOrEqual(2 ** -46);
    expect(above(1, { law: successesOf(2, 2 ** -1074), weight: 0.5 }, 2 ** -1074).tail).toBe(1);
  });

  it('is the whole weight far below the mean', () => {
    const law = successesOf(1e6, 0.5);
    expect(above(100, { law, weight: 0.25 }, 0.5)).toEqual({ tail: 0.5, excess: 0.5 * (5e5 - 99) });
  });
});
