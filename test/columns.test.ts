import fc from 'fast-check';
import {
  errorAmplification,
  errorAmplificationInto,
  guaranteedCompetence,
  guaranteedCompetenceInto,
  refinedErrorAmplification,
  refinedErrorAmplificationInto,
  sharpErrorAmplification,
  sharpErrorAmplificationInto,
} from 'skill-emergence/competence';
import { logBinomialUpperTail, logBinomialUpperTailInto } from 'skill-emergence/concentration';
import {
  chinchillaLoss,
  chinchillaLossInto,
  excessEntropy,
  excessEntropyInto,
  hoffmann2022,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { count, logUniform, openUnit, unit } from './support/arbitraries.ts';

type Point = Record<string, number>;
type Columns = Record<string, number | Float64Array>;

interface Form {
  readonly into: (columns: Columns, out: Float64Array) => Float64Array;
  readonly scalar: (point: never) => number;
  readonly columns: Record<string, fc.Arbitrary<number>>;
  readonly bad: Record<string, readonly number[]>;
}

const amplification = { theta: openUnit(), k: count(), alpha: openUnit() };
const outside = { theta: [0, 1, NaN, -0.5], k: [0, 1.5, NaN, 2 ** 53, Infinity], alpha: [0, 1, NaN, 2] };
const positive = fc.oneof(logUniform(1, 1e20), logUniform(1e-300, 1e300), fc.constantFrom(5e-324, 2 ** -1022, 1e308));
const scales = { parameters: positive, tokens: positive };
const notPositive = { parameters: [0, -0, -1, NaN, Infinity], tokens: [0, -1e-300, NaN, -Infinity] };
const guarantee = { ...amplification, theta: unit() };
const outsideGuarantee = { ...outside, theta: [-5e-324, 1 + 2 ** -52, NaN] };

const FORMS: Readonly<Record<string, Form>> = {
  errorAmplificationInto: {
    into: errorAmplificationInto as never,
    scalar: errorAmplification,
    columns: amplification,
    bad: outside,
  },
  refinedErrorAmplificationInto: {
    into: refinedErrorAmplificationInto as never,
    scalar: refinedErrorAmplification,
    columns: amplification,
    bad: outside,
  },
  sharpErrorAmplificationInto: {
    into: sharpErrorAmplificationInto as never,
    scalar: sharpErrorAmplification,
    columns: amplification,
    bad: outside,
  },
  ...Object.fromEntries(
    ([undefined, 'theorem8', 'refined', 'sharp'] as const).map((bound) => [
      `guaranteedCompetenceInto (${String(bound)})`,
      {
        into: (columns: Columns, out: Float64Array) => guaranteedCompetenceInto({ ...columns, bound } as never, out),
        scalar: (point: object) => guaranteedCompetence({ ...point, bound } as never).competence,
        columns: guarantee,
        bad: outsideGuarantee,
      },
    ]),
  ),
  logBinomialUpperTailInto: {
    into: logBinomialUpperTailInto as never,
    scalar: logBinomialUpperTail,
    columns: { trials: count(1e9), probability: unit(), atLeast: fc.oneof(count(1e9), fc.constant(0)) },
    bad: { trials: [0, 0.5, NaN], probability: [-0.1, 1.1, NaN], atLeast: [-1, 0.5, NaN, 2 ** 53] },
  },
  chinchillaLossInto: {
    into: (columns, out) => chinchillaLossInto(hoffmann2022, columns as never, out),
    scalar: (scale) => chinchillaLoss(hoffmann2022, scale),
    columns: scales,
    bad: notPositive,
  },
  excessEntropyInto: {
    into: (columns, out) => excessEntropyInto(hoffmann2022, columns as never, out),
    scalar: (scale) => excessEntropy(hoffmann2022, scale),
    columns: scales,
    bad: notPositive,
  },
};

describe.each(Object.entries(FORMS))('%s', (_name, { into, scalar, columns, bad }) => {
  const names = Object.keys(columns);
  const points = (most: number): fc.Arbitrary<Point[]> => fc.array(fc.record(columns), { maxLength: most });
  const columnsOf = (all: readonly Point[]): Record<string, Float64Array> =>
    Object.fromEntries(names.map((name) => [name, Float64Array.from(all, (point) => point[name]!)]));
  const expected = (all: readonly Point[]): number[] => all.map((point) => scalar(point as never));
  const [good] = fc.sample(fc.record(columns), { numRuns: 1, seed: 1 }) as [Point];
  const three = (): Record<string, Float64Array> => columnsOf([good, good, good]);

  it('writes the values of the scalar function, bit for bit, and leaves its columns alone', () => {
    fc.assert(
      fc.property(points(6), (all) => {
        const given = columnsOf(all);
        const before = structuredClone(given);
        const out = new Float64Array(all.length).fill(NaN);
        expect(into(given, out)).toBe(out);
        expect([...out]).toStrictEqual(expected(all));
        expect(given).toStrictEqual(before);
      }),
    );
  });

  it('takes a number for any of the columns', () => {
    fc.assert(
      fc.property(points(4), fc.subarray(names), fc.record(columns), (all, constant, one) => {
        const fixed = Object.fromEntries(constant.map((name) => [name, one[name]!]));
        const out = into({ ...columnsOf(all), ...fixed }, new Float64Array(all.length));
        expect([...out]).toStrictEqual(expected(all.map((point) => ({ ...point, ...fixed }))));
      }),
      { numRuns: 50 },
    );
  });

  it('may write over any of its columns', () => {
    fc.assert(
      fc.property(points(4), fc.constantFrom(...names), (all, name) => {
        const given = columnsOf(all);
        expect([...into(given, given[name]!)]).toStrictEqual(expected(all));
      }),
      { numRuns: 50 },
    );
  });

  it('takes columns longer than a stretch, and columns of all kinds of memory', () => {
    const all = fc.sample(fc.record(columns), { numRuns: 7, seed: 2 });
    const many = Array.from({ length: 5000 }, (_, i) => all[i % 7]!);
    const values = expected(all);
    const out = into(columnsOf(many), new Float64Array(5000));
    expect(out.every((value, i) => value === values[i % 7])).toBe(true);
    const given = columnsOf(all);
    for (const memory of [new SharedArrayBuffer(64), new ArrayBuffer(64)]) {
      const odd = new Float64Array(memory, 8, 7);
      const shared = Object.fromEntries(names.map((name) => [name, new Float64Array(new SharedArrayBuffer(56))]));
      for (const name of names) shared[name]!.set(given[name]!);
      expect([...into(shared, odd)]).toStrictEqual(values);
    }
  });

  it.each(names.flatMap((name) => bad[name]!.map((value) => [name, value] as const)))(
    'names the element of %s that is %s, and changes nothing',
    (name, value) => {
      const given = three();
      given[name]![2] = value;
      const out = new Float64Array(3).fill(7);
      expect(() => into(given, out)).toThrow(`${name}[2] must be `);
      expect(() => into(given, given[name]!)).toThrow(`${name}[2] must be `);
      expect(() => into({ ...three(), [name]: value }, out)).toThrow(new RegExp(`^${name} must be `));
      expect(out).toEqual(new Float64Array(3).fill(7));
      expect(given[name]![2]).toBe(value);
    },
  );

  it.each(names)('refuses %s of another length, kind or place', (name) => {
    const out = new Float64Array(3);
    const withColumn = (column: unknown): Columns => ({ ...three(), [name]: column as Float64Array });
    const memory = new Float64Array(4).fill(good[name]!);
    expect(() => into(withColumn(memory.subarray(0, 2)), out)).toThrow(`${name}.length must be out.length = 3, got 2`);
    expect(() => into(withColumn([1, 2, 3]), out)).toThrow(`${name} must be a number or a Float64Array, got an array`);
    expect(() => into(withColumn('1'), out)).toThrow(`${name} must be a number or a Float64Array, got "1"`);
    expect(() => into(withColumn(undefined), out)).toThrow(`${name} is required: a number or a Float64Array`);
    for (const [from, to] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const shifted = memory.subarray(to, to + 3);
      expect(() => into(withColumn(memory.subarray(from, from + 3)), shifted)).toThrow(
        `out must be ${name} itself, or apart from it in memory`,
      );
    }
    expect(memory).toEqual(new Float64Array(4).fill(good[name]!));
    const gone = three()[name]!;
    structuredClone(gone, { transfer: [gone.buffer as ArrayBuffer] });
    expect(() => into({ ...good, [name]: gone }, new Float64Array(0))).toThrow(
      `${name} must be an array that still has its memory`,
    );
  });

  it('refuses to write to anything but a Float64Array that has its memory', () => {
    for (const out of [[0, 0, 0], new Float32Array(3), undefined]) {
      expect(() => into(three(), out as never)).toThrow(/^out (must be|is required:) a Float64Array/);
    }
    const gone = new Float64Array(3);
    structuredClone(gone, { transfer: [gone.buffer] });
    expect(() => into(three(), gone)).toThrow('out must be an array that still has its memory');
  });
});
