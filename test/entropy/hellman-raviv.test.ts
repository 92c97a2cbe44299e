import fc from 'fast-check';
import { hellmanRavivErrorBound, maxErrorForEntropy } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, refuted, uniform } from '../support/arbitraries.ts';
import { exact } from '../support/exact.ts';
import { exactQuestion, question, type Question } from '../support/questions.ts';
import { errorInUlps } from '../support/reference.ts';

const ULP = 2 ** -52;

const entropy = fc.oneof(
  uniform(0, 5),
  logUniform(1e-300, 1e300),
  uniform(0, 45),
  fc.integer({ min: 1, max: 1000 }).map(Math.log),
  fc.constantFrom(0, 5e-324, Math.LN2, 2 * Math.LN2, Infinity),
);

/**
 * Whether a bound of the entropy holds for the best guess at a question. Both round by an ulp, one of them in the
 * bound.
 */
function allows(bound: (entropy: number) => number): (rows: Question) => boolean {
  return (rows) => {
    const at = exactQuestion(rows);
    return at.error.lte(
      exact(bound(at.entropy.toNumber()))
        .times(1 + 16 * ULP)
        .plus(1e-300),
    );
  };
}

describe('hellmanRavivErrorBound', () => {
  it('bounds the error of the best guess at any question', () => {
    fc.assert(fc.property(question(), allows(hellmanRavivErrorBound)));
  });

  it('would not with a smaller constant', () => {
    expect(
      refuted(
        question(),
        allows((x) => 0.999 * hellmanRavivErrorBound(x)),
      ),
    ).toBe(true);
  });

  it('is maxErrorForEntropy up to ln 2, and above it from there on', () => {
    fc.assert(
      fc.property(entropy, (x) => {
        if (x <= Math.LN2) expect(hellmanRavivErrorBound(x)).toBe(maxErrorForEntropy(x));
        else expect(hellmanRavivErrorBound(x)).toBeGreaterThanOrEqual(maxErrorForEntropy(x));
        if (x > 0.7 && x < 36) expect(hellmanRavivErrorBound(x)).toBeGreaterThan(maxErrorForEntropy(x));
      }),
    );
  });

  it('is half the bits, up to 1', () => {
    const ln2 = exact(2).ln();
    fc.assert(
      fc.property(logUniform(1e-300, 1e300), (x) => {
        const half = exact(x).div(2).div(ln2);
        if (half.gte(1)) expect(1 - hellmanRavivErrorBound(x)).toBeLessThanOrEqual(2 * ULP);
        else expect(errorInUlps(hellmanRavivErrorBound(x), half.toString())).toBeLessThanOrEqual(2);
      }),
    );
    expect(hellmanRavivErrorBound(0)).toBe(0);
    expect(hellmanRavivErrorBound(Infinity)).toBe(1);
  });
});
