import fc from 'fast-check';
import {
  bernoulliDivergence,
  chernoffDeviation,
  hoeffdingDeviation,
  logBinomialUpperTail,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { count, innerUnit, refuted, uniform } from '../../support/arbitraries.ts';

const failureProbabilities = uniform(0.05, 12).map((digits) => 10 ** -digits);

describe('chernoffDeviation', () => {
  it('is where Chernoff’s bound reaches the failure probability', () => {
    fc.assert(
      fc.property(count(1e9), innerUnit(1e-9), failureProbabilities, (trials, probability, failureProbability) => {
        const deviation = chernoffDeviation({ trials, probability, failureProbability });
        fc.pre(deviation < Infinity);
        const q = probability + deviation;
        fc.pre(q < 1);
        const reached = trials * bernoulliDivergence(q, probability);
        // q is rounded, which moves the divergence by 2^-53 q times its slope
        const slope = Math.log((q * (1 - probability)) / (probability * (1 - q)));
        const slack = 2 ** -46 * -Math.log(failureProbability) + trials * 2 ** -52 * slope;
        expect(Math.abs(reached + Math.log(failureProbability))).toBeLessThanOrEqual(slack);
      }),
    );
  });

  it('is exceeded with at most the failure probability, and a tenth less is not', () => {
    const exceeded = ([trials, p, failureProbability]: [number, number, number], shrink: number): boolean => {
      const deviation = shrink * chernoffDeviation({ trials, probability: p, failureProbability });
      if (deviation > 1 - p) return true;
      // strictly above the mean plus the deviation, or at it up to rounding
      const atLeast = Math.ceil(trials * (p + deviation) * (1 + 2 ** -50));
      return logBinomialUpperTail({ trials, probability: p, atLeast }) <= Math.log(failureProbability) + 2 ** -40;
    };
    const at = fc.tuple(count(1e6), innerUnit(1e-6), failureProbabilities);
    fc.assert(fc.property(at, (point) => exceeded(point, 1)));
    expect(refuted(at, (point) => exceeded(point, 0.5))).toBe(true);
  });

  it('is at most Hoeffding’s, and not nine tenths of it', () => {
    const at = fc.tuple(count(1e6), innerUnit(1e-6), failureProbabilities);
    const holds = ([trials, probability, failureProbability]: [number, number, number], constant: number): boolean => {
      const deviation = chernoffDeviation({ trials, probability, failureProbability });
      if (deviation === Infinity) return true; // beyond the largest deviation there is
      return deviation <= constant * hoeffdingDeviation({ trials, failureProbability }) * (1 + 2 ** -46);
    };
    fc.assert(fc.property(at, (point) => holds(point, 1)));
    expect(refuted(at, (point) => holds(point, 0.9))).toBe(true);
  });

  it('is the whole distance, or infinite, where n successes of n are as likely as that', () => {
    expect(chernoffDeviation({ trials: 2, probability: 0.5, failureProbability: 0.25 })).toBe(0.5);
    expect(chernoffDeviation({ trials: 2, probability: 0.5, failureProbability: 0.2 })).toBe(Infinity);
  });
});
