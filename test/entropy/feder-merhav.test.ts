import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { maxErrorForEntropy, minEntropyForError } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, ordered, refuted, uniform, unit } from '../support/arbitraries.ts';
import { exact } from '../support/exact.ts';
import { exactQuestion, question, type Question } from '../support/questions.ts';
import { errorInUlps } from '../support/reference.ts';
import { ln } from '../support/fast-log.ts';

const ULP = 2 ** -52;

const entropy = fc.oneof(
  uniform(0, 5),
  logUniform(1e-300, 1e300),
  uniform(0, 45),
  fc.integer({ min: 1, max: 1000 }).map(Math.log),
  fc.constantFrom(0, 5e-324, Math.LN2, 2 * Math.LN2, Infinity),
);

/** The line of j: the entropy at an error. */
function exactEntropyAt(error: number): Decimal {
  const right = exact(1).minus(exact(error));
  const j = exact(1).div(right).floor();
  const slope = j.times(j.plus(1)).times(ln(j.plus(1).div(j)));
  return ln(j).plus(slope.times(exact(error).minus(j.minus(1).div(j))));
}

/** The line of j: the error at an entropy. */
function exactErrorAt(x: number | Decimal): Decimal {
  const j = exact(x).exp().floor();
  const slope = j.times(j.plus(1)).times(ln(j.plus(1).div(j)));
  return j
    .minus(1)
    .div(j)
    .plus(exact(x).minus(ln(j)).div(slope));
}

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

describe('minEntropyForError', () => {
  it('is within 4 ulp of 90-digit arithmetic', () => {
    fc.assert(
      fc.property(unit(), (e) => {
        fc.pre(e > 1e-300 && e < 1);
        expect(errorInUlps(minEntropyForError(e), exactEntropyAt(e).toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  /** Whether a lower bound of the entropy by the error of the best guess holds for a question. */
  const needs =
    (bound: (error: number) => number) =>
    (rows: Question): boolean => {
      const at = exactQuestion(rows);
      return exact(bound(at.error.toNumber())).lte(at.entropy.times(1 + 16 * ULP).plus(1e-300));
    };

  it('is at most the entropy of any question, and would not be if it were larger', () => {
    fc.assert(fc.property(question(), needs(minEntropyForError)));
    expect(
      refuted(
        question(),
        needs((e) => 1.001 * minEntropyForError(e)),
      ),
    ).toBe(true);
    expect(
      refuted(
        question(),
        needs((e) => minEntropyForError(e) / Math.LN2),
      ),
    ).toBe(true);
    expect(
      refuted(
        question(),
        needs((e) => -Math.log1p(-e) * 1.001),
      ),
    ).toBe(true);
  });

  it('holds for the best guess only: a bad one is wrong without any entropy', () => {
    const always: Question = [[1, 0]]; // and the guess is the second choice, with error 1
    expect(exactQuestion(always).entropy.isZero()).toBe(true);
    expect(minEntropyForError(1)).toBe(Infinity);
  });

  it('is attained where sometimes j and sometimes j + 1 equally probable choices are left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), uniform(0, 1), (j, share) => {
        const [less, more] = [exact(1).minus(exact(share)), exact(share)];
        const error = exact(1)
          .minus(less.div(j))
          .minus(more.div(j + 1));
        const entropyLeft = less.times(ln(exact(j))).plus(more.times(ln(exact(j + 1))));
        // the error rounds by half an ulp of 1 at most, and the slope is below j + 1
        const bound = minEntropyForError(error.toNumber());
        expect(Math.abs(bound - entropyLeft.toNumber())).toBeLessThanOrEqual(8 * ULP * (bound + j + 1));
      }),
    );
  });

  it('is ln j at 1 − 1/j, at least −ln(1 − e) between, and increases', () => {
    for (const j of [1, 2, 3, 5, 8, 100, 2 ** 30]) {
      expect(Math.abs(minEntropyForError(1 - 1 / j) - Math.log(j))).toBeLessThanOrEqual(4 * ULP * j);
    }
    expect(minEntropyForError(0)).toBe(0);
    expect(minEntropyForError(0.75)).toBe(Math.log(4));
    expect(minEntropyForError(1)).toBe(Infinity);
    fc.assert(
      fc.property(ordered(unit()), ([less, more]) => {
        expect(minEntropyForError(less)).toBeLessThanOrEqual(minEntropyForError(more) * (1 + 8 * ULP));
        expect(minEntropyForError(more)).toBeGreaterThanOrEqual(-Math.log1p(-more) * (1 - 8 * ULP));
      }),
    );
  });

  it('is undone by maxErrorForEntropy', () => {
    fc.assert(
      fc.property(unit(), (e) => {
        fc.pre(e === 0 || e > 2 ** -1000);
        expect(Math.abs(maxErrorForEntropy(minEntropyForError(e)) - e)).toBeLessThanOrEqual(16 * ULP * e);
      }),
    );
  });
});

describe('maxErrorForEntropy', () => {
  it('is within 4 ulp of 90-digit arithmetic', () => {
    fc.assert(
      fc.property(entropy, (x) => {
        fc.pre(x > 1e-300 && x < 60);
        expect(errorInUlps(maxErrorForEntropy(x), exactErrorAt(x).toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('bounds the error of the best guess at any question, and would not if it were smaller', () => {
    fc.assert(fc.property(question(), allows(maxErrorForEntropy)));
    expect(
      refuted(
        question(),
        allows((x) => 0.9999 * maxErrorForEntropy(x)),
      ),
    ).toBe(true);
    expect(
      refuted(
        question(),
        allows((x) => -Math.expm1(-0.99 * x)),
      ),
    ).toBe(true);
  });

  it('is the envelope of what is possible where nothing is seen: that is convex between the kinks, and below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), uniform(0.01, 0.99), (j, t) => {
        // j equal probabilities and a smaller rest: no other law with as large an error has less entropy
        const rest = exact(t).div(j + 1);
        const each = exact(1).minus(rest).div(j);
        const entropyOfLaw = each
          .times(ln(each))
          .times(j)
          .plus(rest.times(ln(rest)))
          .neg();
        const bound = maxErrorForEntropy(entropyOfLaw.toNumber());
        expect(1 - each.toNumber()).toBeLessThan(bound * (1 - 16 * ULP));
        expect(errorInUlps(bound, exactErrorAt(entropyOfLaw).toString())).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('increases, is concave, and goes from 0 to 1', () => {
    fc.assert(
      fc.property(ordered(entropy), uniform(0, 1), ([less, more], t) => {
        const [low, high] = [maxErrorForEntropy(less), maxErrorForEntropy(more)];
        expect(low).toBeLessThanOrEqual(high * (1 + 8 * ULP));
        expect(high).toBeLessThanOrEqual(1);
        fc.pre(more < 1e6);
        const between = maxErrorForEntropy(t * less + (1 - t) * more);
        expect(between).toBeGreaterThanOrEqual((t * low + (1 - t) * high) * (1 - 16 * ULP) - 1e-320);
      }),
    );
    expect(maxErrorForEntropy(0)).toBe(0);
    expect(maxErrorForEntropy(Math.log(4))).toBe(0.75);
    expect(maxErrorForEntropy(Infinity)).toBe(1);
  });
});
