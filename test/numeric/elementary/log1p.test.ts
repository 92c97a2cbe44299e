import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log1p } from '../../../src/numeric/elementary/log1p.ts';
import { uniform } from '../../support/arbitraries.ts';
import { errorInPlaces, worstRow } from '../../support/elementary-reference.ts';
import { exact, exactLog1p } from '../../support/exact.ts';

const small = uniform(-45, -1).map(Math.exp);

describe('log1p', () => {
  it('is within 0.75 of the last place of the reference values', () => {
    expect(worstRow('log1p', log1p).error).toBeLessThanOrEqual(0.75);
  });

  it('has the limits of ln(1 + x)', () => {
    expect([log1p(-1), log1p(Infinity), log1p(NaN), log1p(-1.5), log1p(-Infinity)]).toEqual([
      -Infinity,
      Infinity,
      NaN,
      NaN,
      NaN,
    ]);
    expect([log1p(0), log1p(-0), log1p(5e-324), log1p(-5e-324)]).toEqual([0, -0, 5e-324, -5e-324]);
  });

  it('agrees with decimal arithmetic', () => {
    const arbitrary = fc.oneof(
      uniform(-1 + 2 ** -53, 3),
      small,
      small.map((x) => -x),
      uniform(0, 700).map(Math.exp),
    );
    fc.assert(
      fc.property(arbitrary, (x) => {
        const error = errorInPlaces(log1p(x), exactLog1p(exact(x)));
        expect(error).toBeLessThanOrEqual(Math.abs(x) < 2 ** -40 ? 0.76 : 0.501);
      }),
    );
  });
});
