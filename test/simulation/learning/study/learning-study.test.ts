import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDomainError } from '../../../../src/errors.ts';
import {
  empiricalPerformanceCurve,
  type LearningPart,
  mergeLearningParts,
  mergeParts,
  missingLearningSeeds,
  simulateLearning,
  simulateLearningStudy,
  summariseLearningStudy,
} from '../../../../src/simulation/index.ts';

const setting = { textPieces: 60, skills: 50, k: 3, unknown: 0.7, theta: 0.1 };
const study = { ...setting, seed: 7, seeds: 9, alphas: [0.2, 0.5] };
const whole = simulateLearningStudy(study);

function refusal(parameter: string): never {
  return expect.toSatisfy((error) => isDomainError(error) && error.parameter === parameter) as never;
}

describe('simulateLearningStudy', () => {
  it('keeps of every seed what it has by itself', () => {
    expect(whole.results.map(({ seed }) => seed)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15]);
    for (const { seed, competences, ...kept } of whole.results) {
      const graph = simulateLearning({ ...setting, seed });
      expect(graph).toMatchObject(kept);
      const curve = empiricalPerformanceCurve({ graphs: [graph], alphas: study.alphas });
      expect(competences).toEqual(curve.map((point) => point.competence));
    }
  });

  it('is the same in any parts, merged in any order and grouping, byte for byte', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (of, order) => {
        const parts = Array.from({ length: of }, (_, i) =>
          simulateLearningStudy(study, { shard: { part: i + 1, of } }),
        );
        parts.sort((one, other) => (one.results.length * order) % 7 || other.results.length - one.results.length);
        const middle = order % of;
        const grouped = [parts.slice(middle), parts.slice(0, middle)].filter((some) => some.length > 0);
        expect(JSON.stringify(mergeLearningParts(grouped.map(mergeLearningParts)))).toBe(JSON.stringify(whole));
      }),
      { numRuns: 20 },
    );
  });

  it('goes on from what was done when it was stopped', () => {
    let kept: LearningPart | undefined;
    const signal = { aborted: false, reason: new Error('enough') };
    const onPart = (part: LearningPart): void => {
      kept = part;
      signal.aborted = part.results.length === 4;
    };
    expect(() => simulateLearningStudy(study, { signal, onPart })).toThrow('enough');
    expect(missingLearningSeeds(kept!)).toEqual([11, 12, 13, 14, 15]);
    const again = simulateLearningStudy(study, { done: JSON.parse(JSON.stringify(kept)) as LearningPart });
    expect(JSON.stringify(again)).toBe(JSON.stringify(whole));
  });

  it.each<[string, object, object]>([
    ['seeds', { seeds: 1001 }, {}],
    ['seed + seeds', { seed: 2 ** 53 - 2 }, {}],
    ['alphas.length', { alphas: [] }, {}],
    ['unknown', { unknown: 2 }, {}],
    ['shard.part', {}, { shard: { part: 4, of: 3 } }],
    ['done.plan', { theta: 0.2 }, { done: whole }],
    ['done.format', {}, { done: { ...whole, format: 'skill-emergence simulation' } }],
    ['threads', {}, { threads: 2 }],
  ])('refuses what is wrong with %s', (parameter, wrong, run) => {
    expect(() => simulateLearningStudy({ ...study, ...wrong }, run)).toThrow(refusal(parameter));
  });
});

describe('mergeLearningParts', () => {
  const changed = (change: (result: Record<string, unknown>) => unknown): LearningPart => {
    const copy = JSON.parse(JSON.stringify(whole)) as { results: Record<string, unknown>[] };
    change(copy.results[1]!);
    return copy as unknown as LearningPart;
  };

  it.each<[string, readonly unknown[]]>([
    ['parts[1]', [whole, whole]],
    ['parts[1].plan', [whole, simulateLearningStudy({ ...study, seed: 8, seeds: 1 })]],
    ['parts[0].results[1].unlearnt', [changed((result) => (result['unlearnt'] = 1.5))]],
    ['parts[0].results[1].component', [changed((result) => delete result['component'])]],
    ['parts[0].results[1].competences.length', [changed((result) => (result['competences'] = []))]],
    ['parts[0].plan.setting', [{ ...whole, plan: { ...whole.plan, setting: 1 } }]],
  ])('names %s when that is wrong', (parameter, parts) => {
    expect(() => mergeLearningParts(parts as never)).toThrow(refusal(parameter));
  });

  it('takes no other studies, nor do they take this', () => {
    expect(() => mergeParts([whole as never])).toThrow(refusal('parts[0].format'));
  });
});

describe('summariseLearningStudy', () => {
  it('has means with standard errors, and medians with exact error bars', () => {
    const { graphs, unlearnt, curve } = summariseLearningStudy(whole);
    expect(graphs).toBe(9);
    const values = whole.results.map((result) => result.unlearnt);
    const mean = values.reduce((sum, x) => sum + x, 0) / 9;
    expect(unlearnt.mean).toBeCloseTo(mean, 14);
    expect(unlearnt.standardError).toBeCloseTo(Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 72), 14);
    const rising = [...values].sort((a, b) => a - b);
    expect(unlearnt).toMatchObject({ value: rising[4], lower: rising[1], upper: rising[7], confidence: 1 - 20 / 512 });
    const all = whole.results.map(({ seed }) => simulateLearning({ ...setting, seed }));
    expect(curve).toEqual(empiricalPerformanceCurve({ graphs: all, alphas: study.alphas }));
    expect(summariseLearningStudy(simulateLearningStudy({ ...study, seeds: 1 })).unlearnt.standardError).toBe(Infinity);
  });

  it('needs results, and a confidence between 0 and 1', () => {
    expect(() => summariseLearningStudy({ ...whole, results: [] })).toThrow(refusal('part.results.length'));
    expect(() => summariseLearningStudy(whole, { confidence: 1 })).toThrow(refusal('confidence'));
  });
});
