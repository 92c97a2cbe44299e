import fc from 'fast-check';
import { brierScore, detectionProbability, editDistance, exactMatchScale } from 'skill-emergence/downstream';
import { describe, expect, it } from 'vitest';
import { downstreamRows } from '../../support/downstream-reference.ts';
import { errorInUlps } from '../../support/reference.ts';

const probability = fc.double({ min: 0, max: 1, noNaN: true });
const choices = fc.integer({ min: 2, max: 1000 });

describe('editDistance', () => {
  it('is linear in the probability, from the length to 0', () => {
    fc.assert(
      fc.property(probability, fc.integer({ min: 1, max: 1e6 }), (p, length) => {
        const edits = editDistance({ probability: p, length });
        expect(edits).toBeGreaterThanOrEqual(0);
        expect(edits).toBeLessThanOrEqual(length);
        expect(edits + editDistance({ probability: 1 - p, length })).toBeCloseTo(length, 8);
      }),
    );
    expect(editDistance({ probability: 0, length: 5 })).toBe(5);
    expect(editDistance({ probability: 1, length: 5 })).toBe(0);
    expect(() => editDistance({ probability: 2, length: 5 })).toThrow('probability must be');
    expect(() => editDistance({ probability: 1, length: 0 })).toThrow('length must be');
  });
});

describe('brierScore', () => {
  it.each(downstreamRows<typeof brierScore>('brierScore'))('has 40 digits at $args', ({ args, value }) => {
    expect(errorInUlps(brierScore(args), value)).toBeLessThanOrEqual(4);
  });

  it('is the squared distance of the probabilities from the truth, and the least one', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(probability, weights, (p, others) => {
        const total = others.reduce((sum, weight) => sum + weight);
        const spread = others.reduce((sum, weight) => sum + (((1 - p) * weight) / total) ** 2, (1 - p) ** 2);
        expect(brierScore({ probability: p, options: others.length + 1 })).toBeLessThanOrEqual(spread + 1e-15);
        const equal = (1 - p) ** 2 + others.length * ((1 - p) / others.length) ** 2;
        expect(brierScore({ probability: p, options: others.length + 1 })).toBeCloseTo(equal, 14);
      }),
    );
  });

  it('falls with the probability, from M/(M − 1) by (M − 1)/M at chance to 0', () => {
    fc.assert(
      fc.property(probability, probability, choices, (a, b, options) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const score = brierScore({ probability: less, options });
        expect(brierScore({ probability: more, options })).toBeLessThanOrEqual(score);
        expect(brierScore({ probability: 0, options })).toBe(options / (options - 1));
        expect(brierScore({ probability: 1 / options, options })).toBeCloseTo((options - 1) / options, 14);
      }),
    );
    expect(brierScore({ probability: 1, options: 7 })).toBe(0);
  });

  it('refuses a question with one option', () => {
    expect(() => brierScore({ probability: 0.5, options: 1 })).toThrow('options must be at least 2, got 1');
    expect(() => brierScore({ probability: -0.1, options: 4 })).toThrow('probability must be');
  });
});

describe('detectionProbability', () => {
  it.each(downstreamRows<typeof detectionProbability>('detectionProbability'))(
    'has 40 digits at $args',
    ({ args, value }) => {
      if (Number(value) === 0) expect(detectionProbability(args)).toBe(0);
      // the smallest doubles have no ulps left to lose
      else if (args.accuracy < 1e-300) expect(detectionProbability(args)).toBe(Number(value));
      else expect(errorInUlps(detectionProbability(args), value)).toBeLessThanOrEqual(4);
    },
  );

  it('rises with accuracy and tests, between the accuracy and the union bound', () => {
    const tests = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(probability, tests, tests, (accuracy, a, b) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
        const detected = detectionProbability({ accuracy, tests: fewer });
        expect(detected).toBeLessThanOrEqual(detectionProbability({ accuracy, tests: more }) * (1 + 2 ** -50));
        expect(detected).toBeGreaterThanOrEqual(accuracy * (1 - 2 ** -50));
        expect(detected).toBeLessThanOrEqual(Math.min(1, fewer * accuracy) * (1 + 2 ** -50));
      }),
    );
  });

  it('begins to see at an accuracy of one in the number of tests, S₀ (ln n)^(−1/g)', () => {
    const [length, coefficient, exponent, tests] = [8, 3, 0.34, 200];
    const seen = exactMatchScale({ length, coefficient, exponent, accuracy: 1 / tests });
    expect(seen / ((length * coefficient) / Math.log(tests)) ** (1 / exponent)).toBeCloseTo(1, 12);
    expect(detectionProbability({ accuracy: 1 / tests, tests })).toBeCloseTo(1 - 1 / Math.E, 2);
  });

  it('refuses no tests', () => {
    expect(() => detectionProbability({ accuracy: 0.5, tests: 0 })).toThrow('tests must be');
    expect(() => detectionProbability({ accuracy: 1.5, tests: 1 })).toThrow('accuracy must be');
  });
});
