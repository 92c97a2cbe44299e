import fc from 'fast-check';
import { certifiedLearningThreshold, type CertifiedOptions, type Interval } from 'skill-emergence/certified';
import { emergenceMeanDegree, learningThreshold } from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { binaryArithmetic } from '../../src/certified/binary/binary-arithmetic.ts';
import { rationalOf } from '../../src/certified/exact-number.ts';
import { exactSteepest, jumpOdds, logSteepest } from '../../src/certified/formulas/learning-jump.ts';
import { count, logUniform, uniform } from '../support/arbitraries.ts';
import { admits, expectCertified } from '../support/certified.ts';
import { theoryRows } from '../support/theory-reference.ts';

type Learner = Parameters<typeof certifiedLearningThreshold>[0];

function jumpOf(learner: Learner, options?: CertifiedOptions): Record<'unknown' | 'before', Interval> {
  const threshold = certifiedLearningThreshold(learner, options);
  if (threshold.continuous !== false) throw new Error('no jump is certain');
  return threshold;
}

/** A learner with a jump, at a mean degree so many times the critical one. */
const jumping = fc
  .record({
    k: fc.integer({ min: 3, max: 60 }),
    share: uniform(0, 1),
    theta: fc.oneof(fc.constant(0), uniform(0, 0.9)),
    excess: logUniform(1e-9, 20),
  })
  .map(({ k, share, theta, excess }) => {
    const capacity = 1 + Math.floor(share * (k - 2) * (1 - 2 ** -30));
    return { k, capacity, theta, meanDegree: (1 + excess) * emergenceMeanDegree({ k, capacity, theta }) };
  });

