import fc from 'fast-check';
import {
  bretagnolleHuberTotalVariation,
  clozeErrorBound,
  klDivergence,
  pinskerTotalVariation,
  totalVariation,
} from 'skill-emergence/entropy';
import { describe, expect, it } from 'vitest';
import { logUniform, ordered, refuted, uniform } from '../support/arbitraries.ts';
import { distributionPair } from '../support/distributions.ts';
import { errorInUlps, exactly } from '../support/reference.ts';

const ULP = 2 ** -52;

/** Excess entropies: tiny, ordinary, infinite. */
const excess = fc.oneof(
  logUniform(1e-300, 1e300),
  logUniform(1e-6, 50),
  uniform(0, 3),
  fc.constantFrom(0, Infinity, 5e-324, 2 ** -1022, 0.5, 2, Number.MAX_VALUE),
);

/** Pairs that are equal, or far enough apart that the divergence, a square of the distance, does not underflow. */
const pairs = distributionPair().filter(([p, q]) => {
  const distance = totalVariation(p, q);
  return distance === 0 || distance > 1e-150;
});
type Pair = [number[], number[]];

/**
 * Whether a bound on the total variation holds for two distributions. The divergence is within 8 ulp, of which a bound
 * sees half or less where it is below 1; then come its own rounding, 2 ulp, and that of the distance, 2 ulp, whose
 * distributions sum to 1 within an ulp or two.
 */
function holds([p, q]: Pair, bound: (excess: number) => number, distance = totalVariation): boolean {
  return distance(p, q) <= bound(klDivergence(p, q)) * (1 + 12 * ULP);
}

const oneNorm = (p: ArrayLike<number>, q: ArrayLike<number>): number => 2 * totalVariation(p, q);

