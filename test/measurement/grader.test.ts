import fc from 'fast-check';
import { tupleFractionLowerBound } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { checkedGrader, gradedRate, trueRate } from '../../src/measurement/grader.ts';
import { uniform } from '../support/arbitraries.ts';

describe('a grader', () => {
  it('makes no errors unless told', () => {
    expect(checkedGrader('grader')).toEqual({ falsePositiveRate: 0, falseNegativeRate: 0 });
    expect(gradedRate(0.3, checkedGrader('grader'))).toBe(0.3);
  });

  it('sees a rate from which the true one is found again', () => {
    fc.assert(
      fc.property(uniform(0, 1), uniform(0, 0.45), uniform(0, 0.45), (p, falsePositiveRate, falseNegativeRate) => {
        const grader = { falsePositiveRate, falseNegativeRate };
        const seen = gradedRate(p, grader);
        expect(seen).toBeGreaterThanOrEqual(falsePositiveRate);
        expect(seen).toBeLessThanOrEqual(1 - falseNegativeRate + 2 ** -52);
        // three roundings of numbers up to 1, magnified by 1/(1 − e₀ − e₁) ≤ 10
        expect(Math.abs(trueRate(seen, grader) - p)).toBeLessThanOrEqual(10 * 2 ** -51);
      }),
    );
  });

  it('is believed no rate below 0 or above 1', () => {
    const grader = { falsePositiveRate: 0.2, falseNegativeRate: 0.1 };
    expect(trueRate(0.1, grader)).toBe(0);
    expect(trueRate(0.95, grader)).toBe(1);
  });

  it('is refused where its answers are no better than none', () => {
    const ask = (grader: object) => () =>
      tupleFractionLowerBound({ passed: 9, tuples: 10, failureProbability: 0.05, competence: 0.5, grader });
    expect(ask({ falsePositiveRate: 0.5, falseNegativeRate: 0.5 })).toThrow(
      'grader.falseNegativeRate must be below 1 - falsePositiveRate, got 0.5',
    );
    expect(ask({ falsePositiveRate: -0.1 })).toThrow('grader.falsePositiveRate must be a number in [0, 1], got -0.1');
    expect(ask({ falsePositive: 0.1 })).toThrow('unknown setting grader.falsePositive, did you mean');
    expect(ask(null as never)).toThrow('grader must be an object');
  });
});
