import fc from 'fast-check';
import { trainingFlops } from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { scale } from '../support/laws.ts';
import { errorInUlps, exactly } from '../support/reference.ts';

describe('trainingFlops', () => {
  it('is 6 N D', () => {
    expect(trainingFlops({ parameters: 70e9, tokens: 1.4e12 })).toBe(5.88e23);
    fc.assert(
      fc.property(scale(), (at) => {
        const exact = exactly(at.parameters).times(exactly(at.tokens)).times(6);
        expect(errorInUlps(trainingFlops(at), exact.toString())).toBeLessThanOrEqual(1); // two roundings
      }),
    );
  });

  it('is finite where six times the parameters are not', () => {
    const at = { parameters: 1e308, tokens: 2 ** -1000 };
    expect(trainingFlops(at)).toBe(6 * (1e308 * 2 ** -1000));
    expect(trainingFlops({ parameters: 2 ** 1022, tokens: 0.25 })).toBe(1.5 * 2 ** 1022);
  });

  it('overflows to Infinity', () => {
    expect(trainingFlops({ parameters: 1e200, tokens: 1e200 })).toBe(Infinity);
  });
});
