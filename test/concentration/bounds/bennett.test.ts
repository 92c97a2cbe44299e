import {
  logBennettLowerTailBound,
  logBennettUpperTailBound,
  logChernoffUpperTailBound,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';

describe('logBennettUpperTailBound', () => {
  it('has the curvature of the relative entropy at every p', () => {
    for (const probability of [0.001, 0.1, 0.25, 0.5, 0.75, 0.99]) {
      const at = { trials: 1e14, probability, atLeast: Math.round(1e14 * probability) + 1e8 };
      const ratio = logBennettUpperTailBound(at) / logChernoffUpperTailBound(at);
      // at a deviation e the exponents are 1 - e/3p and 1 - (q - p) e/3pq times the same, and then terms in (e/pq)²
      const epsilon = 1e-6;
      const rest = (epsilon / (probability * (1 - probability))) ** 2;
      expect(Math.abs(ratio - (1 - epsilon / (3 * (1 - probability))))).toBeLessThanOrEqual(rest + 2 ** -46);
    }
  });
});

describe('logBennettLowerTailBound', () => {
  it('is true, if only trivially, where the square of p underflows', () => {
    expect(logBennettLowerTailBound({ trials: 1, probability: 1e-200, atMost: 0 })).toBe(0);
    expect(logBennettLowerTailBound({ trials: 3, probability: 5e-324, atMost: 0 })).toBe(0);
  });
});
