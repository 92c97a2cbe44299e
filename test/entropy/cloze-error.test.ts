import fc from 'fast-check';
import { clozeErrorBound, excessEntropyForClozeError } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, ordered, refuted, uniform, unit } from '../support/arbitraries.ts';
import { errorInUlps, exactly } from '../support/reference.ts';

const ULP = 2 ** -52;

/** Errors whose squares have all their digits. */
const error = unit().filter((e) => e === 0 || e > 2 ** -500);

describe('clozeErrorBound', () => {
  it('is the square root of twice the excess entropy, up to 1 at half a nat', () => {
    fc.assert(
      fc.property(logUniform(1e-300, 1e300), (x) => {
        if (x >= 0.5) expect(clozeErrorBound(x)).toBe(1);
        else expect(errorInUlps(clozeErrorBound(x), exactly(x).times(2).sqrt().toString())).toBeLessThanOrEqual(0.5);
      }),
    );
    expect(clozeErrorBound(0.5)).toBe(1);
    expect(clozeErrorBound(0.5 - 2 ** -54)).toBeLessThan(1);
  });

  it('halves when the excess entropy falls to a quarter, not when it halves', () => {
    fc.assert(
      fc.property(uniform(2 ** -50, 0.5), (x) => {
        expect(clozeErrorBound(x / 4)).toBe(clozeErrorBound(x) / 2);
        expect(clozeErrorBound(x / 2)).toBeGreaterThan(0.7 * clozeErrorBound(x));
      }),
    );
  });
});

describe('excessEntropyForClozeError', () => {
  it('undoes clozeErrorBound, and is undone by it', () => {
    fc.assert(
      fc.property(error, (e) => {
        // half an ulp for the square, half of that after the root, half for the root
        expect(Math.abs(clozeErrorBound(excessEntropyForClozeError(e)) - e)).toBeLessThanOrEqual(ULP * e);
      }),
    );
    fc.assert(
      fc.property(logUniform(1e-300, 0.5), (x) => {
        expect(Math.abs(excessEntropyForClozeError(clozeErrorBound(x)) - x)).toBeLessThanOrEqual(2 * ULP * x);
      }),
    );
  });

  it('is the least excess entropy that allows the error', () => {
    const allows = (e: number, share: number): boolean =>
      clozeErrorBound(share * excessEntropyForClozeError(e)) >= e * (1 - ULP);
    fc.assert(fc.property(error, (e) => allows(e, 1)));
    expect(refuted(error, (e) => allows(e, 0.999))).toBe(true);
  });

  it('goes from 0 to half a nat', () => {
    expect(excessEntropyForClozeError(0)).toBe(0);
    expect(excessEntropyForClozeError(1)).toBe(0.5);
    fc.assert(fc.property(ordered(unit()), ([a, b]) => excessEntropyForClozeError(a) <= excessEntropyForClozeError(b)));
  });
});
