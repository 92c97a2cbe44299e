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

  it('writes into an input itself, or beside it in the same memory', () => {
    const memory = new Float64Array(6).fill(1e9);
    const [first, second] = [memory.subarray(0, 3), memory.subarray(3)];
    const expected = into(hoffmann2022, { parameters: three().fill(1e9), tokens: three().fill(1e9) }, three());
    expect(into(hoffmann2022, { parameters: first, tokens: first }, second)).toEqual(expected);
    expect(into(hoffmann2022, { parameters: first, tokens: first }, memory.subarray(0, 3))).toEqual(expected);
  });

  it.each([
    ['two exponents of at most 1', hoffmann2022],
    ['an exponent above 1', { ...hoffmann2022, beta: 1.5 }],
    ['a coefficient that takes terms out of range', { ...hoffmann2022, A: 1e306 }],
  ])('writes the same values however long the columns are, with %s', (_title, of) => {
    const n = 30_000;
    const parameters = Float64Array.from({ length: n }, (_, i) => 10 ** (6 + 6 * ((i * Math.SQRT2) % 1)));
    const tokens = Float64Array.from({ length: n }, (_, i) => 10 ** (8 + 6 * ((i * Math.sqrt(3)) % 1)));
    const whole = into(of, { parameters, tokens }, new Float64Array(n));
    for (let i = 0; i < n; i += 97)
      expect(whole[i]).toBe(scalar(of, { parameters: parameters[i]!, tokens: tokens[i]! }));
    const part = { parameters: parameters.subarray(5, 905), tokens: tokens.subarray(5, 905) };
    expect(into(of, part, new Float64Array(900))).toEqual(whole.subarray(5, 905));
    const fixed = into(of, { parameters: 7e10, tokens }, new Float64Array(n));
    for (let i = 0; i < n; i += 97) expect(fixed[i]).toBe(scalar(of, { parameters: 7e10, tokens: tokens[i]! }));
  });

  it.each([0, -1, NaN, Infinity, 5e-324])('meets %s in a long column as in a short one', (odd) => {
    const tokens = new Float64Array(2000).fill(1e12);
    tokens[1234] = odd;
    const out = new Float64Array(2000).fill(7);
    const call = (): Float64Array => into(hoffmann2022, { parameters: 7e10, tokens }, out);
    if (odd > 0 && odd < Infinity) expect(call()[1234]).toBe(scalar(hoffmann2022, { parameters: 7e10, tokens: odd }));
    else {
      expect(call).toThrow('tokens[1234] must be a number in (0, Infinity)');
      expect(out.every((x) => x === 7)).toBe(true);
    }
  });
});
