import { brierScore, detectionProbability, lossThresholdAccuracy, metricCurve } from 'skill-emergence/downstream';
import { emergenceCurve } from 'skill-emergence/emergence';
import { describe, expect, it } from 'vitest';

const asked = { k: 8, alpha: 0.1, tupleSizes: [1, 2, 30], flops: [1e18, 1e24, 1e27], bounds: ['sharp'] as const };

describe('metricCurve', () => {
  it('has the guarantees of the emergence curve, at the same points', () => {
    const curve = metricCurve(asked);
    expect(curve).toMatchObject(emergenceCurve(asked));
  });

  it('has the metrics of the error fraction at each point', () => {
    const threshold = { threshold: 2.2, chance: 0.25, slope: 0.5 };
    for (const point of metricCurve({ ...asked, tests: 50, options: 5, threshold })) {
      const { errorFraction: theta, metrics } = point;
      expect(metrics.map(({ tupleSize }) => tupleSize)).toEqual(asked.tupleSizes);
      for (const { tupleSize, exactMatch, logExactMatch, partsRight, detectionProbability: detected } of metrics) {
        expect(exactMatch).toBeCloseTo((1 - theta) ** tupleSize, 14);
        expect(Math.exp(logExactMatch)).toBeCloseTo(exactMatch, 14);
        expect(partsRight).toBe(1 - theta);
        expect(detected).toBe(detectionProbability({ accuracy: exactMatch, tests: 50 }));
      }
      expect(point.brierScore).toBeCloseTo(brierScore({ probability: 1 - theta, options: 5 }), 14);
      expect(point.thresholdAccuracy).toBe(lossThresholdAccuracy({ ...threshold, loss: point.loss }));
    }
  });

  it('shows on average what it guarantees, or more', () => {
    for (const { guarantees, metrics } of metricCurve(asked)) {
      guarantees.forEach(({ competence }, i) => {
        expect((1 - asked.alpha) * competence).toBeLessThanOrEqual(metrics[i]!.exactMatch + 1e-12);
      });
    }
  });

  it('has nothing right where all text is in error, and single skills unless told otherwise', () => {
    const [point] = metricCurve({ k: 8, alpha: 0.1, flops: [1e15] });
    expect(point?.errorFraction).toBe(1);
    const nothing = { exactMatch: 0, logExactMatch: -Infinity, partsRight: 0, detectionProbability: 0 };
    expect(point?.metrics).toEqual([{ tupleSize: 1, ...nothing }]);
    expect(point?.brierScore).toBeCloseTo(4 / 3, 15);
    expect(point).not.toHaveProperty('thresholdAccuracy');
  });

  it('refuses settings that it does not know', () => {
    expect(() => metricCurve({ ...asked, tests: 0 })).toThrow('tests must be');
    expect(() => metricCurve({ ...asked, options: 1 })).toThrow('options must be at least 2');
    const threshold = { threshold: 2.2, chance: 0.25, slop: 0.5 } as never;
    expect(() => metricCurve({ ...asked, threshold })).toThrow('threshold.slop');
    expect(() => metricCurve({ ...asked, threshold: 2 as never })).toThrow('threshold must be an object');
    expect(() => metricCurve({ ...asked, test: 5 } as never)).toThrow('unknown setting test, did you mean tests?');
  });
});
