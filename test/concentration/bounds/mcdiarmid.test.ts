import fc from 'fast-check';
import { logHoeffdingUpperTailBound, logMcDiarmidTailBound } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { logUniform, refuted, uniform } from '../../support/arbitraries.ts';
import { exact } from '../../support/exact.ts';
import { exactBinomialTail, fractionOf, logOfRatio } from '../../support/exact-tails.ts';
import { errorInUlps } from '../../support/reference.ts';
import { isAbove } from '../../support/tail-points.ts';

/** Sums of independent variables that are 0 or c: the tails by adding the probabilities of all outcomes. */
const sums = fc.record({
  parts: fc.array(fc.record({ size: fc.integer({ min: 0, max: 20 }), p: uniform(0, 1) }), { maxLength: 9 }),
  t: uniform(0, 1),
});

function exactTail(parts: readonly { size: number; p: number }[], deviation: number) {
  const mean = parts.reduce((sum, { size, p }) => sum + size * p, 0);
  let outcomes: (readonly [number, bigint])[] = [[0, 1n]];
  let denominator = 0;
  for (const { size, p } of parts) {
    const { numerator, exponent } = fractionOf(p);
    const rest = (1n << BigInt(exponent)) - numerator;
    denominator += exponent;
    outcomes = outcomes.flatMap(([value, weight]) => [
      [value, weight * rest] as const,
      [value + size, weight * numerator] as const,
    ]);
  }
  const tail = outcomes.filter(([value]) => value - mean >= deviation).reduce((sum, [, weight]) => sum + weight, 0n);
  return logOfRatio(tail, 1n << BigInt(denominator));
}

describe('logMcDiarmidTailBound', () => {
  const holds =
    (factor: number) =>
    ({ parts, t }: { parts: readonly { size: number; p: number }[]; t: number }) => {
      const sensitivities = parts.map(({ size }) => size);
      const deviation = t * sensitivities.reduce((sum, size) => sum + size, 0);
      // next to a value the sum may round to the wrong side of it
      const bound = factor * logMcDiarmidTailBound({ deviation, sensitivities });
      return isAbove(bound, exactTail(parts, deviation * (1 + 2 ** -40) + 2 ** -40));
    };

  it('is never below the exact tail of a sum, and would be with twice the exponent', () => {
    fc.assert(fc.property(sums, holds(1)));
    expect(refuted(sums, holds(2))).toBe(true);
  });

  it('has the curvature of the exact tail: the exponent 2.6 for 2 fails for 200 fair coins', () => {
    const log = exactBinomialTail(200, 0.5, 160);
    const bound = logMcDiarmidTailBound({ deviation: 60, sensitivities: new Array<number>(200).fill(1) });
    expect(isAbove(bound, log)).toBe(true);
    expect(isAbove(1.3 * bound, log)).toBe(false);
  });

  it('is Hoeffding’s bound for a count of successes', () => {
    expect(logMcDiarmidTailBound({ deviation: 10, sensitivities: new Float64Array(100).fill(1) })).toBe(
      logHoeffdingUpperTailBound({ trials: 100, probability: 0.5, atLeast: 60 }),
    );
  });

  it('is within 8 ulp of the formula in 90 digits', () => {
    const sizes = fc.array(logUniform(1e-70, 1e70), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(sizes, logUniform(1e-70, 1e70), (sensitivities, deviation) => {
        const squares = sensitivities.reduce((sum, c) => sum.plus(exact(c).pow(2)), exact(0));
        const value = exact(deviation).pow(2).times(-2).div(squares);
        const bound = logMcDiarmidTailBound({ deviation, sensitivities });
        expect(errorInUlps(bound, value.toString())).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('has its limits', () => {
    expect(logMcDiarmidTailBound({ deviation: 0, sensitivities: [] })).toBe(0);
    expect(logMcDiarmidTailBound({ deviation: 0, sensitivities: [0, 1] })).toBe(0);
    expect(logMcDiarmidTailBound({ deviation: 1e-300, sensitivities: [] })).toBe(-Infinity);
    expect(logMcDiarmidTailBound({ deviation: 1e-300, sensitivities: [0, 0] })).toBe(-Infinity);
    expect(logMcDiarmidTailBound({ deviation: 1e300, sensitivities: [1e-300] })).toBe(-Infinity);
    expect(Object.is(logMcDiarmidTailBound({ deviation: 1e-300, sensitivities: [1e300] }), 0)).toBe(true);
  });

  it('does not depend on the unit, however large or small', () => {
    for (const unit of [2 ** -1000, 2 ** -500, 2 ** 500, 2 ** 1000]) {
      expect(logMcDiarmidTailBound({ deviation: 3 * unit, sensitivities: [unit, 2 * unit] })).toBe(
        logMcDiarmidTailBound({ deviation: 3, sensitivities: [1, 2] }),
      );
    }
  });

  it('falls with the deviation and rises with every sensitivity', () => {
    fc.assert(
      fc.property(fc.array(uniform(0.1, 10), { minLength: 1, maxLength: 20 }), uniform(0, 10), (c, t) => {
        const bound = logMcDiarmidTailBound({ deviation: t, sensitivities: c });
        expect(logMcDiarmidTailBound({ deviation: t + 0.1, sensitivities: c })).toBeLessThan(bound);
        // 2^-48: the rounding of either
        const wider = [c[0]! + 0.1, ...c.slice(1)];
        expect(logMcDiarmidTailBound({ deviation: t, sensitivities: wider })).toBeGreaterThanOrEqual(
          bound * (1 + 2 ** -48),
        );
      }),
    );
  });
});
