import fc from 'fast-check';
import {
  bootstrapFromPart,
  type BootstrapOptions,
  type BootstrapPart,
  bootstrapPart,
  bootstrapScalingLaw,
  mergeBootstrapParts,
  missingReplicates,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { isDomainError } from '../../../../src/errors.ts';
import { emptyReplicates } from '../../../../src/scaling/bootstrap-replicates.ts';
import { columnsFrom, resultsIn } from '../../../../src/scaling/fit/bootstrap/part.ts';
import { syntheticRuns } from '../../../support/training-runs.ts';

const runs = syntheticRuns().slice(0, 30);
const options: BootstrapOptions = { replicates: 60, seed: 3, excludeTopLoss: 1 };
const whole = bootstrapPart(runs, options);
const text = JSON.stringify(whole);

function refusal(parameter: string): never {
  return expect.toSatisfy((error) => isDomainError(error) && error.parameter === parameter) as never;
}

describe('bootstrapPart', () => {
  it('is the bootstrap in any parts, merged in any order and grouping, to the last bit', () => {
    const expected = bootstrapScalingLaw(runs, options);
    expect(bootstrapFromPart(whole)).toStrictEqual(expected);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.boolean(), (of, reversed) => {
        const parts = Array.from({ length: of }, (_, i) =>
          bootstrapPart(runs, options, { shard: { part: i + 1, of } }),
        );
        if (reversed) parts.reverse();
        const half = Math.ceil(of / 2);
        const [one, other] = [parts.slice(0, half), parts.slice(half)];
        const merged = mergeBootstrapParts([mergeBootstrapParts(one), ...other]);
        expect(JSON.stringify(merged)).toBe(text);
      }),
      { numRuns: 4 },
    );
    expect(bootstrapFromPart(JSON.parse(text) as BootstrapPart)).toStrictEqual(expected);
  });

  it.each<[BootstrapOptions]>([
    [{ weights: Float64Array.from(runs, (_, i) => 1 + (i % 2)), loss: 'absolute' }],
    [{ clusters: runs.map((_, i) => `laboratory ${i % 5}`), tiedExponents: true }],
    [{ clusters: Int32Array.from(runs, (_, i) => i % 7), fixed: { E: 1.7 }, exclude: Int32Array.of(2, 5) }],
    [{ confidence: 0.8, delta: 0.01 }],
    [{ starts: [{ E: 1.7, A: 400, B: 400, alpha: 0.3, beta: 0.3 }], loss: 'squared', onProgress: undefined }],
  ])('keeps in its plan all that the result depends on: %j', (given) => {
    const all = { ...given, replicates: 8 };
    const part = JSON.parse(JSON.stringify(bootstrapPart(runs, all))) as BootstrapPart;
    expect(bootstrapFromPart(mergeBootstrapParts([part]))).toStrictEqual(bootstrapScalingLaw(runs, all));
  });

  it('has a thousand replicates unless another number is given', () => {
    const part = bootstrapPart(runs, {}, { shard: { part: 1, of: 500 } });
    expect(part.results.map(({ replicate }) => replicate)).toEqual([0, 500]);
    expect(missingReplicates(part)).toHaveLength(998);
  });

  it('goes on from what was done when it was stopped', () => {
    const signal = { aborted: false, reason: new Error('enough') };
    let kept: BootstrapPart | undefined;
    const stopped = (): BootstrapPart =>
      bootstrapPart(
        runs,
        { ...options, signal },
        {
          onPart: (part) => {
            kept = part;
            signal.aborted = true;
          },
        },
      );
    expect(stopped).toThrow('enough');
    expect(kept!.results).toHaveLength(50);
    const seen: number[] = [];
    const onProgress = ({ done }: { readonly done: number }): void => void seen.push(done);
    expect(JSON.stringify(bootstrapPart(runs, { ...options, onProgress }, { done: kept }))).toBe(text);
    expect(seen).toEqual([60]);
  });

  it('keeps numbers that JSON has not', () => {
    const columns = emptyReplicates(2);
    [-0, Infinity, -Infinity, NaN, 5e-324].forEach((value, i) => {
      [columns.E, columns.A, columns.B, columns.alpha, columns.beta][i]![1] = value;
    });
    columns.status[1] = 2;
    columns.status[0] = 1;
    const results = JSON.parse(JSON.stringify(resultsIn(columns, [0, 1]))) as BootstrapPart['results'];
    expect(columnsFrom(results)).toStrictEqual(columns);
    expect(mergeBootstrapParts([{ ...whole, results }]).results).toEqual(results);
  });

  it.each<[string, object, object]>([
    ['replicates', { replicates: 0 }, {}],
    ['replicas', { replicas: 1 }, {}],
    ['shard.part', {}, { shard: { part: 4, of: 3 } }],
    ['shad', {}, { shad: {} }],
    ['done.plan', { seed: 4 }, { done: whole }],
    ['done.format', {}, { done: {} }],
  ])('refuses what is wrong with %s', (parameter, wrong, run) => {
    expect(() => bootstrapPart(runs, { ...options, ...wrong }, run)).toThrow(refusal(parameter));
  });
});

