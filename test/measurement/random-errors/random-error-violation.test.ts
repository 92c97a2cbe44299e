import fc from 'fast-check';
import { logBinomialUpperTail, logPoissonProbability } from 'skill-emergence/concentration';
import { logRandomErrorViolation, randomErrorViolation, randomErrorViolationBound } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { logUniform, openUnit, ordered, refuted, uniform, unit } from '../../support/arbitraries.ts';
import { measurementRows, REFERENCE_ULPS } from '../../support/measurement-reference.ts';
import { errorInUlps } from '../../support/reference.ts';

const point = fc.record({
  theta: fc.oneof(uniform(0, 1), openUnit()),
  meanDegree: logUniform(1e-3, 3000),
  level: fc.oneof(uniform(0, 1), unit()),
});

/** The same probability by the law of the degree, of which the errors are a part. */
function byDegree(theta: number, meanDegree: number, level: number): number {
  let total = 0;
  for (let n = 1; n < meanDegree + 40 * Math.sqrt(meanDegree) + 60; n++) {
    // exact for levels that are a number of 64ths
    const atLeast = Math.floor(level * n) + 1;
    const tail = logBinomialUpperTail({ trials: n, probability: theta, atLeast });
    total += Math.exp(logPoissonProbability({ rate: meanDegree, events: n }) + tail);
  }
  return total;
}

