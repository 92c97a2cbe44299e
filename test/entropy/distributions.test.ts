import fc from 'fast-check';
import { bernoulliDivergence, binaryEntropy } from 'skill-emergence/concentration';
import { crossEntropy, klDivergence, shannonEntropy, totalVariation } from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { refuted, uniform, unit } from '../support/arbitraries.ts';
import {
  binaryPair,
  distribution,
  distributionPair,
  distributionTriple,
  exactCrossEntropy,
  exactDeviance,
  exactSum,
} from '../support/distributions.ts';
import { errorInUlps, exactly } from '../support/reference.ts';

const ULP = 2 ** -52;

/** Below this a sum may be made of terms that have fewer than 53 bits. */
const SMALLEST = 2 ** -960;

/** The distribution in which the outcomes from `first` on are one outcome. */
function merged(p: readonly number[], first: number): number[] {
  return [...p.slice(0, first), exactSum(p.slice(first)).toNumber()];
}

describe('shannonEntropy', () => {
  it('is within 4 ulp of 60-digit arithmetic', () => {
    fc.assert(
      fc.property(distribution(8), (p) => {
        const h = shannonEntropy(p);
        expect(h < SMALLEST ? 0 : errorInUlps(h, exactCrossEntropy(p, p)!.toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is 0 for certainty and ln n for n equal chances, and between them in general', () => {
    expect(shannonEntropy([0, 1, 0])).toBe(0);
    expect(shannonEntropy([1])).toBe(0);
    expect(shannonEntropy([1 + 1e-10])).toBe(0); // within the tolerance
    expect(shannonEntropy(Array<number>(8).fill(1 / 8))).toBe(3 * Math.LN2);
    const holds = (p: number[], constant: number): boolean => {
      return shannonEntropy(p) >= 0 && shannonEntropy(p) <= constant * Math.log(p.length) * (1 + 8 * ULP);
    };
    fc.assert(fc.property(distribution(), (p) => holds(p, 1)));
    expect(refuted(distribution(), (p) => holds(p, 0.99))).toBe(true);
  });

  it('is the binary entropy of two outcomes', () => {
    fc.assert(
      fc.property(uniform(0, 1), (p) => {
        // both within 4 ulp; the complement of a multiple of 2^-52 is exact
        expect(Math.abs(shannonEntropy([p, 1 - p]) - binaryEntropy(p))).toBeLessThanOrEqual(8 * ULP * binaryEntropy(p));
      }),
    );
  });

  it('adds up over independent draws', () => {
    fc.assert(
      fc.property(distribution(8), distribution(8), (p, q) => {
        const both = shannonEntropy(p.flatMap((x) => q.map((y) => x * y)));
        const sum = shannonEntropy(p) + shannonEntropy(q);
        // 4 ulp each; a rounded product x y moves -xy ln xy by half an ulp of it and of xy, and the weights may sum to
        // an ulp more or less than 1
        expect(Math.abs(both - sum)).toBeLessThanOrEqual(ULP * (12 * sum + 4));
      }),
    );
  });

  it('does not depend on the order of the outcomes, nor on any that never happen', () => {
    fc.assert(
      fc.property(distribution(), (p) => {
        const h = shannonEntropy(p);
        expect(Math.abs(shannonEntropy([...p].reverse()) - h)).toBeLessThanOrEqual(2 * ULP * h);
        expect(shannonEntropy([0, ...p, 0])).toBe(h);
      }),
    );
  });

  it('falls when outcomes are merged', () => {
    fc.assert(
      fc.property(distribution(), fc.nat(), (p, cut) => {
        const coarse = shannonEntropy(merged(p, cut % p.length));
        expect(coarse).toBeLessThanOrEqual(shannonEntropy(p) + 8 * ULP * (1 + coarse));
      }),
    );
  });
});

describe('crossEntropy', () => {
  it('is within 4 ulp of 60-digit arithmetic', () => {
    fc.assert(
      fc.property(distributionPair(8), ([p, q]) => {
        const h = crossEntropy(p, q);
        const exact = exactCrossEntropy(p, q);
        if (exact === undefined) expect(h).toBe(Infinity);
        else expect(h < SMALLEST ? 0 : errorInUlps(h, exact.toString())).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('is the entropy where the model is right, bit for bit', () => {
    fc.assert(
      fc.property(distribution(), (p) => {
        expect(crossEntropy(p, p)).toBe(shannonEntropy(p));
      }),
    );
  });

  it('is at least the entropy, and no entropy that is a hundredth larger', () => {
    const holds = ([p, q]: [number[], number[]], constant: number): boolean =>
      crossEntropy(p, q) >= constant * shannonEntropy(p) - 8 * ULP * (1 + shannonEntropy(p));
    fc.assert(fc.property(distributionPair(), (pair) => holds(pair, 1)));
    expect(refuted(distributionPair(), (pair) => holds(pair, 1.01))).toBe(true);
  });

  it('is infinite exactly where the model rules out what happens', () => {
    fc.assert(
      fc.property(distributionPair(), ([p, q]) => {
        expect(crossEntropy(p, q) === Infinity).toBe(p.some((x, i) => x > 0 && q[i] === 0));
      }),
    );
  });

  it('is never negative, even where the tolerance lets a lone probability exceed 1', () => {
    expect(crossEntropy([1], [1 + 1e-10])).toBe(0);
    expect(crossEntropy([1], [1])).toBe(0);
  });
});

describe('klDivergence', () => {
  it('is within 8 ulp of 60-digit arithmetic, near-equal distributions included', () => {
    fc.assert(
      fc.property(distributionPair(8), ([p, q]) => {
        const divergence = klDivergence(p, q);
        const exact = exactDeviance(p, q);
        if (exact === undefined) expect(divergence).toBe(Infinity);
        // 5 ulp for a deviance, and its share of the rounding of p - q, which counts twice
        else expect(divergence < SMALLEST ? 0 : errorInUlps(divergence, exact.toString())).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('is H(p, q) - H(p), which has fewer digits', () => {
    const difference = (p: number[], q: number[]): number => crossEntropy(p, q) - shannonEntropy(p);
    fc.assert(
      fc.property(distributionPair(), ([p, q]) => {
        const divergence = klDivergence(p, q);
        if (divergence === Infinity) expect(difference(p, q)).toBe(Infinity);
        // 4 ulp for either entropy, and the ulps by which the sums are not 1
        else expect(Math.abs(divergence - difference(p, q))).toBeLessThanOrEqual(8 * ULP * (1 + crossEntropy(p, q)));
      }),
    );
    const [p, q] = [
      [0.3, 0.7],
      [0.3 + 2 ** -40, 0.7 - 2 ** -40],
    ] as const;
    const exact = exactDeviance(p, q)!.toString();
    expect(errorInUlps(klDivergence(p, q), exact)).toBeLessThanOrEqual(8);
    expect(errorInUlps(difference([...p], [...q]), exact)).toBeGreaterThan(2 ** 40);
  });

  it('is never negative, 0 for equal distributions and positive for all others', () => {
    fc.assert(
      fc.property(distributionPair(), ([p, q]) => {
        const divergence = klDivergence(p, q);
        expect(divergence).toBeGreaterThanOrEqual(0);
        expect(klDivergence(p, p)).toBe(0);
        // the square of a difference of single ulps of single probabilities may underflow
        if (p.some((x, i) => Math.abs(x - q[i]!) > 1e-150)) expect(divergence).toBeGreaterThan(0);
      }),
    );
  });

  it('counts no difference of the sums within the tolerance', () => {
    // naively 0.5 ln(0.5 / (0.5 + 1e-10)) twice: -2e-10
    const divergence = klDivergence([0.5, 0.5], [0.5 + 1e-10, 0.5 + 1e-10]);
    expect(divergence).toBeGreaterThan(0);
    expect(divergence).toBeLessThan(2.1e-20);
  });

  it('is the Bernoulli divergence of two outcomes', () => {
    fc.assert(
      fc.property(uniform(0, 1), uniform(0, 1), (q, p) => {
        const expected = bernoulliDivergence(q, p);
        const actual = klDivergence([q, 1 - q], [p, 1 - p]);
        if (expected === Infinity) expect(actual).toBe(Infinity);
        else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(16 * ULP * expected); // 8 ulp for each
      }),
    );
  });

  it('falls when outcomes are merged: what is not looked at cannot tell two distributions apart', () => {
    const cases = fc.tuple(distributionPair(), fc.nat());
    const holds = ([[p, q], cut]: [[number[], number[]], number], constant: number): boolean => {
      const coarse = klDivergence(merged(p, cut % p.length), merged(q, cut % p.length));
      // 8 ulp for each divergence; the rounding of the two merged sums is an ulp of mass, and costs its ln p/q
      const fine = klDivergence(p, q);
      return coarse <= constant * (fine * (1 + 16 * ULP) + 2 * ULP * Math.sqrt(2 * fine) + ULP ** 2);
    };
    fc.assert(fc.property(cases, (at) => holds(at, 1)));
    expect(refuted(cases, (at) => holds(at, 0.99))).toBe(true);
  });

  it('adds up over independent draws', () => {
    fc.assert(
      fc.property(distributionPair(6), distributionPair(6), ([p, q], [r, s]) => {
        const product = (a: number[], b: number[]): number[] => a.flatMap((x) => b.map((y) => x * y));
        const sum = klDivergence(p, q) + klDivergence(r, s);
        fc.pre(sum < Infinity && [...q, ...s].every((x) => x === 0 || x > 2 ** -500)); // no product loses digits
        const both = klDivergence(product(p, r), product(q, s));
        // rounding x y and z w moves their deviance by an ulp of each, times ln (xy/zw), which averages below
        // sum + sqrt(2 sum), plus second-order terms
        expect(Math.abs(both - sum)).toBeLessThanOrEqual(ULP * (32 * sum + 4 * Math.sqrt(2 * sum)) + ULP ** 2);
      }),
    );
  });

  it('is jointly convex', () => {
    fc.assert(
      fc.property(distributionPair(6), uniform(0, 1), ([p, q], t) => {
        const mix = (a: number[], b: number[]): number[] => a.map((x, i) => (1 - t) * x + t * b[i]!);
        const here = klDivergence(p, q);
        const there = klDivergence(q, p);
        fc.pre(here + there < Infinity);
        const between = klDivergence(mix(p, q), mix(q, p));
        // at most an ulp of each mixed probability, times its ln p/q as above
        const slack = ULP * (16 * between + 8 * Math.sqrt(2 * between)) + ULP ** 2;
        expect(between).toBeLessThanOrEqual((1 - t) * here + t * there + slack);
      }),
    );
  });

  it('is not symmetric', () => {
    const holds = ([p, q]: [number[], number[]]): boolean => klDivergence(p, q) <= 2 * klDivergence(q, p) * (1 + ULP);
    expect(refuted(distributionPair(), holds)).toBe(true);
  });
});

describe('totalVariation', () => {
  it('is within 2 ulp of exact arithmetic', () => {
    fc.assert(
      fc.property(distributionPair(), ([p, q]) => {
        const exact = p.reduce((sum, x, i) => sum.plus(exactly(x).minus(exactly(q[i]!)).abs()), exactly(0)).div(2);
        expect(errorInUlps(totalVariation(p, q), exact.toString())).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('is a distance: 0 for equals, symmetric, and no detour is shorter', () => {
    fc.assert(
      fc.property(distributionTriple(), ([p, q, r]) => {
        expect(totalVariation(p, p)).toBe(0);
        expect(totalVariation(p, q)).toBe(totalVariation(q, p));
        const detour = totalVariation(p, r) + totalVariation(r, q);
        expect(totalVariation(p, q)).toBeLessThanOrEqual(detour * (1 + 4 * ULP));
      }),
    );
    const shortened = ([p, q, r]: [number[], number[], number[]]): boolean =>
      totalVariation(p, q) <= 0.99 * (totalVariation(p, r) + totalVariation(r, q));
    expect(refuted(distributionTriple(3), shortened)).toBe(true);
  });

  it('is in [0, 1], and 1 for distributions that share no outcome', () => {
    fc.assert(
      fc.property(distributionPair(), ([p, q]) => {
        const distance = totalVariation(p, q);
        expect(distance).toBeGreaterThanOrEqual(0);
        expect(distance).toBeLessThanOrEqual(1);
      }),
    );
    fc.assert(
      fc.property(distribution(), distribution(), (p, q) => {
        const apart = totalVariation([...p, ...q.map(() => 0)], [...p.map(() => 0), ...q]);
        expect(1 - apart).toBeLessThanOrEqual(4 * ULP); // the sums are 1 within an ulp or two
      }),
    );
  });

  it('is the largest difference over all events', () => {
    fc.assert(
      fc.property(distributionPair(4), ([p, q]) => {
        let largest = 0;
        for (let event = 0; event < 2 ** p.length; event++) {
          const inEvent = (_: number, i: number): boolean => ((event >> i) & 1) === 1;
          const difference = exactSum(p.filter(inEvent)).minus(exactSum(q.filter(inEvent)));
          largest = Math.max(largest, difference.toNumber());
        }
        // the best event takes the positive differences only, which are half of all but for the sums' ulps
        expect(Math.abs(totalVariation(p, q) - largest)).toBeLessThanOrEqual(4 * ULP);
      }),
    );
  });

  it('is |p - q| for two coins', () => {
    fc.assert(
      fc.property(binaryPair(), ([p, q]) => {
        expect(Math.abs(totalVariation(p, q) - Math.abs(p[0]! - q[0]!))).toBeLessThanOrEqual(2 * ULP);
      }),
    );
  });

  it('falls when outcomes are merged', () => {
    fc.assert(
      fc.property(distributionPair(), fc.nat(), ([p, q], cut) => {
        const coarse = totalVariation(merged(p, cut % p.length), merged(q, cut % p.length));
        expect(coarse).toBeLessThanOrEqual(totalVariation(p, q) + 2 * ULP);
      }),
    );
  });
});

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
    expect(measure({ length: 3, 0: 0.5, 1: 0.25, 2: 0.25 })).toBe(expected);
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
      expect(() => measure([0.5, , 0.5] as number[])).toThrow('p[1] is required: a number in [0, Infinity)');
    }
  });
});

describe.each([
  ['crossEntropy', crossEntropy],
  ['klDivergence', klDivergence],
  ['totalVariation', totalVariation],
] as const)('%s', (_name, measure) => {
  it('refuses arrays of different lengths', () => {
    expect(() => measure([0.5, 0.5], [0.5, 0.25, 0.25])).toThrow('q.length must be p.length = 2, got 3');
    expect(() => measure([0.5, 0.5], [1])).toThrow('q.length must be p.length = 2, got 1');
  });

  it('normalises each array by its own sum', () => {
    expect(measure([2, 6], [3, 1], { normalise: true })).toBe(measure([0.25, 0.75], [0.75, 0.25]));
  });

  it('accepts a probability of 1 that the model gives to what never happens', () => {
    fc.assert(fc.property(unit(), (p) => measure([p, 1 - p], [p, 1 - p]) >= 0));
    expect(measure([1, 0], [0, 1])).toBe(measure === totalVariation ? 1 : Infinity);
  });
});