describe('mergeBootstrapParts', () => {
  const [first, second] = [1, 2].map((part) => bootstrapPart(runs, options, { shard: { part, of: 2 } })) as [
    BootstrapPart,
    BootstrapPart,
  ];

  it('leaves the parts as they are, and what is missing is named', () => {
    const before = JSON.stringify([first, second]);
    expect(missingReplicates(mergeBootstrapParts([second])).slice(0, 3)).toEqual([0, 2, 4]);
    expect(missingReplicates(mergeBootstrapParts([second, first]))).toEqual([]);
    expect(() => bootstrapFromPart(first)).toThrow('that of all replicates: 1 is missing, got 30');
    expect(JSON.stringify([first, second])).toBe(before);
  });

  /** The first part with a change, made on its JSON. */
  const changed = (
    change: (part: { plan: Record<string, unknown>; results: Record<string, unknown>[] }) => void,
  ): BootstrapPart => {
    const copy = JSON.parse(JSON.stringify(first)) as BootstrapPart;
    change(copy as never);
    return copy;
  };

  it.each<[string, readonly unknown[]]>([
    ['parts.length', []],
    ['parts[1].plan', [first, bootstrapPart(runs, { ...options, seed: 4 })]],
    ['parts[1]', [first, first]],
    ['parts[0].format', [{ ...first, format: 'skill-emergence simulation' }]],
    ['parts[0].plan', [{ ...first, plan: undefined }]],
    ['parts[0].plan.options', [changed((part) => delete part.plan['options'])]],
    ['parts[0].plan.options.replicas', [changed((part) => (part.plan['options'] = { replicas: 3 }))]],
    ['runs', [changed((part) => delete part.plan['runs'])]],
    ['parts[0].plan', [changed((part) => (part.plan['options'] = { seed: 3, excludeTopLoss: 1, replicates: 60 }))]],
    ['parts[0].results[1].replicate', [changed((part) => (part.results[1]!['replicate'] = 60))]],
    ['parts[0].results[1].status', [changed((part) => (part.results[1]!['status'] = 3))]],
    ['parts[0].results[1].law', [changed((part) => delete part.results[1]!['law'])]],
    ['parts[0].results[1].law.length', [changed((part) => (part.results[1]!['law'] = [1, 2]))]],
    ['parts[0].results[1].law.A', [changed((part) => (part.results[1]!['law'] = ['-0', 0, 3, 4, 5]))]],
    ['parts[0].results[1].law[2]', [changed((part) => (part.results[1]!['law'] = [1, 2, null, 4, 5]))]],
  ])('names %s when that is wrong', (parameter, parts) => {
    expect(() => mergeBootstrapParts(parts as never)).toThrow(refusal(parameter));
  });
});
