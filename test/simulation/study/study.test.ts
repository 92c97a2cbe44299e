import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDomainError } from '../../../src/errors.ts';
import {
  empiricalPerformanceCurve,
  mergeParts,
  missingSeeds,
  simulateSkillGraph,
  simulateStudy,
  type SimulationPart,
  summariseStudy,
} from '../../../src/simulation/index.ts';

const setting = { textPieces: 400, skills: 15, k: 3, theta: 0.1, alpha: 0.2, starts: 1 };
const study = { ...setting, seed: 7, seeds: 9, alphas: [0.2, 0.5] };
const whole = simulateStudy(study);

function refusal(parameter: string): never {
  return expect.toSatisfy((error) => isDomainError(error) && error.parameter === parameter) as never;
}

describe('simulateStudy', () => {
  it('draws a graph for every seed, the one that the seed has by itself', () => {
    expect(whole.results.map(({ seed }) => seed)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15]);
    for (const { seed, worstError, competences } of whole.results) {
      const graph = simulateSkillGraph({ ...setting, seed });
      expect(worstError).toBe(graph.worstError);
      const curve = empiricalPerformanceCurve({ graphs: [graph], alphas: study.alphas });
      expect(competences).toEqual(curve.map((point) => point.competence));
    }
  });

  it('is the same in any parts, merged in any order and grouping, byte for byte', () => {
    const text = JSON.stringify(whole);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (of, random) => {
          const parts = Array.from({ length: of }, (_, i) => simulateStudy(study, { shard: { part: i + 1, of } }));
          const order = parts.map((part) => ({ part, at: random.next().value as number })).sort((a, b) => a.at - b.at);
          let left = order.map(({ part }) => part);
          while (left.length > 1) {
            const some = 1 + Math.floor(random.next().value * left.length);
            left = [mergeParts(left.slice(0, some + 1)), ...left.slice(some + 1)];
          }
          expect(JSON.stringify(mergeParts(left))).toBe(text);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('goes on from what was done when it was stopped', () => {
    let kept: SimulationPart | undefined;
    const signal = { aborted: false, reason: new Error('enough') };
    const stopped = (): SimulationPart =>
      simulateStudy(study, {
        signal,
        onPart: (part) => {
          kept = part;
          signal.aborted = part.results.length === 4;
        },
      });
    expect(stopped).toThrow('enough');
    expect(kept!.results).toHaveLength(4);
    const drawn: number[] = [];
    const again = simulateStudy(study, {
      done: JSON.parse(JSON.stringify(kept)) as SimulationPart,
      onProgress: ({ done }) => drawn.push(done),
    });
    expect(JSON.stringify(again)).toBe(JSON.stringify(whole));
    expect(drawn).toEqual([5, 6, 7, 8, 9]);
  });

  it('refuses what cannot tell it to stop, or be told, before any work', () => {
    const refuses = (run: object, message: string): void => {
      expect(() => simulateStudy(study, run)).toThrow(message);
    };
    refuses({ signal: 5 }, 'signal must be an AbortSignal, or an object whose aborted is true or false, got 5');
    refuses({ onProgress: 'x' }, 'onProgress must be a function, got "x"');
    refuses({ onPart: {} }, 'onPart must be a function, got an object without fields');
  });

  it('says how a study differs from the one that it is to go on from, or be merged with', () => {
    const { textPieces, ...others } = study;
    const other = simulateStudy({ ...others, textPieces: textPieces + 1, draws: 'distinct', seeds: 1, alphas: [0.5] });
    const why = `it belongs to another study, with textPieces ${textPieces + 1} and not ${textPieces}, seeds 1 and not 9, alphas [0.5] and not [0.2,0.5], and more`;
    expect(() => simulateStudy(study, { done: other })).toThrow(`done.plan must be that of the options: ${why}, got {`);
    expect(() => mergeParts([whole, other])).toThrow(`parts[1].plan must be the plan of parts[0]: ${why}, got {`);
    expect(() => mergeParts([whole, whole])).toThrow(
      'parts[1] must be of other results than parts[0]: both have the one of seed ',
    );
    const distinct = simulateStudy({ ...study, seeds: 9, draws: 'distinct' });
    expect(() => mergeParts([whole, distinct])).toThrow('with draws "distinct" and not absent, got {');
    const long = simulateStudy({ ...study, alphas: Array.from({ length: 30 }, (_, i) => (i + 1) / 40) });
    expect(() => simulateStudy(study, { done: long })).toThrow(
      /with alphas \[0\.025,[\d.,]{30,40}… and not \[0\.2,0\.5\], got/,
    );
  });

  it('keeps a measure in its plan as it was given', () => {
    const measured = {
      ...study,
      skills: undefined,
      measure: Float64Array.of(0.5, 0.25, 0.25),
      seeds: 2,
      alphas: undefined,
      points: 3,
    };
    const part = simulateStudy(measured);
    expect(part.plan).toEqual({
      setting: { textPieces: 400, measure: [0.5, 0.25, 0.25], k: 3, theta: 0.1, alpha: 0.2, starts: 1 },
      seed: 7,
      seeds: 2,
      alphas: [0.25, 0.5, 0.75],
    });
    expect(mergeParts([JSON.parse(JSON.stringify(part)) as SimulationPart])).toEqual(part);
  });

  it.each<[string, object, object]>([
    ['seeds', { seeds: 1001 }, {}],
    ['seed + seeds', { seed: 2 ** 53 - 2 }, {}],
    ['points', { alphas: undefined, points: 10_001 }, {}],
    ['points', { points: 3 }, {}],
    ['alphas.length', { alphas: [] }, {}],
    ['alphas.length', { alphas: new Float64Array(10_001).fill(0.5) }, {}],
    ['k', { k: 0 }, {}],
    ['shards', { shards: 3 }, {}],
    ['shard.part', {}, { shard: { part: 4, of: 3 } }],
    ['shard.part', {}, { shard: { part: 0, of: 3 } }],
    ['shard.of', {}, { shard: { part: 1 } }],
    ['shad', {}, { shad: {} }],
    ['done.plan', { theta: 0.2 }, { done: whole }],
    ['done.format', {}, { done: {} }],
  ])('refuses what is wrong with %s', (parameter, wrong, run) => {
    expect(() => simulateStudy({ ...study, ...wrong }, run)).toThrow(refusal(parameter));
  });
});

describe('mergeParts', () => {
  const [first, second] = [1, 2].map((part) => simulateStudy(study, { shard: { part, of: 2 } })) as [
    SimulationPart,
    SimulationPart,
  ];

  it('leaves the parts as they are, and says what is missing', () => {
    const before = JSON.stringify([first, second]);
    expect(missingSeeds(mergeParts([first]))).toEqual([8, 10, 12, 14]);
    expect(missingSeeds(mergeParts([second, first]))).toEqual([]);
    expect(JSON.stringify([first, second])).toBe(before);
  });

  /** The first part with a change, made on its JSON. */
  const changed = (
    change: (part: { plan: Record<string, unknown>; results: Record<string, unknown>[] }) => void,
  ): SimulationPart => {
    const copy = JSON.parse(JSON.stringify(first)) as SimulationPart;
    change(copy as never);
    return copy;
  };
  const other = simulateStudy({ ...study, theta: 0.2 });
  const holdsItself: object[] = [];
  holdsItself.push(holdsItself);

  it.each<[string, readonly unknown[]]>([
    ['parts.length', []],
    ['parts[0]', [null]],
    ['parts[0]', new Array(1)],
    ['parts[0].results[0]', [{ ...first, results: new Array(1) }]],
    ['parts[1].plan', [first, other]],
    ['parts[1]', [first, first]],
    ['parts[2]', [first, second, changed((part) => part.results.splice(1))]],
    ['parts[0].format', [{ ...first, format: 'other' }]],
    ['parts[0].formatVersion', [{ ...first, formatVersion: 2 }]],
    ['parts[0].plan', [{ ...first, plan: undefined }]],
    ['parts[0].plan.setting', [changed((part) => delete part.plan['setting'])]],
    [
      'parts[0].plan',
      [
        changed(
          (part) =>
            (part.plan = {
              ...part.plan,
              seed: part.plan['seed'],
              setting: { k: 3, ...(part.plan['setting'] as object), textPieces: 400 },
            }),
        ),
      ],
    ],
    [
      'parts[0].plan',
      [{ ...first, plan: { ...first.plan, alphas: Object.assign([0.2, 0.5], { toJSON: () => holdsItself }) } }],
    ],
    ['parts[0].results', [{ ...first, results: 3 }]],
    ['parts[0].checksum', [{ ...first, checksum: 'a' }]],
    ['parts[0].results[0].error', [changed((part) => (part.results[0]!['error'] = NaN))]],
    ['parts[0].results[0]', [{ ...first, results: [null] }]],
    ['parts[0].results[1].seed', [changed((part) => (part.results[1]!['seed'] = 7))]],
    ['parts[0].results[1].seed', [changed((part) => (part.results[1]!['seed'] = 16))]],
    ['parts[0].results[1].seed', [changed((part) => (part.results[1]!['seed'] = 7.5))]],
    ['parts[0].results[2].worstError', [changed((part) => (part.results[2]!['worstError'] = 1.5))]],
    ['parts[0].results[2].competences', [changed((part) => delete part.results[2]!['competences'])]],
    ['parts[0].results[2].competences.length', [changed((part) => (part.results[2]!['competences'] = [1]))]],
    ['parts[0].results[2].competences[1]', [changed((part) => (part.results[2]!['competences'] = [1, null]))]],
  ])('names %s when that is wrong', (parameter, parts) => {
    expect(() => mergeParts(parts as never)).toThrow(refusal(parameter));
  });
});

describe('summariseStudy', () => {
  it('has the medians over the graphs', () => {
    const { graphs, worstError, curve } = summariseStudy(whole);
    expect(graphs).toBe(9);
    const rising = whole.results.map((result) => result.worstError).sort();
    expect(worstError).toEqual({ value: rising[4], lower: rising[1], upper: rising[7], confidence: 1 - 20 / 512 });
    const all = whole.results.map(({ seed }) => simulateSkillGraph({ ...setting, seed }));
    expect(curve).toEqual(empiricalPerformanceCurve({ graphs: all, alphas: study.alphas }));
    expect(summariseStudy(whole, { confidence: 0.5 }).worstError.lower).toBeGreaterThanOrEqual(worstError.lower);
  });

  it('needs results, and a confidence between 0 and 1', () => {
    expect(() => summariseStudy({ ...whole, results: [] })).toThrow(refusal('part.results.length'));
    expect(() => summariseStudy(whole, { confidence: 1 })).toThrow(refusal('confidence'));
  });
});
