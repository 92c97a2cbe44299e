import fc from 'fast-check';
import {
  logBennettLowerTailBound,
  logBennettUpperTailBound,
  logBernsteinLowerTailBound,
  logBernsteinUpperTailBound,
  logChernoffLowerTailBound,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { extremeBinomialPoint } from '../../support/tail-points.ts';

describe('logBernsteinUpperTailBound', () => {
  it('is never below Bennett’s bound', () => {
    fc.assert(
      fc.property(extremeBinomialPoint(), ({ trials, probability, count }) => {
        const upper = { trials, probability, atLeast: count };
        const lower = { trials, probability, atMost: count };
        expect(logBernsteinUpperTailBound(upper)).toBeGreaterThanOrEqual(
          logBennettUpperTailBound(upper) * (1 + 2 ** -48),
        );
        fc.pre(probability > 1e-150);
        expect(logBernsteinLowerTailBound(lower)).toBeGreaterThanOrEqual(
          logBennettLowerTailBound(lower) * (1 + 2 ** -48),
        );
      }),
    );
  });
});

describe('logBernsteinLowerTailBound', () => {
  it('has the curvature of the relative entropy at every p', () => {
    for (const probability of [0.001, 0.1, 0.25, 0.5, 0.75, 0.99]) {
      const at = { trials: 1e14, probability, atMost: Math.round(1e14 * probability) - 1e8 };
      const ratio = logBernsteinLowerTailBound(at) / logChernoffLowerTailBound(at);
      // at a deviation e the exponents are 1 - e/3q and 1 - (p - q) e/3pq times the same, and then terms in (e/pq)²
      const epsilon = 1e-6;
      const rest = (epsilon / (probability * (1 - probability))) ** 2;
      expect(Math.abs(ratio - (1 - epsilon / (3 * probability)))).toBeLessThanOrEqual(rest + 2 ** -46);
    }
  });
});
