import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonRateRoot } from '../../src/numeric/poisson-rate-root.ts';
import { logUniform } from '../support/arbitraries.ts';

describe('poissonRateRoot', () => {
  it('is the root also where the rate is above the largest double', () => {
    fc.assert(
      fc.property(logUniform(1e303, 1e307), logUniform(1e-2, 10), (cost, unit) => {
        const u = poissonRateRoot(cost, unit);
        // (1 + u) ln(1 + u) - u = cost / unit, in which 1 is less than an ulp of u; the unit keeps it from overflowing
        expect(Math.abs((u * unit * (Math.log(u) - 1)) / cost - 1)).toBeLessThanOrEqual(2 ** -48);
      }),
    );
  });

  it('does not jump where the larger rates begin', () => {
    const edge = 2 ** 1000;
    const [below, above] = [poissonRateRoot(edge), poissonRateRoot(edge * (1 + 2 ** -52))];
    expect(Math.abs(above / below - 1)).toBeLessThanOrEqual(2 ** -48);
  });
});
