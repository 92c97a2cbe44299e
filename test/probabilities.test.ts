import fc from 'fast-check';
import { crossEntropy, klDivergence, shannonEntropy, totalVariation } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { distribution, exactSum } from './support/distributions.ts';

type Measure = (p: ArrayLike<number>, options?: { tolerance?: number; normalise?: boolean }) => number;

/** The four functions, as functions of p: with itself or with its mirror image. */
const measures: [name: string, measure: Measure][] = [
  ['shannonEntropy', shannonEntropy],
  ['crossEntropy', (p, options) => crossEntropy(p, p, options)],
  ['klDivergence', (p, options) => klDivergence(p, Array.from(p).reverse(), options)],
  ['totalVariation', (p, options) => totalVariation(Array.from(p).reverse(), p, options)],
];

describe.each(measures)('the probabilities given to %s', (name, measure) => {
  it('may be in any array', () => {
    const p = [0.5, 0.25, 0.25];
    const expected = measure(p);
    expect(measure(Float64Array.from(p))).toBe(expected);
    expect(measure(Float32Array.from(p))).toBe(expected);
    expect(() => measure({ length: 3, 0: 0.5, 1: 0.25, 2: 0.25 })).toThrow('must be an array');
    expect(measure(Object.freeze(p))).toBe(expected);
  });

  it('may be weights, if they are to be normalised', () => {
    fc.assert(
      fc.property(distribution(), fc.integer({ min: -700, max: 900 }), (p, exponent) => {
        const whole = p.filter((x) => x === 0 || x > 1e-80); // so that the factor is exact
        fc.pre(exactSum(whole).gt(0.5));
        expect(
          measure(
            whole.map((x) => x * 2 ** exponent),
            { normalise: true },
          ),
        ).toBe(measure(whole, { normalise: true }));
      }),
    );
    expect(measure(Uint8Array.of(2, 1, 1), { normalise: true })).toBe(measure([0.5, 0.25, 0.25]));
  });

  it('may be weights so small that the reciprocal of their sum overflows, or so large that it has lost digits', () => {
    const expected = measure([0.25, 0.5, 0.25]);
    expect(measure([2 ** -1070, 2 ** -1069, 2 ** -1070], { normalise: true })).toBe(expected);
    const third = measure([1, 1, 1], { normalise: true });
    expect(measure([2 ** 1022, 2 ** 1022, 2 ** 1022], { normalise: true })).toBe(third);
  });

  it('must sum to 1, unless normalised; the message has the sum', () => {
    expect(() => measure([0.5, 0.25])).toThrow('must be 1 within 1e-9, got 0.75');
    expect(() => measure([0.5, 0.5 + 2e-9])).toThrow(/^sum of [pq] must be 1 within 1e-9, got 1\.000000002/);
    expect(() => measure([0.5, 0.75], { tolerance: 0.1 })).toThrow('must be 1 within 0.1, got 1.25');
    expect(() => measure([0.5, 0.5 + 2e-9], { tolerance: 3e-9 })).not.toThrow();
    expect(() => measure([0.5, 0.5], { tolerance: 0 })).not.toThrow();
    expect(() => measure([0, 0], { normalise: true })).toThrow('must be positive and finite, got 0');
    expect(() => measure([1e308, 1e308], { normalise: true })).toThrow('must be positive and finite, got Infinity');
  });

  it('may be a softmax in single precision, if normalised', () => {
    // 2000 outcomes, divided by a sum in which each step was rounded to 24 bits
    const logits = Array.from({ length: 2000 }, (_, i) => Math.sin(i * i));
    const sum = logits.reduce((total, x) => Math.fround(total + Math.fround(Math.exp(x))), 0);
    const softmax = Float32Array.from(logits, (x) => Math.exp(x) / sum);
    expect(() => measure(softmax)).toThrow('within 1e-9');
    const exact = measure(
      logits.map((x) => Math.exp(x)),
      { normalise: true },
    );
    expect(Math.abs(measure(softmax, { normalise: true }) - exact)).toBeLessThanOrEqual(2 ** -22 * (1 + exact));
  });

  it.each([[-0.1], [NaN], [Infinity], ['0.5'], [null], [undefined], [1n]])('may not be %s', (bad) => {
    const wrong = bad === undefined ? '[1] is required: ' : '[1] must be ';
    expect(() => measure([0.5, bad as number, 0.5])).toThrow(`${wrong}a number in [0, Infinity)`);
  });

  it('may not be nothing', () => {
    expect(() => measure([])).toThrow('p.length must be at least 1, got 0');
    expect(() => measure(new Float64Array())).toThrow('length must be at least 1, got 0');
    if (name === 'shannonEntropy' || name === 'crossEntropy') {
      // eslint-disable-next-line no-sparse-arrays -- what is not there is not a probability
      expect(() => measure([0.5, , 0.5] as number[])).toThrow('p[1] is required: an entry, where the array has a hole');
    }
  });
});
