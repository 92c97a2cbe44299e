import fc from 'fast-check';
import { crossEntropy, shannonEntropy } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { refuted } from '../support/arbitraries.ts';
import { distribution, distributionPair, exactCrossEntropy } from '../support/distributions.ts';
import { errorInUlps } from '../support/reference.ts';

const ULP = 2 ** -52;

/** Below this a sum may be made of terms that have fewer than 53 bits. */
const SMALLEST = 2 ** -960;

describe('crossEntropy', () => {
  it('is within 4 ulp of 60-digit arithmetic', () => {
    fc.assert(
      fc.property(distributionPair(8), ([p, q]) => {
        const h = crossEntropy(p, q);
        const exact = exactCrossEntropy(p, q);
        if (exact === undefined) expect(h).toBe(Infinity);
        else expect(h < SMALLEST ? 0 : errorInUlps(h, exact.toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is the entropy where the model is right, bit for bit', () => {
    fc.assert(
      fc.property(distribution(), (p) => {
        expect(crossEntropy(p, p)).toBe(shannonEntropy(p));
      }),
    );
  });

  it('is at least the entropy, and no entropy that is a hundredth larger', () => {
    const holds = ([p, q]: [number[], number[]], constant: number): boolean =>
      crossEntropy(p, q) >= constant * shannonEntropy(p) - 8 * ULP * (1 + shannonEntropy(p));
    fc.assert(fc.property(distributionPair(), (pair) => holds(pair, 1)));
    expect(refuted(distributionPair(), (pair) => holds(pair, 1.01))).toBe(true);
  });

  it('is infinite exactly where the model rules out what happens', () => {
    fc.assert(
      fc.property(distributionPair(), ([p, q]) => {
        expect(crossEntropy(p, q) === Infinity).toBe(p.some((x, i) => x > 0 && q[i] === 0));
      }),
    );
  });

  it('is never negative, even where the tolerance lets a lone probability exceed 1', () => {
    expect(crossEntropy([1], [1 + 1e-10])).toBe(0);
    expect(crossEntropy([1], [1])).toBe(0);
  });
});
