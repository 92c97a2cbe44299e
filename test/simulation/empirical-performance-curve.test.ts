import { describe, expect, it } from 'vitest';
import { finiteSizePerformanceCurve } from '../../src/competence/index.ts';
import { logBinomialLowerTail } from '../../src/concentration/index.ts';
import { isDomainError } from '../../src/errors.ts';
import {
  empiricalPerformanceCurve,
  simulateSkillGraph,
  type SkillGraphStatistics,
} from '../../src/simulation/index.ts';
import { medianInterval } from '../../src/simulation/median-interval.ts';

/** A graph of which only the counts matter. */
function graph(degrees: readonly number[], errorEdges: readonly number[]): SkillGraphStatistics {
  const counts = { degrees: Float64Array.from(degrees), errorEdges: Float64Array.from(errorEdges) };
  const sizes = {
    textPieces: 1,
    skills: degrees.length,
    k: 1,
    errorPieces: 1,
    errors: 'random',
    tupleSize: 1,
  } as const;
  return { ...sizes, ...counts, worstSkills: new Uint32Array(0), worstError: 0 };
}

describe('empiricalPerformanceCurve', () => {
  it('leaves out a fraction α of the skills and no more, the least competent ones', () => {
    const graphs = [graph([4, 4, 4, 4, 0], [4, 1, 2, 0, 0])];
    const competences = empiricalPerformanceCurve({ graphs, alphas: [0.1, 0.2, 0.39, 0.4, 0.6, 0.99] });
    expect(competences.map((point) => point.competence)).toEqual([0, 0.5, 0.5, 0.75, 1, 1]);
    expect(competences[0]).toEqual({ alpha: 0.1, competence: 0, lower: 0, upper: 0, confidence: 0 });
  });

  it('takes the median over the graphs, between graphs that enclose it', () => {
    const graphs = [5, 1, 4, 2, 3, 6, 0].map((count) => graph([8], [count]));
    const [point] = empiricalPerformanceCurve({ graphs, alphas: [0.5] });
    expect(point).toEqual({ alpha: 0.5, competence: 5 / 8, lower: 2 / 8, upper: 1, confidence: 1 - 2 / 128 });
    const [narrow] = empiricalPerformanceCurve({ graphs: graphs.slice(1), alphas: [0.5], confidence: 0.5 });
    expect(narrow).toMatchObject({ competence: 1 - 2.5 / 8, lower: 1 - 4 / 8, upper: 1 - 1 / 8 });
  });

  it('does not decrease with α, and is nowhere below what is guaranteed at finite sizes', () => {
    const sizes = { textPieces: 20_000, skills: 50, k: 6, theta: 0.1 };
    const alphas = [0.1, 0.2, 0.4, 0.6];
    const guaranteed = finiteSizePerformanceCurve({ ...sizes, alphas, failureProbability: 1e-9 });
    for (const errors of ['random', 'oblivious', 'adversarial'] as const) {
      const graphs = [1, 2, 3].map((seed) => simulateSkillGraph({ ...sizes, alpha: 0.2, errors, seed, starts: 1 }));
      const measured = empiricalPerformanceCurve({ graphs, alphas });
      measured.forEach((point, i) => {
        expect(point.competence).toBeGreaterThanOrEqual(measured[Math.max(0, i - 1)]!.competence);
        expect(point.lower).toBeGreaterThanOrEqual(guaranteed[i]!.competence);
      });
    }
  });

  it.each<[string, object]>([
    ['graphs.length', { graphs: [] }],
    ['graphs.length', { graphs: Array.from({ length: 1001 }, () => graph([1], [0])) }],
    ['graphs[1].degrees.length', { graphs: [graph([1], [0]), graph([1, 1], [0, 0])] }],
    ['graphs[0].errorEdges.length', { graphs: [graph([1, 1], [0])] }],
    ['graphs[0].degrees[1]', { graphs: [graph([1, NaN], [0, 0])] }],
    ['graphs[0].errorEdges[1]', { graphs: [graph([1, 1], [0, -1])] }],
    ['graphs[0].errorEdges[0]', { graphs: [graph([1], [2])] }],
    ['graphs[0].degrees.length', { graphs: [graph([], [])] }],
    ['graphs[0]', { graphs: [null] }],
    ['graphs', { graphs: 5 }],
    ['alphas[0]', { alphas: [1] }],
    ['points', { points: 0 }],
    ['confidence', { confidence: 1 }],
    ['graph', { graph: [] }],
  ])('refuses what is wrong with %s', (parameter, wrong) => {
    expect(() => empiricalPerformanceCurve({ graphs: [graph([1], [0])], ...wrong })).toThrow(
      expect.toSatisfy((error) => isDomainError(error) && error.parameter === parameter) as never,
    );
  });
});

describe('medianInterval', () => {
  it('is the narrowest pair of order statistics with the confidence, and says which it has', () => {
    for (let values = 1; values <= 1000; values += values < 30 ? 1 : 97) {
      for (const asked of [0.5, 0.9, 0.95, 0.999]) {
        const { order, confidence } = medianInterval(values, asked);
        const has = (k: number): number =>
          1 - 2 * Math.exp(logBinomialLowerTail({ trials: values, probability: 0.5, atMost: k - 1 }));
        expect(confidence).toBeCloseTo(Math.max(0, has(order)), 12);
        if (confidence < asked) expect(order).toBe(1);
        else if (2 * (order + 1) <= values + 1) expect(has(order + 1)).toBeLessThan(asked + 1e-12);
      }
    }
  });
});