describe('randomErrorViolation', () => {
  it.each(measurementRows('randomErrorViolation'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(randomErrorViolation(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('is the same by the law of the degree, at levels where counts are equal to it', () => {
    fc.assert(
      fc.property(uniform(0, 1), logUniform(0.01, 300), fc.integer({ min: 1, max: 63 }), (theta, meanDegree, i) => {
        const other = byDegree(theta, meanDegree, i / 64);
        const value = randomErrorViolation({ theta, meanDegree, level: i / 64 });
        expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-11 * other);
      }),
    );
  });

  it('decides ties for the double that is given', () => {
    // 0.35 is below 7/20, so that 7 of 20 are more; 0.25 is 5/20, so that 5 of 20 are not
    const jump = (level: number, next: number) => {
      const at = { theta: 0.2, meanDegree: 20 };
      return randomErrorViolation({ ...at, level }) - randomErrorViolation({ ...at, level: next });
    };
    expect(0.35 * 20).toBe(7);
    expect(jump(0.35, 0.35 + 2 ** -54)).toBeGreaterThan(0.001);
    expect(jump(0.35 - 2 ** -54, 0.35)).toBeLessThan(1e-15);
    expect(jump(0.25 - 2 ** -55, 0.25)).toBeGreaterThan(0.001);
    expect(jump(0.25, 0.25 + 2 ** -54)).toBeLessThan(1e-15);
    expect(jump(0.75 - 2 ** -53, 0.75)).toBeGreaterThan(1e-6);
  });

  it('jumps by the probability of all equal shares, also where a quotient is rounded to the wrong side', () => {
    // the double next to 36/55 is below it, and yet its odds times 57 are rounded to a number above 108
    const level = 36 / 55;
    const at = { theta: 0.6, meanDegree: 165 };
    const jump = randomErrorViolation({ ...at, level }) - randomErrorViolation({ ...at, level: level + 2 ** -53 });
    let equal = 0;
    for (let i = 1; i < 20; i++) {
      const errors = logPoissonProbability({ rate: 0.6 * 165, events: 36 * i });
      equal += Math.exp(errors + logPoissonProbability({ rate: 0.4 * 165, events: 19 * i }));
    }
    expect((57 * level) / (1 - level)).toBeGreaterThan(108);
    expect(Math.abs(jump - equal)).toBeLessThanOrEqual(2 ** -50);
  });

  it('keeps its digits far out in the tail', () => {
    const value = logRandomErrorViolation({ theta: 0.001, meanDegree: 4e4, level: 0.01 });
    expect(value).toBeGreaterThan(-563.6);
    expect(value).toBeLessThan(-563.4);
  });

  it('never rises with the level', () => {
    fc.assert(
      fc.property(point, ordered(unit()), ({ theta, meanDegree }, [low, high]) => {
        const at = (level: number) => logRandomErrorViolation({ theta, meanDegree, level });
        const value = at(low);
        expect(value).not.toBeNaN();
        const rises = at(high) - value;
        expect(rises > 1e-11 * (1 + Math.abs(value))).toBe(false);
      }),
    );
  });

  it('has its closed forms at the ends', () => {
    fc.assert(
      fc.property(openUnit(), logUniform(1e-3, 500), (theta, meanDegree) => {
        fc.pre(theta > 2 ** -1000); // below, a product with c has lost its digits
        const at = (level: number) => randomErrorViolation({ theta, meanDegree, level });
        const some = -Math.expm1(-meanDegree * theta);
        expect(Math.abs(at(0) - some)).toBeLessThanOrEqual(2 ** -51 * (1 - Math.log(some)) * some);
        // just below 1 every text piece has to be in error, and there has to be one
        const all = Math.exp(-meanDegree * (1 - theta)) * some;
        expect(Math.abs(at(1 - 2 ** -53) - all)).toBeLessThanOrEqual(1e-12 * all);
        expect(at(1)).toBe(0);
      }),
    );
    expect(randomErrorViolation({ theta: 0, meanDegree: 5, level: 0 })).toBe(0);
    expect(randomErrorViolation({ theta: 0.5, meanDegree: 0, level: 0 })).toBe(0);
    expect(randomErrorViolation({ theta: 1, meanDegree: 2, level: 0.5 })).toBeCloseTo(-Math.expm1(-2), 15);
    expect(randomErrorViolation({ theta: 0.1, meanDegree: 3, level: 1e-300 })).toBeCloseTo(-Math.expm1(-0.3), 14);
  });

  it('is not monotone in the mean degree', () => {
    const at = (meanDegree: number) => randomErrorViolation({ theta: 0.1, meanDegree, level: 0.3003 });
    expect(at(5)).toBeGreaterThan(at(0.5));
    expect(at(5)).toBeGreaterThan(at(50));
  });

  it('vanishes above θ and is sure below it, as the degree grows', () => {
    expect(randomErrorViolation({ theta: 0.1, meanDegree: 1e5, level: 0.12 })).toBeLessThan(1e-30);
    expect(randomErrorViolation({ theta: 0.1, meanDegree: 1e5, level: 0.08 })).toBeCloseTo(1, 12);
  });

  it('refuses a degree of which the sum takes too long', () => {
    expect(() => randomErrorViolation({ theta: 0.1, meanDegree: 2e6, level: 0.2 })).toThrow('at most 1000000');
    expect(() => randomErrorViolation({ theta: 0.1, meanDegree: -1, level: 0.2 })).toThrow('meanDegree must be');
  });
});

describe('randomErrorViolationBound', () => {
  it.each(measurementRows('randomErrorViolationBound'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(randomErrorViolationBound(args), value)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('is above the probability, even less e^(−c)', () => {
    fc.assert(
      fc.property(point, (at) => {
        const slack = 1e-12;
        const bound = randomErrorViolationBound(at);
        expect(randomErrorViolation(at)).toBeLessThanOrEqual(bound * (1 + slack) - Math.exp(-at.meanDegree) + slack);
      }),
    );
  });

  it('would not be, with a smaller degree or a larger divergence', () => {
    expect(refuted(point, (at) => randomErrorViolation(at) <= randomErrorViolationBound(at) ** 2)).toBe(true);
  });

  it('is 1 up to θ, and holds for every degree', () => {
    expect(randomErrorViolationBound({ theta: 0.1, meanDegree: 50, level: 0.1 })).toBe(1);
    expect(randomErrorViolationBound({ theta: 0, meanDegree: 50, level: 0.1 })).toBe(Math.exp(-50));
    expect(randomErrorViolationBound({ theta: 0.1, meanDegree: 1e300, level: 0.2 })).toBe(0);
  });
});
