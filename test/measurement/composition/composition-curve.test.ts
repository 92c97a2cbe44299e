import fc from 'fast-check';
import { clopperPearsonInterval } from 'skill-emergence/concentration';
import { compositionCurve, compositionExponentInterval } from 'skill-emergence/measurement';
import { describe, expect, it } from 'vitest';
import { binomialLaw } from '../../support/two-samples.ts';

const samples = [
  { tupleSize: 3, passed: 20, tuples: 90 },
  { tupleSize: 1, passed: 80, tuples: 100 },
  { tupleSize: 2, passed: 60, tuples: 100 },
];

describe('compositionCurve', () => {
  it("has Clopper and Pearson's intervals at the failure probability over the number of sizes", () => {
    const curve = compositionCurve({ samples, failureProbability: 0.06 });
    expect(curve.map(({ tupleSize }) => tupleSize)).toEqual([3, 1, 2]);
    for (const { passed, tuples, competence, lower, upper } of curve) {
      const interval = clopperPearsonInterval({ successes: passed, trials: tuples, confidence: 0.98 });
      expect(competence).toBe(passed / tuples);
      expect(lower).toBeCloseTo(interval.lower, 13);
      expect(upper).toBeCloseTo(interval.upper, 13);
    }
  });

  it('has the exponents between the corners of the same intervals', () => {
    const [triples, singles, pairs] = compositionCurve({ samples, failureProbability: 0.06 });
    expect(singles).not.toHaveProperty('exponent');
    for (const point of [triples!, pairs!]) {
      // two intervals at δ/2 each are those of three at δ/3, where δ is two thirds
      const { lower, upper } = compositionExponentInterval({
        ...{ singleSuccesses: 80, singles: 100, tupleSuccesses: point.passed, tuples: point.tuples },
        ...{ tupleSize: point.tupleSize, failureProbability: 0.04 },
      });
      expect(point.exponent!.lower).toBeCloseTo(lower, 12);
      expect(point.exponent!.upper).toBeCloseTo(upper, 12);
    }
    const [alone] = compositionCurve({ samples: samples.slice(0, 1), failureProbability: 0.05 });
    expect(alone).not.toHaveProperty('exponent');
  });

  it('holds all at once with the confidence, by enumeration of all outcomes of two sizes', () => {
    const n = 12;
    const failureProbability = 0.2;
    const [first, second] = [1, 2].map((tupleSize) =>
      Array.from({ length: n + 1 }, (_, passed) => {
        const both = [1, 2].map((size) => ({ tupleSize: size, passed, tuples: n }));
        return compositionCurve({ samples: both, failureProbability }).find((point) => point.tupleSize === tupleSize)!;
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (p, q) => {
        const holds = (points: typeof first, rate: number): number =>
          binomialLaw(n, rate).reduce((sum, mass, i) => {
            const { lower, upper } = points![i]!;
            return lower <= rate && rate <= upper ? sum + mass : sum;
          }, 0);
        // independent samples: both hold
        expect(holds(first, p) * holds(second, q)).toBeGreaterThanOrEqual(1 - failureProbability);
      }),
      {
        examples: [
          [0, 1],
          [0.5, 0.5],
        ],
      },
    );
  });

  it('takes the errors of the grader out of the rates', () => {
    const grader = { falsePositiveRate: 0.1, falseNegativeRate: 0.05 };
    const [plain] = compositionCurve({ samples: samples.slice(1, 2), failureProbability: 0.05 });
    const [graded] = compositionCurve({ samples: samples.slice(1, 2), failureProbability: 0.05, grader });
    for (const end of ['competence', 'lower', 'upper'] as const) {
      expect(graded![end]).toBeCloseTo((plain![end] - 0.1) / 0.85, 14);
    }
    const none = [{ tupleSize: 2, passed: 0, tuples: 50 }];
    expect(compositionCurve({ samples: none, failureProbability: 0.05, grader })[0]).toMatchObject({ lower: 0 });
  });

  it.each<[string, Record<string, unknown>]>([
    ['samples', { samples: [] }],
    ['samples', { samples: Array.from({ length: 1001 }, (_, i) => ({ tupleSize: i + 1, passed: 0, tuples: 1 })) }],
    ['samples', { samples: 'none' }],
    ['samples[0]', { samples: [7] }],
    ['samples[0].tupleSize', { samples: [{ tupleSize: 0, passed: 0, tuples: 1 }] }],
    ['samples[1].tupleSize', { samples: [samples[0], samples[0]] }],
    ['samples[0].passed', { samples: [{ tupleSize: 1, passed: 2, tuples: 1 }] }],
    ['samples[0].tuples', { samples: [{ tupleSize: 1, passed: 0, tuples: 0 }] }],
    ['failureProbability', { failureProbability: 1 }],
    ['grader.falsePositiveRate', { grader: { falsePositiveRate: 2 } }],
    ['confidence', { confidence: 0.9 }],
  ])('refuses a wrong %s', (parameter, wrong) => {
    expect(() => compositionCurve({ samples, failureProbability: 0.05, ...wrong })).toThrow(
      expect.objectContaining({ parameter }),
    );
  });
});
