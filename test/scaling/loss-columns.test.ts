import fc from 'fast-check';
import {
  chinchillaLoss,
  chinchillaLossInto,
  excessEntropy,
  excessEntropyInto,
  hoffmann2022,
  type Scale,
  type ScalingLaw,
} from 'skill-emergence/scaling';
import { describe, expect, it } from 'vitest';
import { law, scale } from '../support/laws.ts';

const CHINCHILLA: Scale = { parameters: 7e10, tokens: 1.4e12 };

const columns = fc.array(scale(), { maxLength: 8 }).map((scales) => ({
  scales,
  parameters: Float64Array.from(scales, (at) => at.parameters),
  tokens: Float64Array.from(scales, (at) => at.tokens),
}));

describe.each([
  ['excessEntropyInto', excessEntropyInto, excessEntropy],
  ['chinchillaLossInto', chinchillaLossInto, chinchillaLoss],
] as const)('%s', (_name, into, scalar) => {
  it('writes the values of the scalar function, bit for bit, and returns the array it was given', () => {
    fc.assert(
      fc.property(law(), columns, (of, { scales, parameters, tokens }) => {
        const out = new Float64Array(scales.length).fill(NaN);
        const before = [parameters.slice(), tokens.slice()];
        expect(into(of, { parameters, tokens }, out)).toBe(out);
        expect([...out]).toStrictEqual(scales.map((at) => scalar(of, at)));
        expect([parameters, tokens]).toStrictEqual(before);
      }),
    );
  });

  it('may write over one of its inputs', () => {
    fc.assert(
      fc.property(law(), columns, fc.constantFrom('parameters', 'tokens'), (of, { scales, ...arrays }, which) => {
        into(of, arrays, arrays[which]);
        expect([...arrays[which]]).toStrictEqual(scales.map((at) => scalar(of, at)));
      }),
    );
  });

  it('writes into a part of a larger array and leaves the rest alone', () => {
    const buffer = new Float64Array(4).fill(-1);
    const one = { parameters: Float64Array.of(7e10, 7e11), tokens: Float64Array.of(1.4e12, 1.4e13) };
    into(hoffmann2022, one, buffer.subarray(1, 3));
    expect([...buffer]).toStrictEqual([
      -1,
      scalar(hoffmann2022, CHINCHILLA),
      scalar(hoffmann2022, { parameters: 7e11, tokens: 1.4e13 }),
      -1,
    ]);
  });

  const three = (): Float64Array => new Float64Array(3).fill(1e9);

  it.each([
    ['a shorter column', 'tokens.length', 2, { parameters: three(), tokens: three().slice(1) }, three()],
    ['a longer result', 'out.length', 4, { parameters: three(), tokens: three() }, new Float64Array(4)],
    ['a shorter result', 'out.length', 0, { parameters: three(), tokens: three() }, new Float64Array()],
  ])('refuses %s', (_title, parameter, length, scales, out) => {
    expect(() => into(hoffmann2022, scales, out)).toThrow(`${parameter} must be parameters.length = 3, got ${length}`);
  });

  it.each<[string, unknown, unknown, unknown]>([
    ['parameters', [1, 2], three(), three()],
    ['parameters', new Float32Array(3), three(), three()],
    ['tokens', three(), [1, 2, 3], three()],
    ['out', three(), three(), [0, 0, 0]],
    ['out', three(), three(), new BigInt64Array(3)],
  ])('refuses %s that are not a Float64Array', (parameter, parameters, tokens, out) => {
    const call = into as (law: ScalingLaw, scales: object, out: unknown) => unknown;
    expect(() => call(hoffmann2022, { parameters, tokens }, out)).toThrow(`${parameter} must be a Float64Array, got `);
  });

  it.each<[string, unknown, unknown]>([
    ['tokens', undefined, three()],
    ['out', three(), undefined],
  ])('says that %s are required', (parameter, tokens, out) => {
    const call = into as (law: ScalingLaw, scales: object, out: unknown) => unknown;
    const scales = { parameters: three(), tokens };
    expect(() => call(hoffmann2022, scales, out)).toThrow(`${parameter} is required: a Float64Array`);
  });

  it.each([0, -1, NaN, Infinity])('names the element that is %s', (bad) => {
    const tokens = Float64Array.of(1e9, 1e9, 1e9, bad);
    const parameters = new Float64Array(4).fill(1e9);
    const expected = ` must be a number in (0, Infinity), got ${bad}`;
    const out = new Float64Array(4);
    expect(() => into(hoffmann2022, { parameters, tokens }, out)).toThrow(`tokens[3]${expected}`);
    expect(() => into(hoffmann2022, { parameters: tokens, tokens: parameters }, out)).toThrow(
      `parameters[3]${expected}`,
    );
  });

  it('checks the law before it reads from it', () => {
    const scales = { parameters: three(), tokens: three() };
    expect(() => into(null as unknown as ScalingLaw, scales, three())).toThrow(
      'law must be an object with E, A, B, alpha and beta',
    );
    expect(() => into({ ...hoffmann2022, E: -1 }, scales, three())).toThrow('law.E must be');
    expect(() => into(hoffmann2022, null as unknown as typeof scales, three())).toThrow(
      'scales must be an object, got',
    );
  });

  it('writes nothing where it refuses', () => {
    const scales = { parameters: Float64Array.of(1e9, 1e9), tokens: Float64Array.of(1e9, -1) };
    const out = Float64Array.of(7, 7);
    expect(() => into(hoffmann2022, scales, out)).toThrow('tokens[1] must be');
    expect(out).toEqual(Float64Array.of(7, 7));
  });

  it.each([1, 2])('refuses to write into an input shifted by %i', (shift) => {
    const memory = new Float64Array(6).fill(1e9);
    const [first, shifted] = [memory.subarray(0, 3), memory.subarray(shift, shift + 3)];
    const message = ' itself, or apart from it in memory';
    expect(() => into(hoffmann2022, { parameters: first, tokens: three() }, shifted)).toThrow(`parameters${message}`);
    expect(() => into(hoffmann2022, { parameters: three(), tokens: shifted }, first)).toThrow(`tokens${message}`);
    expect(memory).toEqual(new Float64Array(6).fill(1e9));
  });

  it('writes into an input itself, or beside it in the same memory', () => {
    const memory = new Float64Array(6).fill(1e9);
    const [first, second] = [memory.subarray(0, 3), memory.subarray(3)];
    const expected = into(hoffmann2022, { parameters: three().fill(1e9), tokens: three().fill(1e9) }, three());
    expect(into(hoffmann2022, { parameters: first, tokens: first }, second)).toEqual(expected);
    expect(into(hoffmann2022, { parameters: first, tokens: first }, memory.subarray(0, 3))).toEqual(expected);
  });

  it('refuses arrays that have given their memory away', () => {
    const column = three();
    structuredClone(column, { transfer: [column.buffer as ArrayBuffer] });
    expect(() => into(hoffmann2022, { parameters: column, tokens: column }, column)).toThrow(
      'parameters must be an array that still has its memory',
    );
  });
});
