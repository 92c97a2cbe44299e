import { Decimal } from 'decimal.js';
import { DomainError } from 'skill-emergence';
import { certifiedBinaryEntropy } from 'skill-emergence/certified';
import { holmPValues } from 'skill-emergence/measurement';
import { missingReplicates } from 'skill-emergence/scaling';
import {
  empiricalPerformanceCurve,
  mergeParts,
  missingSeeds,
  type SimulationPart,
  simulateStudy,
  summariseStudy,
} from 'skill-emergence/simulation';
import { expect, it } from 'vitest';
import { checkArray } from '../src/errors.ts';

// A method of an array passes over a hole, and a length is given in no time.

const study = { textPieces: 100, skills: 10, k: 4, theta: 0.1, alpha: 0.1, seed: 1, seeds: 3, points: 2 };

/** A list with a hole in place of an entry. */
function holed<T>(list: readonly T[], i: number): readonly T[] {
  const copy = [...list];
  Reflect.deleteProperty(copy, i);
  return copy;
}

it('names the first hole in an array, however long it says that it is', () => {
  expect(() => {
    checkArray('a', holed([1, 2, 3], 1));
  }).toThrow('a[1] is required: an entry, where the array has a hole');
  expect(() => holmPValues(new Array(2 ** 32 - 1))).toThrow('pValues[0] is required');
  expect(() => mergeParts(new Array(2 ** 32 - 1))).toThrow('parts[0] is required');
});

it('names a hole in the parts of a study, in their results and in the numbers of these', () => {
  const part = simulateStudy(study);
  const [first, ...others] = part.results;
  const results = holed(part.results, 1);
  const competences: SimulationPart = {
    ...part,
    results: [{ ...first!, competences: holed(first!.competences, 0) }, ...others],
  };
  expect(() => mergeParts(holed([part, part], 0))).toThrow('parts[0] is required');
  expect(() => summariseStudy({ ...part, results })).toThrow('part.results[1] is required');
  expect(() => missingSeeds({ ...part, results })).toThrow('part.results[1] is required');
  expect(() => summariseStudy(competences)).toThrow('part.results[0].competences[0] is required');
});

it('refuses a plan that cannot be written', () => {
  const part = simulateStudy(study);
  const plan = { ...part.plan, setting: { ...part.plan.setting, textPieces: 100n } } as never;
  expect(() => missingSeeds({ ...part, plan })).toThrow(DomainError);
  const round: unknown[] = [];
  round.push(round);
  const runs = Array.from({ length: 9 }, (_, i) => ({
    parameters: 1e8 * (i + 1),
    tokens: 1e9,
    loss: 3 - 0.1 * i,
    round,
  }));
  const bootstrap = { format: 'skill-emergence bootstrap', formatVersion: 1, plan: { runs, options: {} }, results: [] };
  expect(() => missingReplicates(bootstrap as never)).toThrow('part.plan must be a plan as it was written');
});

it('names a hole in the degrees of a graph', () => {
  const graph = { degrees: holed([4, 1, 4], 1), errorEdges: [1, 0, 1] };
  const call = () => empiricalPerformanceCurve({ graphs: [graph], alphas: [0.5] } as never);
  expect(call).toThrow('graphs[0].degrees[1] is required');
});

it('does not follow the length of what only looks like a Decimal', () => {
  for (const d of [{ length: 1e9 }, new Array(1e9), 'x', undefined]) {
    const like: unknown = Object.assign(Object.create(Decimal.prototype), { s: 1, e: 0, d });
    expect(() => certifiedBinaryEntropy(like as Decimal)).toThrow('a number, a decimal string or a Decimal in [0, 1]');
  }
});
