import fc from 'fast-check';
import { pinskerErrorAmplification } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { point } from '../support/arbitraries.ts';
import { exact, exactEntropy } from '../support/exact.ts';
import { errorInUlps } from '../support/reference.ts';

describe('pinskerErrorAmplification', () => {
  it('is 1 + sqrt(c/2)/α', () => {
    fc.assert(
      fc.property(point(), (at) => {
        fc.pre(at.alpha > 2 ** -1000);
        const cost = exactEntropy(at.theta).div(exact(at.theta).times(at.k));
        const value = cost.div(2).sqrt().div(exact(at.alpha)).plus(1);
        expect(errorInUlps(pinskerErrorAmplification(at), value.toString())).toBeLessThanOrEqual(8);
      }),
    );
  });
});
