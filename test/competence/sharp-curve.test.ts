import fc from 'fast-check';
import { sharpErrorAmplification } from 'skill-emergence/competence';
import { describe, expect, it } from 'vitest';
import { innerUnit, refuted, uniform } from '../support/arbitraries.ts';

// What the sharp curve says about selections of text pieces, checked against the laws themselves.

/** Rounding of a sum over at most 21 probabilities, each good to a few ulp. */
const SLACK = 2 ** -44;

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i++) product = (product * (n - k + i)) / i;
  return product;
}

/** Probabilities of 0..k successes in k draws. */
function binomial(k: number, alpha: number): number[] {
  return Array.from({ length: k + 1 }, (_, x) => choose(k, x) * alpha ** x * (1 - alpha) ** (k - x));
}

/** The same for k different skills out of m, of which `marked` count. */
function hypergeometric(m: number, marked: number, k: number): number[] {
  return Array.from({ length: k + 1 }, (_, x) => (choose(marked, x) * choose(m - marked, k - x)) / choose(m, k));
}

/** Mean of the largest θ fraction of a law on 0..k. */
function topMean(law: readonly number[], theta: number): number {
  let left = theta;
  let total = 0;
  for (let x = law.length - 1; x >= 0 && left > 0; x--) {
    const take = Math.min(left, law[x]!);
    total += take * x;
    left -= take;
  }
  return total / theta;
}

const settings = fc.tuple(innerUnit(1e-3), fc.integer({ min: 1, max: 20 }), innerUnit(1e-2));

describe('the sharp curve', () => {
  /** Losses w(x) in [0, 1] of pieces with x skills of the set, scaled to mean at most θ. */
  const losses = fc.array(uniform(0, 1), { minLength: 21, maxLength: 21 });

  it('bounds the edges of every choice of graded errors of mean θ, not only of the worst set', () => {
    const holds = ([[theta, k, alpha], weights]: [[number, number, number], number[]], constant: number): boolean => {
      const law = binomial(k, alpha);
      const mean = law.reduce((sum, p, x) => sum + p * weights[x]!, 0);
      const scale = Math.min(1, theta / mean); // keeps each loss in [0, 1]
      const edges = law.reduce((sum, p, x) => sum + p * scale * weights[x]! * x, 0) / (k * alpha);
      const bound = theta * sharpErrorAmplification({ theta, k, alpha });
      return edges <= constant * bound * (1 + SLACK);
    };
    fc.assert(fc.property(fc.tuple(settings, losses), (at) => holds(at, 1)));
    expect(refuted(fc.tuple(settings, losses), (at) => holds(at, 0.9))).toBe(true);
  });

  it('is attained by the pieces with the most skills of the set', () => {
    fc.assert(
      fc.property(settings, ([theta, k, alpha]) => {
        const attained = topMean(binomial(k, alpha), theta) / (k * alpha);
        const beta = sharpErrorAmplification({ theta, k, alpha });
        expect(Math.abs(attained - beta)).toBeLessThanOrEqual(SLACK * beta);
      }),
    );
  });

  it('bounds skills drawn without replacement from a uniform measure, which are sharper still', () => {
    const draws = fc
      .tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 39 }), fc.integer({ min: 1, max: 12 }))
      .filter(([m, marked, k]) => marked < m && k <= m);
    const holds = (theta: number, [m, marked, k]: [number, number, number], constant: number): boolean => {
      const alpha = marked / m;
      const own = topMean(hypergeometric(m, marked, k), theta) / (k * alpha);
      return own <= constant * sharpErrorAmplification({ theta, k, alpha }) * (1 + SLACK);
    };
    fc.assert(fc.property(innerUnit(1e-3), draws, (theta, at) => holds(theta, at, 1)));
    expect(refuted(fc.tuple(innerUnit(1e-3), draws), ([theta, at]) => holds(theta, at, 0.98))).toBe(true);
  });

  it('does not bound skills drawn without replacement from another measure', () => {
    // μ = (0.45, 0.45, 0.1), k = 2: a piece holds both heavy skills, or one of them and the light one
    const both = 2 * 0.45 * (0.45 / 0.55);
    const one = 1 - both;
    // errors in θ = 0.1 of the pieces, all of them with both: each heavy skill then has θ edges of its degree in error
    const degree = both + one / 2; // of each heavy skill, per piece
    const error = 1 / degree;
    expect(error).toBeGreaterThan(sharpErrorAmplification({ theta: 0.1, k: 2, alpha: 0.9 }));
    expect(error.toFixed(4)).toBe('1.1518');
  });

  it('does not bound a count of each piece once per distinct skill', () => {
    // 4 skills, k = 3, θ = 0.1, α = 0.7, so three skills have to violate: pieces with three different ones of them
    const distinct = 6 / 64; // of the three skills, each once
    const twice = 18 / 64; // of two of the three, one of them twice
    const degree = 1 - (3 / 4) ** 3; // pieces that hold a given skill
    const theta = 0.1;
    const edges = (3 * distinct + 2 * (theta - distinct)) / 3; // per skill; the rest are pieces with two of the three
    expect(twice).toBeGreaterThan(theta - distinct);
    const error = edges / degree;
    expect((error / theta).toFixed(3)).toBe('1.694');
    expect(sharpErrorAmplification({ theta, k: 3, alpha: 0.7 }).toFixed(4)).toBe('1.4286');
  });
});
