import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { fanoEntropyBound, fanoErrorBound } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { count, ordered, refuted, uniform, unit } from '../support/arbitraries.ts';
import { exact, exactEntropy } from '../support/exact.ts';
import { exactQuestion, question } from '../support/questions.ts';
import { errorInUlps } from '../support/reference.ts';
import { log } from '../../src/numeric/elementary/log.ts';

const ULP = 2 ** -52;

/** Below this a product of a probability and its logarithm may have fewer than 53 bits. */
const SMALLEST = 2 ** -1010;

const choices = fc.oneof(
  count(1e6).map((n) => n + 1),
  fc.constantFrom(2, 3, 4, 2 ** 31, Number.MAX_SAFE_INTEGER),
);

/** h(e) + e ln(M − 1). */
function exactBound(error: number, m: number): Decimal {
  return exactEntropy(error).plus(
    exact(m - 1)
      .ln()
      .times(exact(error)),
  );
}

/** An entropy in [0, ln M], and M. */
const point = fc
  .tuple(
    choices,
    fc.oneof(
      unit(),
      fc.nat(20).map((n) => 1 - n * 2 ** -53),
    ),
  )
  .map(([m, t]) => ({ choices: m, entropy: t * log(m) }));

describe('fanoEntropyBound', () => {
  it('is within 4 ulp of 90-digit arithmetic', () => {
    fc.assert(
      fc.property(unit(), choices, (error, m) => {
        fc.pre(error === 0 || error > SMALLEST);
        const value = exactBound(error, m);
        const bound = fanoEntropyBound({ error, choices: m });
        expect(value.isZero() ? bound : errorInUlps(bound, value.toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  /** Whether an entropy bound of (e, M) holds for a question, best guess. */
  const holds =
    (bound: (error: number, m: number) => number) =>
    (rows: readonly (readonly number[])[]): boolean => {
      const { entropy, error } = exactQuestion(rows);
      // the error rounds by half an ulp, which counts at most as much again; 1e-300 for where it underflows
      const most = bound(Math.min(1, error.toNumber()), rows[0]!.length);
      return entropy.lte(
        exact(most)
          .times(1 + 8 * ULP)
          .plus(1e-300),
      );
    };
  const fano = (error: number, m: number): number => fanoEntropyBound({ error, choices: m });

  it('bounds the entropy of any question by the error of the best guess', () => {
    fc.assert(fc.property(question(), holds(fano)));
  });

  it('would not with bits for nats, nor with a smaller constant or one choice less', () => {
    expect(
      refuted(
        question(),
        holds((e, m) => fano(e, m) * Math.LN2),
      ),
    ).toBe(true);
    expect(
      refuted(
        question(),
        holds((e, m) => 0.999 * fano(e, m)),
      ),
    ).toBe(true);
    expect(
      refuted(
        question().filter(([row]) => row!.length > 2),
        holds((e, m) => fano(e, m - 1)),
      ),
    ).toBe(true);
  });

  it('bounds it by the error of any other guess', () => {
    const guessed = question().chain((rows) => {
      const m = rows[0]!.length;
      return fc.tuple(fc.constant(rows), fc.array(fc.nat(m - 1), { minLength: rows.length, maxLength: rows.length }));
    });
    fc.assert(
      fc.property(guessed, ([rows, guesses]) => {
        const total = rows.flat().reduce((sum, x) => sum.plus(exact(x)), exact(0));
        const right = rows.reduce((sum, row, y) => sum.plus(exact(row[guesses[y]!]!)), exact(0));
        const error = total.minus(right).div(total).toNumber();
        const most = fano(Math.min(1, error), rows[0]!.length);
        // an error next to 1 rounds to it, which moves the bound by h(ULP/4)
        expect(exactQuestion(rows).entropy.lte(exact(most * (1 + 8 * ULP) + 16 * ULP))).toBe(true);
      }),
    );
  });

  it('increases up to 1 − 1/M, where it is ln M, and then falls to ln(M − 1)', () => {
    fc.assert(
      fc.property(choices, ordered(uniform(0, 1)), (m, [less, more]) => {
        const most = 1 - 1 / m;
        expect(fano(less * most, m)).toBeLessThanOrEqual(fano(more * most, m) * (1 + 4 * ULP));
        expect(Math.abs(fano(most, m) - log(m))).toBeLessThanOrEqual(4 * ULP * log(m));
        expect(fano(most + less / m, m)).toBeGreaterThanOrEqual(fano(most + more / m, m) * (1 - 4 * ULP));
        expect(fano(0, m)).toBe(0);
        expect(fano(1, m)).toBe(log(m - 1));
      }),
    );
  });
});

describe('fanoErrorBound', () => {
  it('is exact for an entropy within 4 ulp', () => {
    fc.assert(
      fc.property(point, (at) => {
        fc.pre(at.entropy > SMALLEST);
        const error = fanoErrorBound(at);
        // what rounding the result itself moves: half an ulp of it, and next to 1 − 1/M all that is left to the top
        const [low, high] = [error * (1 - ULP), Math.min(1 - 1 / at.choices, error * (1 + ULP))];
        expect(exactBound(low, at.choices).lte(exact(at.entropy * (1 + 4 * ULP)))).toBe(true);
        expect(exactBound(high, at.choices).gte(exact(at.entropy * (1 - 4 * ULP)))).toBe(true);
      }),
    );
  });

  it('is below the error of every question, and would not be a hundredth higher', () => {
    const holds = (rows: readonly (readonly number[])[], constant: number): boolean => {
      const { entropy, error } = exactQuestion(rows);
      const m = rows[0]!.length;
      const least = fanoErrorBound({ entropy: Math.min(log(m), entropy.toNumber() * (1 - 8 * ULP)), choices: m });
      return exact(constant * least).lte(error.times(1 + 8 * ULP).plus(1e-300));
    };
    fc.assert(fc.property(question(), (rows) => holds(rows, 1)));
    expect(refuted(question(), (rows) => holds(rows, 1.01))).toBe(true);
  });

  it('is at most 1 − 1/M next to ln M, where the function is flat, and no further from it than a root of the gap', () => {
    for (const m of [2, 3, 10, 12_345, 1e6, Number.MAX_SAFE_INTEGER]) {
      for (let n = 0; n < 300; n++) {
        const error = fanoErrorBound({ entropy: Math.log(m) * (1 - n * 2 ** -53), choices: m });
        expect(error).toBeLessThanOrEqual(1 - 1 / m);
        // the second derivative is at least 4, and the entropies are known to 4 ulp
        expect(error).toBeGreaterThanOrEqual(1 - 1 / m - Math.sqrt(Math.log(m) * (n + 16) * 2 ** -53));
      }
    }
  });

  it('undoes fanoEntropyBound below 1 − 1/M', () => {
    fc.assert(
      fc.property(uniform(1e-3, 0.9), choices, (t, m) => {
        const error = t * (1 - 1 / m);
        const entropy = fanoEntropyBound({ error, choices: m });
        // the slope there is at least 0.1, and the entropy is within 4 ulp
        expect(Math.abs(fanoErrorBound({ entropy, choices: m }) - error)).toBeLessThanOrEqual(128 * ULP * entropy);
      }),
    );
  });

  it('is 0 at 0 and 1 − 1/M at ln M, exactly, and increases between', () => {
    fc.assert(
      fc.property(choices, ordered(unit()), (m, [less, more]) => {
        const at = (t: number): number => fanoErrorBound({ entropy: t * log(m), choices: m });
        expect(at(0)).toBe(0);
        expect(at(1)).toBe(1 - 1 / m);
        // next to the top a few ulps of the entropy are the square root of as much
        expect(at(less)).toBeLessThanOrEqual(at(more) + 2 ** -24);
        if (more < 0.9) expect(at(less)).toBeLessThanOrEqual(at(more) * (1 + 64 * ULP));
        expect(at(more)).toBeLessThanOrEqual(1 - 1 / m);
      }),
    );
  });

  it('is convex, as its inverse is concave: both bound averages by averages', () => {
    fc.assert(
      fc.property(choices, uniform(1e-6, 1), uniform(1e-6, 1), (m, s, t) => {
        const entropyOf = (error: number): number => fanoEntropyBound({ error, choices: m });
        expect(entropyOf((s + t) / 2)).toBeGreaterThanOrEqual(((entropyOf(s) + entropyOf(t)) / 2) * (1 - 16 * ULP));
        const errorOf = (share: number): number => fanoErrorBound({ entropy: share * log(m), choices: m });
        // next to ln M an ulp of the entropy is the square root of as much
        expect(errorOf((s + t) / 2)).toBeLessThanOrEqual((errorOf(s) + errorOf(t)) / 2 + 2 ** -24);
      }),
    );
  });

  it('falls with the number of choices', () => {
    fc.assert(
      fc.property(ordered(choices), uniform(1e-9, 1), ([less, more], t) => {
        const entropy = t * log(less);
        const bound = fanoErrorBound({ entropy, choices: less });
        expect(fanoErrorBound({ entropy, choices: more })).toBeLessThanOrEqual(bound * (1 + 64 * ULP));
      }),
    );
  });

  it('takes no entropy above ln M but for rounding', () => {
    expect(fanoErrorBound({ entropy: log(3) * (1 + ULP), choices: 3 })).toBe(1 - 1 / 3);
    expect(() => fanoErrorBound({ entropy: 0.7, choices: 2 })).toThrow(
      'entropy must be a number in [0, ln choices] = [0, 0.6931471805599453], got 0.7',
    );
    expect(() => fanoErrorBound({ entropy: Infinity, choices: 2 })).toThrow('entropy must be');
  });

  it('ends for the smallest entropies and the largest numbers of choices', () => {
    for (const m of [2, 3, Number.MAX_SAFE_INTEGER]) {
      for (const entropy of [5e-324, 2 ** -1022, 1e-300, 1e-16]) {
        const bound = fanoErrorBound({ entropy, choices: m });
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThan(entropy);
      }
    }
  });
});