describe('pinskerTotalVariation', () => {
  it('bounds the total variation of any two distributions', () => {
    fc.assert(fc.property(pairs, (pair) => holds(pair, pinskerTotalVariation)));
  });

  it('would not with a smaller constant, nor another power', () => {
    expect(refuted(pairs, (pair) => holds(pair, (x) => Math.sqrt(x / 2.1)))).toBe(true);
    expect(refuted(pairs, (pair) => holds(pair, (x) => Math.sqrt(x / 2.001)))).toBe(true);
    expect(refuted(pairs, (pair) => holds(pair, (x) => x / 2))).toBe(true);
  });

  it('is attained in the limit by two coins that are almost fair', () => {
    const ratio = (width: number): number => {
      const [p, q] = [0.5 + width, 0.5 - width].map((heads) => [heads, 1 - heads]) as Pair;
      return totalVariation(p, q) / pinskerTotalVariation(klDivergence(p, q));
    };
    // KL = 2 V^2 (1 + V^2/3 + ...) for these, with V = 2 width
    for (const width of [2 ** -4, 2 ** -8, 2 ** -12, 2 ** -20]) {
      expect(ratio(width)).toBeLessThanOrEqual(1 + 12 * ULP);
      expect(ratio(width)).toBeGreaterThanOrEqual(1 - width ** 2 - 12 * ULP);
    }
    expect(ratio(0.25)).toBeLessThan(0.98);
  });

  it('is the square root of half the excess entropy, up to 1', () => {
    fc.assert(
      fc.property(excess, (x) => {
        const bound = pinskerTotalVariation(x);
        if (x >= 2) expect(bound).toBe(1);
        else if (x > 0) expect(errorInUlps(bound, exactly(x).div(2).sqrt().toString())).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe('bretagnolleHuberTotalVariation', () => {
  it('bounds the total variation of any two distributions', () => {
    fc.assert(fc.property(pairs, (pair) => holds(pair, bretagnolleHuberTotalVariation)));
  });

  it('would not with a smaller constant, nor without the root, nor for the 1-norm', () => {
    expect(refuted(pairs, (pair) => holds(pair, (x) => Math.sqrt(-Math.expm1(-0.9 * x))))).toBe(true);
    expect(refuted(pairs, (pair) => holds(pair, (x) => -Math.expm1(-x) * 0.99))).toBe(true);
    expect(refuted(pairs, (pair) => holds(pair, bretagnolleHuberTotalVariation, oneNorm))).toBe(true);
  });

  it('has the right exponent: a two-headed coin leaves 1 - TV^2 at less than twice what it does', () => {
    fc.assert(
      fc.property(uniform(1, 30), (x) => {
        const q = Math.exp(-x); // KL = x, and TV = 1 - q
        const left = -Math.expm1(2 * Math.log1p(-q));
        const bound = bretagnolleHuberTotalVariation(klDivergence([1, 0], [q, 1 - q]));
        // 1 - bound^2 = exp(-x): what is left of 1 after the bound has rounded to within an ulp of it
        expect(left / 2).toBeLessThanOrEqual(1 - bound ** 2 + 4 * ULP);
      }),
    );
  });

  it('is within 2 ulp of 60-digit arithmetic', () => {
    fc.assert(
      fc.property(excess, (x) => {
        fc.pre(x >= 2 ** -1022 && x < Infinity);
        // 1 - exp(-x) at 60 digits; below 1e-30 its series
        const exact =
          x < 1e-30
            ? exactly(x).sqrt()
            : exactly(1)
                .minus(exactly(-Math.min(x, 1e4)).exp())
                .sqrt();
        expect(errorInUlps(bretagnolleHuberTotalVariation(x), exact.toString())).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('has content where Pinsker has none left, up to where it rounds to 1', () => {
    fc.assert(fc.property(uniform(2, 36), (x) => bretagnolleHuberTotalVariation(x) < pinskerTotalVariation(x)));
    expect(bretagnolleHuberTotalVariation(40)).toBe(1);
  });

  it('is above Pinsker below 1.5936 nats, and below it from there on', () => {
    // the root of x / 2 = 1 - exp(-x)
    fc.assert(
      fc.property(logUniform(1e-300, 1.5936), (x) => {
        expect(bretagnolleHuberTotalVariation(x)).toBeGreaterThan(pinskerTotalVariation(x));
      }),
    );
    fc.assert(
      fc.property(uniform(1.5937, 36), (x) => {
        expect(bretagnolleHuberTotalVariation(x)).toBeLessThan(pinskerTotalVariation(x));
      }),
    );
  });

  it('is at most a factor sqrt 2 above Pinsker, which it is in the limit of no excess entropy', () => {
    fc.assert(
      fc.property(
        excess,
        (x) => bretagnolleHuberTotalVariation(x) <= Math.SQRT2 * pinskerTotalVariation(x) * (1 + 4 * ULP),
      ),
    );
    expect(refuted(excess, (x) => bretagnolleHuberTotalVariation(x) <= 1.4 * pinskerTotalVariation(x))).toBe(true);
  });
});

describe('clozeErrorBound', () => {
  it('bounds the 1-norm of the difference of any two distributions', () => {
    // a probability is at most 1, and so is the bound: it is the part below 1 that says something
    const atMostOne = (p: ArrayLike<number>, q: ArrayLike<number>): number => Math.min(1, oneNorm(p, q));
    fc.assert(fc.property(pairs, (pair) => holds(pair, clozeErrorBound, atMostOne)));
    expect(refuted(pairs, (pair) => holds(pair, (x) => Math.min(1, Math.sqrt(1.95 * x)), atMostOne))).toBe(true);
  });

  it('is Pinsker at four times the excess entropy: twice as much, up to 1', () => {
    fc.assert(
      fc.property(excess, (x) => {
        fc.pre(4 * x < Infinity || x === Infinity);
        expect(clozeErrorBound(x)).toBe(pinskerTotalVariation(4 * x));
        if (x <= 0.5) expect(Math.abs(clozeErrorBound(x) - 2 * pinskerTotalVariation(x))).toBeLessThanOrEqual(ULP);
      }),
    );
  });
});

describe.each([
  ['pinskerTotalVariation', pinskerTotalVariation],
  ['bretagnolleHuberTotalVariation', bretagnolleHuberTotalVariation],
  ['clozeErrorBound', clozeErrorBound],
])('%s', (_name, bound) => {
  it('is 0 at 0, 1 at Infinity, and increases between', () => {
    expect(bound(0)).toBe(0);
    expect(bound(Infinity)).toBe(1);
    expect(bound(Number.MAX_VALUE)).toBe(1);
    fc.assert(
      fc.property(ordered(excess), ([less, more]) => {
        expect(bound(less)).toBeLessThanOrEqual(bound(more));
        // a square root halves the relative difference, and needs more than an ulp of it
        if (more > less * (1 + 16 * ULP) && bound(more) < 1 && less > 2 ** -1022 && more < 1) {
          expect(bound(less)).toBeLessThan(bound(more));
        }
      }),
    );
  });

  it('bounds averages: it is concave', () => {
    const samples = fc.array(fc.tuple(uniform(0, 1), logUniform(1e-12, 50)), { minLength: 2, maxLength: 10 });
    const concave = (at: [weight: number, excess: number][], f: (x: number) => number): boolean => {
      const total = at.reduce((sum, [weight]) => sum + weight, 0);
      const average = (g: (x: number) => number): number => at.reduce((sum, [w, x]) => sum + w * g(x), 0) / total;
      // ten products and sums in either average, and 2 ulp for the function
      return !(total > 0) || average(f) <= f(average((x) => x)) * (1 + 32 * ULP);
    };
    fc.assert(fc.property(samples, (at) => concave(at, bound)));
    expect(refuted(samples, (at) => concave(at, (x) => bound(x) ** 3))).toBe(true);
    expect(refuted(samples, (at) => concave(at, (x) => x ** 2))).toBe(true);
  });
});