describe('certifiedLearningThreshold', () => {
  it.each(theoryRows<(at: Learner) => unknown>('learningThreshold.unknown'))(
    'contains the fraction of 40 digits at $args, and is as narrow as promised',
    ({ args, value }) => {
      expectCertified((options) => jumpOf(args, options).unknown, value);
    },
  );

  it.each(theoryRows<(at: Learner) => unknown>('learningThreshold.before'))(
    'contains what is left before, of 40 digits, at $args',
    ({ args, value }) => {
      expectCertified((options) => jumpOf(args, options).before, value);
    },
  );

  it('contains the double to its documented accuracy', () => {
    fc.assert(
      fc.property(jumping, (learner) => {
        const certain = jumpOf(learner);
        const double = learningThreshold(learner);
        if (double.continuous) throw new Error('no jump in doubles');
        const { lower, upper } = certain.unknown.toNumberBounds();
        const useful = learner.meanDegree * (1 - learner.theta);
        // a few ulps, and as many times c(1 − θ) r ulps; r is at most 1
        const allowed = 2 ** -50 * (1 + useful);
        expect(double.unknown).toBeGreaterThanOrEqual(lower * (1 - allowed));
        expect(double.unknown).toBeLessThanOrEqual(upper * (1 + allowed));
        expect(certain.before.compare(learner.capacity / (learner.k - 1))).toBe('greater');
      }),
    );
  });

  it('is the same in both arithmetics', () => {
    fc.assert(
      fc.property(jumping, (learner) => {
        const [bigint, decimal] = (['bigint', 'decimal'] as const).map((arithmetic) =>
          jumpOf(learner, { digits: 12, arithmetic }),
        );
        expect(bigint!.unknown.overlaps(decimal!.unknown)).toBe(true);
        expect(bigint!.before.overlaps(decimal!.before)).toBe(true);
      }),
      { numRuns: Math.ceil(0.05 * (fc.readConfigureGlobal().numRuns ?? 100)) },
    );
  });

  it('solves the parametric form with capacity 1: ε* = x exp((1 − x)/((k − 1)x))', () => {
    fc.assert(
      fc.property(count(1e5), logUniform(1e-6, 1e6), (k, excess) => {
        fc.pre(k >= 3);
        const { unknown, before } = jumpOf({ k, meanDegree: Math.E * (1 + excess) });
        const exponent = before
          .negate()
          .add(1)
          .divide(before.multiply(k - 1));
        expect(exponent.exp().multiply(before).overlaps(unknown)).toBe(true);
      }),
      { numRuns: Math.ceil(0.2 * (fc.readConfigureGlobal().numRuns ?? 100)) },
    );
  });

  it('tells the critical mean degree from what is next to it, where doubles do not', () => {
    expect(certifiedLearningThreshold({ k: 3, meanDegree: 2 })).toEqual({ continuous: true });
    expect(certifiedLearningThreshold({ k: 3, meanDegree: '2', theta: 0 })).toEqual({ continuous: true });
    expect(certifiedLearningThreshold({ k: 3, meanDegree: 4, theta: '0.5' })).toEqual({ continuous: true });
    expect(certifiedLearningThreshold({ k: 3, meanDegree: 2 - 2 ** -52 }).continuous).toBe(true);
    const beyond = `2.${'0'.repeat(900)}1`;
    expect(learningThreshold({ k: 3, meanDegree: Number(beyond) }).continuous).toBe(true);
    const { unknown, before } = jumpOf({ k: 3, meanDegree: beyond });
    // √e/2, and ½ with a square root of 1e-901 above it
    expect(admits(unknown, '0.8243606353500640734243253939070818589266')).toBe(true);
    expect(before.contains(0.5)).toBe(true);
    expect(Number(before.width())).toBeLessThan(1e-28);
  });

  it('says that it cannot tell, where it cannot', () => {
    // in integers up to k = 1000, of any k by intervals: both say the same where they say something
    const exact = { others: 4n, capacity: 2n, meanDegree: rationalOf(4 / 3)! }; // c_crit = 1/(2 · 6/16)
    const arithmetic = binaryArithmetic(128);
    expect(exactSteepest({ ...exact, meanDegree: { numerator: 4n, denominator: 3n } })).toBe(0);
    expect(arithmetic.sign(logSteepest({ ...exact, meanDegree: { numerator: 4n, denominator: 3n } }, arithmetic))).toBe(
      undefined,
    );
    const atCritical = jumpOdds({ ...exact, meanDegree: { numerator: 4n, denominator: 3n } }, arithmetic);
    expect(arithmetic.precision(atCritical)).toBe(0); // all of (0, 1]
    // k = 1026, j = 1: c_crit = (1025/1024)^1024 has 5 · 1024 decimals, of which 1000 can be given
    const steepest = (digits: number): string => {
      const power = 1025n ** 1024n;
      const scaled = (power * 10n ** BigInt(digits)) >> 10240n;
      return `${scaled.toString().slice(0, 1)}.${scaled.toString().slice(1)}`;
    };
    expect(certifiedLearningThreshold({ k: 1026, meanDegree: steepest(40) })).toEqual({ continuous: true });
    const near = { k: 1026, meanDegree: steepest(900) };
    expect(certifiedLearningThreshold(near)).toEqual({ continuous: true });
    // decimal.js takes no more than 600 digits
    expect(certifiedLearningThreshold(near, { arithmetic: 'decimal' })).toEqual({ continuous: 'undecided' });
    const large = { k: 2 ** 40 + 2, capacity: 2 ** 40 };
    expect(certifiedLearningThreshold({ ...large, capacity: 1, meanDegree: 2.7 })).toEqual({ continuous: true });
    expect(certifiedLearningThreshold({ ...large, capacity: 1, meanDegree: 2.72 }).continuous).toBe(false);
  });

  it('has no jump where there can be none', () => {
    for (const learner of [
      { k: 1, meanDegree: 5 },
      { k: 2, meanDegree: 5 },
      { k: 8, capacity: 7, meanDegree: 5 },
      { k: 8, capacity: 1e15, meanDegree: 5 },
      { k: 8, meanDegree: 0 },
      { k: 8, meanDegree: 50, theta: 1 },
      { k: 8, meanDegree: '2.5216' },
    ]) {
      expect(certifiedLearningThreshold(learner)).toEqual({ continuous: true });
    }
  });

  it('is next to 1 for very much text', () => {
    const { unknown, before } = jumpOf({ k: 3, meanDegree: '1e1000' }, { digits: 20 });
    expect([String(unknown), String(before)]).toEqual(['[0.99999999999999999999, 1]', '[0.99999999999999999999, 1]']);
  });

  it('grows with the text', () => {
    fc.assert(
      fc.property(jumping, logUniform(1e-9, 1), (learner, more) => {
        const { unknown } = jumpOf(learner);
        const other = jumpOf({ ...learner, meanDegree: learner.meanDegree * (1 + more) });
        expect(unknown.compare(other.unknown)).not.toBe('greater');
      }),
      { numRuns: Math.ceil(0.5 * (fc.readConfigureGlobal().numRuns ?? 100)) },
    );
  });

  it('refuses a sum of too many terms', () => {
    const most = { k: 1e6, capacity: 10_000, meanDegree: '0.02' };
    expect(() => certifiedLearningThreshold({ ...most, capacity: 10_001 })).toThrow(
      'capacity must be at most 10000, got 10001',
    );
    expect(certifiedLearningThreshold(most).continuous).toBe(true);
  });
});
