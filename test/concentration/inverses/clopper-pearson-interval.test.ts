import fc from 'fast-check';
import {
  chernoffInterval,
  clopperPearsonInterval,
  logBinomialLowerTail,
  logBinomialProbability,
  logBinomialUpperTail,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { refuted, uniform } from '../../support/arbitraries.ts';
import { measurement } from '../../support/measurements.ts';
import { errorInUlps } from '../../support/reference.ts';

describe('clopperPearsonInterval', () => {
  it('has the published ends for 83 of 100', () => {
    const { lower, upper } = clopperPearsonInterval({ successes: 83, trials: 100, confidence: 0.95 });
    expect([lower.toFixed(12), upper.toFixed(12)]).toEqual(['0.741824589368', '0.897735089964']);
  });

  it('leaves half of the failure probability beyond each end', () => {
    fc.assert(
      fc.property(measurement(), (at) => {
        const { lower, upper } = clopperPearsonInterval(at);
        const half = Math.log((1 - at.confidence) / 2);
        // the tail's logarithm changes by at most its own count per relative change of p: 1e-12 of it
        const slack = 1e-11 * (1 + at.trials * 2 ** -40 + Math.abs(half));
        if (lower > 0) {
          const tail = logBinomialUpperTail({ trials: at.trials, probability: lower, atLeast: at.successes });
          expect(Math.abs(tail - half)).toBeLessThanOrEqual(slack + at.successes * 2 ** -50);
        }
        if (upper < 1) {
          const tail = logBinomialLowerTail({ trials: at.trials, probability: upper, atMost: at.successes });
          // `upper` is rounded, and so is 1 − upper, which the count of failures magnifies
          const magnified = at.successes * 2 ** -50 + ((at.trials - at.successes) * 2 ** -52) / (1 - upper);
          expect(Math.abs(tail - half)).toBeLessThanOrEqual(slack + magnified);
        }
      }),
    );
  });

  it('keeps its digits where the interval is narrow', () => {
    const { lower } = clopperPearsonInterval({
      trials: 564587368296623,
      successes: 306747419362162,
      confidence: 0.45942726731300354,
    });
    // the secant method on the integral of test/reference/tails.py; the documented error
    expect(errorInUlps(lower, '0.5433125665646828348869873')).toBeLessThanOrEqual(1e-12 / 2 ** -52);
  });

  it('covers every true probability with the confidence, and not with much more than that everywhere', () => {
    const covered = (p: number, trials: number, confidence: number): number => {
      let total = 0;
      for (let successes = 0; successes <= trials; successes++) {
        const { lower, upper } = clopperPearsonInterval({ successes, trials, confidence });
        if (lower <= p && p <= upper) total += Math.exp(logBinomialProbability({ trials, probability: p, successes }));
      }
      return total;
    };
    const at = fc.tuple(uniform(0.001, 0.999), fc.integer({ min: 1, max: 12 }), uniform(0.5, 0.99));
    fc.assert(fc.property(at, ([p, trials, confidence]) => covered(p, trials, confidence) >= confidence - 2 ** -40));
    expect(refuted(at, ([p, trials, confidence]) => covered(p, trials, confidence) >= (1 + confidence) / 2)).toBe(true);
  });

  it('holds the measured proportion, widens with the confidence, and lies inside the relative-entropy interval', () => {
    fc.assert(
      fc.property(measurement(), (at) => {
        const exact = clopperPearsonInterval(at);
        const wide = chernoffInterval(at);
        const share = at.successes / at.trials;
        if (at.confidence > 0.5) {
          expect(exact.lower).toBeLessThanOrEqual(share);
          expect(exact.upper).toBeGreaterThanOrEqual(share);
        }
        expect(wide.lower).toBeLessThanOrEqual(exact.lower * (1 + 1e-12));
        expect(wide.upper).toBeGreaterThanOrEqual(exact.upper * (1 - 1e-12));
        const wider = clopperPearsonInterval({ ...at, confidence: (1 + at.confidence) / 2 });
        expect(wider.lower).toBeLessThanOrEqual(exact.lower * (1 + 1e-12));
        expect(wider.upper).toBeGreaterThanOrEqual(exact.upper * (1 - 1e-12));
      }),
    );
  });

  it('ends at 0 and 1 where nothing or everything was a success', () => {
    expect(clopperPearsonInterval({ successes: 0, trials: 10, confidence: 0.95 }).lower).toBe(0);
    expect(clopperPearsonInterval({ successes: 10, trials: 10, confidence: 0.95 }).upper).toBe(1);
    expect(() => clopperPearsonInterval({ successes: 11, trials: 10, confidence: 0.95 })).toThrow(
      'successes must be at most trials = 10, got 11',
    );
  });
});
