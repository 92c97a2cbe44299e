import fc from 'fast-check';
import { guaranteedCompetence, sharpErrorAmplification, tupleCompetence } from 'skill-emergence/competence';
import {
  compareTheories,
  type ComparisonOptions,
  emergenceMeanDegree,
  giantComponent,
  learningFixedPoint,
  learningThreshold,
  percolationTextsPerSkill,
  requiredMeanDegree,
  textErrorFraction,
  unlearntForTextError,
  unseenMass,
} from 'skill-emergence/learning';
import { describe, expect, it } from 'vitest';
import { count, openUnit, refuted, uniform, unit } from '../../support/arbitraries.ts';

const options: ComparisonOptions = { k: 8, skills: 1e4, textPieces: 4e4, theta: 0.1, unknown: 0.5 };

const graphs = fc.record({
  k: count(1000),
  skills: count(1e6),
  textPieces: count(1e6),
  theta: unit(),
  unknown: unit(),
  capacity: fc.integer({ min: 1, max: 9 }),
  tupleSize: fc.integer({ min: 1, max: 9 }),
});

describe('compareTheories', () => {
  it('has the values of the functions that it names', () => {
    fc.assert(
      fc.property(graphs, openUnit(), (graph, alpha) => {
        const { k, theta, unknown, capacity, tupleSize, skills, textPieces } = graph;
        const table = compareTheories({ ...graph, alphas: [alpha], amounts: [textPieces], exponent: 0.5 });
        const { meanDegree } = table;
        expect(meanDegree).toBeCloseTo((textPieces * k) / skills, 6);
        expect(table.mean).toBe(1 - theta);
        expect(table.unlearnt).toBe(unlearntForTextError({ theta, k }));
        const [curve] = table.curves;
        expect(curve!.theorem8).toBe(guaranteedCompetence({ theta, k, alpha }).competence);
        expect(curve!.sharp).toBe(guaranteedCompetence({ theta, k, alpha, bound: 'sharp' }).competence);
        const tuple = tupleCompetence({ theta, k, alpha, tupleSize, bound: 'sharp' });
        expect(table.tuples.guaranteed).toEqual([tuple.competence]);
        const point = { k, theta, unknown, capacity, meanDegree };
        const end = learningFixedPoint(point);
        expect(table.peeling).toEqual({ ...end, textErrorFraction: textErrorFraction({ unlearnt: end.unlearnt, k }) });
        expect(table.threshold).toEqual(learningThreshold({ k, theta, capacity, meanDegree }));
        const [learnt] = table.learnt;
        expect(learnt!.peeling).toBe(end.learntShare);
        expect(learnt!.percolation).toBe(giantComponent({ k, meanDegree }).skills);
        expect(learnt!.quanta).toBe(1 - unseenMass({ exponent: 0.5, samples: textPieces * k }));
        expect(learnt!.alone).toBeGreaterThanOrEqual(learnt!.peeling * (1 - 1e-12));
      }),
    );
  });

  it('has the thresholds in text pieces', () => {
    const { thresholds } = compareTheories(options);
    expect(thresholds.percolation).toBeCloseTo(1e4 * percolationTextsPerSkill({ k: 8 }), 9);
    expect(thresholds.emergence).toBeCloseTo((1e4 * emergenceMeanDegree({ k: 8, theta: 0.1 })) / 8, 9);
    expect(thresholds.jump).toBeCloseTo(1e4 * requiredMeanDegree({ k: 8, theta: 0.1, unknown: 0.5 }).textsPerSkill, 7);
    const at = (n: number): number => compareTheories({ ...options, textPieces: n }).peeling.learntShare;
    expect(at(11_085)).toBeLessThan(0.3);
    expect(at(11_086)).toBeGreaterThan(0.99);
    const never = compareTheories({ ...options, capacity: 7 }).thresholds;
    expect(never).toMatchObject({ emergence: Infinity, jump: Infinity });
    expect(compareTheories({ ...options, capacity: 3 }).thresholds.emergence).toBeLessThan(thresholds.emergence);
    const three = { ...options, unknown: 0.7, capacity: 3 };
    const { textsPerSkill } = requiredMeanDegree({ k: 8, theta: 0.1, unknown: 0.7, capacity: 3 });
    expect(compareTheories(three).thresholds.jump).toBeCloseTo(1e4 * textsPerSkill, 7);
    const around = [0.999, 1.001].map((factor) => {
      const textPieces = Math.round(factor * 1e4 * textsPerSkill);
      return compareTheories({ ...three, textPieces }).peeling.learntShare;
    });
    expect(around[1]! - around[0]!).toBeGreaterThan(0.1); // it jumps
    expect(compareTheories({ ...options, unknown: 0.1 }).thresholds.jump).toBe(Infinity);
    expect(compareTheories({ ...options, k: 1 }).thresholds.percolation).toBe(Infinity);
  });

  it('gives every model of errors the same mean', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { mean, unlearnt, curves, tuples } = compareTheories({ ...graph, alphas: [1 - 2 ** -53] });
        fc.pre(unlearnt < 1 - 1e-12);
        expect(Math.abs((1 - unlearnt) * curves[0]!.allOrNone - mean)).toBeLessThanOrEqual(1e-12);
        expect(Math.abs(tuples.learntShare * tuples.learntCompetence - tuples.mean)).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  it('has limits', () => {
    const sure = compareTheories({ ...options, theta: 0 });
    expect(sure).toMatchObject({ mean: 1, unlearnt: 0 });
    expect(sure.curves[0]).toMatchObject({ theorem8: 1, sharp: 1, random: 1, allOrNone: 1 });
    const none = compareTheories({ ...options, theta: 1 });
    expect(none.curves[0]).toMatchObject({ theorem8: 0, sharp: 0, random: 0, allOrNone: 0 });
    expect(none.peeling).toMatchObject({ unlearnt: 0.5, learntShare: 0 });
    expect(none.thresholds).toMatchObject({ emergence: Infinity, jump: Infinity });
    expect(sure.learnt.map(({ textPieces }) => textPieces)).toEqual([5e3, 1e4, 2e4, 4e4, 8e4, 16e4, 32e4]);
    expect(compareTheories({ ...options, textPieces: 1 }).learnt[0]!.textPieces).toBe(1);
    const huge = compareTheories({ ...options, skills: 1e10, k: 1e6, textPieces: 1e14 });
    expect(huge.learnt[3]!.quanta).toBeGreaterThan(0.9);
  });

  it('refuses what is outside its domain', () => {
    const refuses = (change: Partial<ComparisonOptions>, message: RegExp): void => {
      expect(() => compareTheories({ ...options, ...change })).toThrow(message);
    };
    refuses({ alphas: [0] }, /^alphas\[0\] must be a number in \(0, 1\)/);
    refuses({ alphas: new Array<number>(1001).fill(0.5) }, /^alphas.length must be at most 1000/);
    refuses({ amounts: [1.5] }, /^amounts\[0\] must be a positive safe integer/);
    refuses({ amounts: 3 as never }, /^amounts must be an array/);
    refuses({ exponent: 0 }, /^exponent must be/);
    refuses({ skills: 1, textPieces: 5e14 }, /^meanDegree must be at most/);
    refuses({ skills: 0 }, /^skills must be/);
  });
});

describe('the mean inequality', () => {
  const points = fc.record({ theta: openUnit(), k: count(1e4), alpha: openUnit() });

  it('keeps every guarantee below the mean: (1 − α)(1 − θβ) ≤ 1 − θ', () => {
    fc.assert(
      fc.property(points, ({ theta, k, alpha }) => {
        for (const bound of ['theorem8', 'refined', 'sharp'] as const) {
          const { competence } = guaranteedCompetence({ theta, k, alpha, bound });
          expect((1 - alpha) * competence).toBeLessThanOrEqual((1 - theta) * (1 + 2 ** -50) + 2 ** -52);
        }
      }),
    );
  });

  it('would fail with nine tenths of the mean', () => {
    const holds = ({ theta, k, alpha }: { theta: number; k: number; alpha: number }): boolean => {
      const { competence } = guaranteedCompetence({ theta, k, alpha, bound: 'sharp' });
      return (1 - alpha) * competence <= 0.9 * (1 - theta);
    };
    expect(refuted(points, holds)).toBe(true);
  });
});

describe('all-or-none learning', () => {
  const points = fc.record({ unlearnt: uniform(1e-6, 0.9), k: count(1000), part: uniform(0, 1) });

  it('has no less competence on the learnt skills than the sharp curve guarantees', () => {
    fc.assert(
      fc.property(points, ({ unlearnt, k, part }) => {
        const theta = textErrorFraction({ unlearnt, k });
        const alpha = unlearnt + part * (1 - unlearnt);
        fc.pre(theta < 1 && alpha < 1);
        const { competence } = guaranteedCompetence({ theta, k, alpha, bound: 'sharp' });
        expect(competence).toBeLessThanOrEqual((1 - unlearnt) ** (k - 1) * (1 + 2 ** -40) + 2 ** -50);
      }),
    );
  });

  it('attains the end of the sharp curve: θβ° = 1 at U', () => {
    fc.assert(
      fc.property(points, ({ unlearnt, k }) => {
        const theta = textErrorFraction({ unlearnt, k });
        fc.pre(theta < 0.999);
        const beta = sharpErrorAmplification({ theta, k, alpha: unlearnt });
        expect(Math.abs(Math.min(1, theta * beta) - 1)).toBeLessThanOrEqual(1e-11);
        const within = guaranteedCompetence({ theta, k, alpha: unlearnt * (1 - 1e-9), bound: 'sharp' });
        expect(within.competence).toBe(0);
      }),
    );
  });

  it('would fail with k + 1 skills in the place of k − 1', () => {
    const holds = ({ unlearnt, k, part }: { unlearnt: number; k: number; part: number }): boolean => {
      const theta = textErrorFraction({ unlearnt, k });
      const alpha = unlearnt + part * (1 - unlearnt);
      if (!(theta < 1 && alpha < 1)) return true;
      return (
        guaranteedCompetence({ theta, k, alpha, bound: 'sharp' }).competence <= (1 - unlearnt) ** (k + 1) + 2 ** -50
      );
    };
    expect(refuted(points, holds)).toBe(true);
  });
});
