import fc from 'fast-check';
import { bernoulliDivergence, chernoffInterval, clopperPearsonInterval } from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { refuted } from '../../support/arbitraries.ts';
import { measurement } from '../../support/measurements.ts';
import { errorInUlps } from '../../support/reference.ts';

describe('chernoffInterval', () => {
  it('ends where the divergence reaches its limit', () => {
    fc.assert(
      fc.property(measurement(), (at) => {
        const { lower } = chernoffInterval(at);
        fc.pre(at.successes > 0 && lower > 0);
        const limit = Math.log(2 / (1 - at.confidence)) / at.trials;
        const divergence = bernoulliDivergence(at.successes / at.trials, lower);
        // p is rounded: of the divergence that is 2^-52 share / distance, relatively
        const share = at.successes / at.trials;
        const slack = 1e-12 + (2 ** -48 * share) / (share - lower);
        expect(Math.abs(divergence / limit - 1)).toBeLessThanOrEqual(slack);
      }),
      { examples: [[{ trials: 621718158, successes: 203606346, confidence: 0.07977818010282973 }]] },
    );
  });

  it('keeps its digits where the interval is narrow', () => {
    const { lower } = chernoffInterval({
      trials: 490371783148702,
      successes: 84612536970947,
      confidence: 0.12961873412132263,
    });
    // Newton's method at 50 digits; the documented error
    expect(errorInUlps(lower, '0.1725477058126263765170192')).toBeLessThanOrEqual(1e-13 / 2 ** -52);
  });

  it('is exact at the end beside which nothing is left, and nowhere else', () => {
    const ends = ({ trials, confidence }: { trials: number; confidence: number }, successes: number): number[] =>
      [chernoffInterval, clopperPearsonInterval].map((interval) => interval({ trials, successes, confidence }).lower);
    fc.assert(
      fc.property(measurement(), (at) => {
        const [wide, exact] = ends(at, at.trials); // both where p^n is half of the failure probability
        expect(Math.abs(wide! / exact! - 1)).toBeLessThanOrEqual(1e-12); // the documented error of the second
      }),
    );
    const fewer = measurement().filter(({ successes, trials }) => successes > 0 && successes < trials);
    expect(
      refuted(fewer, (at) => {
        const [wide, exact] = ends(at, at.successes);
        return wide! >= exact! * (1 - 1e-3);
      }),
    ).toBe(true);
  });

  it('is the mirror image of that of the failures', () => {
    fc.assert(
      fc.property(measurement(), (at) => {
        const { lower, upper } = chernoffInterval(at);
        const failures = chernoffInterval({ ...at, successes: at.trials - at.successes });
        // rounded to half an ulp of 1 where the end is next to 1
        expect(Math.abs(1 - upper - failures.lower)).toBeLessThanOrEqual(2 ** -52);
        expect(Math.abs(1 - failures.upper - lower)).toBeLessThanOrEqual(2 ** -52);
      }),
    );
  });
});
