import fc from 'fast-check';
import {
  certifiedLogBinomialUpperTail,
  certifiedMixedErrorAmplification,
  certifiedSharpErrorAmplification,
  type CertifiedOptions,
} from 'skill-emergence/certified';
import { describe, expect, it } from 'vitest';
import { likelyPlace } from '../../src/certified/formulas/likely-place.ts';
import { ofOnePart } from '../../src/certified/formulas/sharp.ts';
import { rationalOf } from '../../src/certified/exact-number.ts';
import { ratio } from '../../src/certified/rational.ts';

/** As good as ½, and its parts are beyond the doubles. */
const NEARLY_HALF = `0.4${'9'.repeat(900)}`;

describe('an argument of many decimals', () => {
  it.each([
    [1e12, {}],
    [1e8, { arithmetic: 'decimal' }],
  ] as const)('has no longer a tail than a short one: n = %f (%o)', (trials, options) => {
    for (const probability of ['0.5', NEARLY_HALF]) {
      const point = { trials, probability, atLeast: trials / 2 + 1 };
      expect(() => certifiedLogBinomialUpperTail(point, { digits: 200, ...options })).toThrow(
        "(100 + digits) times the steps of the tail's continued fraction must be at most",
      );
    }
  });

  it('takes as long as a short one, near the mean', () => {
    const timeOf = (probability: string) => {
      const start = process.cpuUsage();
      certifiedLogBinomialUpperTail({ trials: 1e7, probability, atLeast: 5e6 + 1 }, { digits: 200 });
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    timeOf('0.5');
    // multiplied out at every step, it takes four times as long
    const short = Math.min(timeOf('0.5'), timeOf('0.5'), timeOf('0.5'));
    expect(Math.min(timeOf(NEARLY_HALF), timeOf(NEARLY_HALF), timeOf(NEARLY_HALF))).toBeLessThan(2.5 * short);
  });

  // 0.4000… is the same number as 0.4, and is rounded on the way
  const arithmetics: readonly CertifiedOptions[] = [{ arithmetic: 'bigint' }, { arithmetic: 'decimal' }];
  it.each(arithmetics)('has the same tails as a short one (%o)', (options) => {
    const tail = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 })).map((sizes) => ({
      trials: Math.max(...sizes),
      atLeast: Math.min(...sizes),
    }));
    fc.assert(
      fc.property(tail, fc.integer({ min: 1, max: 9999 }), ({ trials, atLeast }, parts) => {
        const probability = `0.${String(parts).padStart(4, '0')}`;
        const long = certifiedLogBinomialUpperTail(
          { trials, probability: probability + '0'.repeat(600), atLeast },
          { ...options, digits: 25 },
        );
        const short = certifiedLogBinomialUpperTail({ trials, probability, atLeast }, { digits: 40 });
        expect(long.lower.lte(short.lower) && long.upper.gte(short.upper)).toBe(true);
        expect(long.upper.minus(long.lower).lte(long.lower.abs().times('1e-23'))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('may be less than any double', () => {
    const tail = certifiedLogBinomialUpperTail({ trials: 10, probability: '1e-1000', atLeast: 1 }, { digits: 20 });
    // ln(10p) less 4.5 p, which is beyond all digits: -999 ln 10
    expect(tail.toString()).toBe('[-2300.2825079010516384, -2300.2825079010516383]');
  });

  it('has the sharp curve of a short one', () => {
    const sharp = (alpha: string) => String(certifiedSharpErrorAmplification({ theta: '0.5', k: 1e6, alpha }));
    expect(sharp(NEARLY_HALF)).toBe(sharp('0.5'));
  });

  it('is found its place among the skills', () => {
    const place = (alpha: string) =>
      likelyPlace(ofOnePart({ theta: ratio(1n, 10n), k: 1_000_000n, alpha: rationalOf(alpha)! }));
    expect(place(NEARLY_HALF)).toBe(place('0.5'));
    expect(place('1e-1000')).toBe(0n);
    expect(place(`0.${'9'.repeat(990)}`)).toBe(1_000_000n);
    expect(place('5e-324')).toBe(0n);
  });
});

it('refuses a sharp curve of more work than a second: of one number of skills, and of fifty', () => {
  const point = { theta: '0.5', alpha: NEARLY_HALF };
  const message = 'the cube root of k) must be at most';
  expect(() => certifiedSharpErrorAmplification({ ...point, k: 1e12 }, { digits: 200 })).toThrow(message);
  const ks = Array.from({ length: 50 }, (_, i) => 8.9e6 + i);
  const mixture = { ...point, ks, probabilities: ks.map(() => '0.02') };
  expect(() => certifiedMixedErrorAmplification(mixture, { digits: 200 })).toThrow(
    '(50 + digits) times the sum of 3 + the cube roots of ks must be at most 810000',
  );
  const few = { ...mixture, ks: ks.map((_, i) => 39_000 + i) };
  expect(() => certifiedMixedErrorAmplification(few, { digits: 100, arithmetic: 'decimal' })).toThrow(
    '(50 + digits) times the sum of 3 + the cube roots of ks must be at most 30000',
  );
});
