import fc from 'fast-check';
import { clopperPearsonInterval, logBinomialUpperTail } from 'skill-emergence/concentration';
import { seenTuplesQuantile, unseenSuccessLowerBound } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { count, uniform } from '../../support/arbitraries.ts';
import { measurementRows, REFERENCE_ULPS } from '../../support/measurement-reference.ts';
import { errorInUlps } from '../../support/reference.ts';

describe('seenTuplesQuantile', () => {
  it.each(measurementRows('seenTuplesQuantile'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(seenTuplesQuantile(args)).toBe(Number(value));
  });

  it('is the least count that is exceeded with at most the failure probability', () => {
    fc.assert(
      fc.property(count(1e9), uniform(0, 1), uniform(1e-6, 0.999), (tuples, seenFraction, failureProbability) => {
        const t = seenTuplesQuantile({ tuples, seenFraction, failureProbability });
        const exceeded = (atLeast: number) =>
          logBinomialUpperTail({ trials: tuples, probability: seenFraction, atLeast }) - Math.log(failureProbability);
        expect(exceeded(t + 1)).toBeLessThanOrEqual(0);
        if (t > 0) expect(exceeded(t)).toBeGreaterThan(0);
      }),
    );
  });

  it('is 0 where nothing is seen and all where everything is', () => {
    expect(seenTuplesQuantile({ tuples: 10, seenFraction: 0, failureProbability: 0.05 })).toBe(0);
    expect(seenTuplesQuantile({ tuples: 10, seenFraction: 1, failureProbability: 0.05 })).toBe(10);
  });
});

describe('unseenSuccessLowerBound', () => {
  it.each(measurementRows('unseenSuccessLowerBound'))('agrees with 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(unseenSuccessLowerBound(args), value, 1)).toBeLessThanOrEqual(REFERENCE_ULPS);
  });

  it('is what the lower limit of the success rate leaves', () => {
    const at = { successes: 30, tuples: 100, seenFraction: 0.1 };
    const { lower } = clopperPearsonInterval({ successes: 30, trials: 100, confidence: 0.9 });
    expect(unseenSuccessLowerBound({ ...at, failureProbability: 0.05 })).toBeCloseTo(1 - 0.1 / lower, 12);
  });

  it('claims less where a grader takes failures for successes', () => {
    const at = { successes: 30, tuples: 100, seenFraction: 0.1, failureProbability: 0.05 };
    expect(unseenSuccessLowerBound({ ...at, grader: { falsePositiveRate: 0.05 } })).toBeLessThan(
      unseenSuccessLowerBound(at),
    );
    expect(unseenSuccessLowerBound({ ...at, grader: { falsePositiveRate: 0.5 } })).toBe(0);
  });

  it('takes failure probabilities down to the least double', () => {
    const at = { successes: 1, tuples: 10, seenFraction: 1e-300 };
    expect(unseenSuccessLowerBound({ ...at, failureProbability: 1e-290 })).toBeCloseTo(1 - 1e-9, 12);
    expect(unseenSuccessLowerBound({ ...at, failureProbability: 5e-324 })).toBe(0);
  });

  it('says nothing without successes or where all successes may be on seen tuples', () => {
    const at = { successes: 0, tuples: 10, seenFraction: 0, failureProbability: 0.05 };
    expect(unseenSuccessLowerBound(at)).toBe(0);
    expect(unseenSuccessLowerBound({ ...at, successes: 1 })).toBe(1);
    expect(unseenSuccessLowerBound({ ...at, successes: 5, seenFraction: 0.9 })).toBe(0);
  });
});
