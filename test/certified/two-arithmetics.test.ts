import fc from 'fast-check';
import * as certified from 'skill-emergence/certified';
import type { CertifiedOptions, Interval } from 'skill-emergence/certified';
import { describe, expect, it } from 'vitest';
import { binaryArithmetic } from '../../src/certified/binary/binary-arithmetic.ts';
import { toEnds } from '../../src/certified/binary/to-ends.ts';
import { decimalArithmetic } from '../../src/certified/decimal/decimal-arithmetic.ts';
import type { Arithmetic } from '../../src/certified/arithmetic.ts';
import { rationalOf } from '../../src/certified/exact-number.ts';
import { count, openUnit, point, uniform, unit } from '../support/arbitraries.ts';
import { admits } from '../support/certified.ts';
import { binomialPoint } from '../support/tail-points.ts';
import { without } from '../support/without.ts';

// Two evaluations that share nothing but the formulas enclose the same number, so they always have one in common.

/** A property is much longer in decimal.js: fewer cases of the slower forms. */
const cases = (share: number) => ({ numRuns: Math.ceil(share * (fc.readConfigureGlobal().numRuns ?? 100)) });

function expectOverlap(form: (options: CertifiedOptions) => Interval, digits: number): void {
  const bigint = form({ digits, arithmetic: 'bigint' });
  const decimal = form({ digits, arithmetic: 'decimal' });
  expect(bigint.overlaps(decimal), `${String(bigint)} and ${String(decimal)}`).toBe(true);
}

const digits = fc.integer({ min: 10, max: 40 });

/** Doubles and decimals of every size. */
const exactNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.tuple(uniform(-10, 10), fc.integer({ min: -40, max: 40 })).map(([x, e]) => `${x.toFixed(15)}e${String(e)}`),
  fc.constantFrom(0, 1, -1, '1e-1000', '-1e-1000', 5e-324, Number.MAX_VALUE, 1 + 2 ** -52, 1 - 2 ** -53),
);

describe('the two arithmetics overlap in', () => {
  const operations: [string, <T>(arithmetic: Arithmetic<T>, x: T, y: T) => T][] = [
    ['sums', ({ add }, x, y) => add(x, y)],
    ['differences', ({ subtract }, x, y) => subtract(x, y)],
    ['products', ({ multiply }, x, y) => multiply(x, y)],
    ['quotients', ({ divide, sign, rational }, x, y) => (sign(y) === 0 ? rational(rationalOf(0)!) : divide(x, y))],
    ['spans', ({ span, sign, subtract }, x, y) => (sign(subtract(y, x)) === 1 ? span(x, y) : span(y, x))],
    ['roots', ({ sqrt, multiply }, x) => sqrt(multiply(x, x))],
    ['logarithms', ({ ln, multiply, sign }, x) => (sign(x) === 0 ? x : ln(multiply(x, x)))],
    ['logarithms of 1 + x²', ({ log1p, multiply }, x) => log1p(multiply(x, x))],
    [
      'logarithms of 1 − x',
      ({ log1p, divide, add, multiply, subtract, rational }, x, y) => {
        const one = rational(rationalOf(1)!);
        const square = multiply(x, x);
        const below = divide(square, add(add(one, square), multiply(y, y))); // in [0, 1)
        return log1p(subtract(rational(rationalOf(0)!), below));
      },
    ],
    [
      'exponentials',
      ({ exp, divide, add, multiply, rational }, x, y) => {
        const one = rational(rationalOf(1)!);
        const scale = rational(rationalOf(1e4)!);
        return exp(multiply(scale, divide(multiply(x, y), add(one, multiply(x, x)))));
      },
    ],
  ];

  it.each(operations)('%s', (_, operation) => {
    fc.assert(
      fc.property(exactNumber, exactNumber, fc.integer({ min: 40, max: 400 }), (a, b, bits) => {
        const evaluate = <T>(arithmetic: Arithmetic<T>) =>
          operation(arithmetic, arithmetic.rational(rationalOf(a)!), arithmetic.rational(rationalOf(b)!));
        const attempt = <T>(evaluation: () => T): T | undefined => {
          try {
            return evaluation();
          } catch {
            return undefined; // too wide for a step: nothing is claimed
          }
        };
        const binary = attempt(() => evaluate(binaryArithmetic(bits)));
        const decimal = attempt(() => evaluate(decimalArithmetic(20)));
        if (!binary || !decimal) return;
        const { lower, upper } = toEnds(binary, 30);
        expect(lower.lte(decimal.upper) && upper.gte(decimal.lower)).toBe(true);
      }),
    );
  });

  it('H(p) and D(q‖p), next to each other too', () => {
    fc.assert(
      fc.property(unit(), unit(), uniform(-60, 0), digits, (p, q, power, many) => {
        const near = Math.min(1, p * (1 + 2 ** power));
        expectOverlap((options) => certified.certifiedBinaryEntropy(p, options), many);
        expectOverlap((options) => certified.certifiedBernoulliDivergence(q, p, options), many);
        expectOverlap((options) => certified.certifiedBernoulliDivergence(near, p, options), many);
      }),
    );
  });

  it('the performance gap', () => {
    fc.assert(
      fc.property(point(1e6), uniform(0, 1), digits, ({ theta, k, alpha }, t, many) => {
        const beta = 1 + t * (1 / alpha - 1) * (1 - 2 ** -50);
        fc.pre(beta > 1 && beta * alpha <= 1 - 2 ** -51 && beta < Infinity);
        expectOverlap((options) => certified.certifiedPerformanceGap({ theta, k, alpha, beta }, options), many);
      }),
    );
  });

  it('β*, β̂ and α_max', () => {
    fc.assert(
      fc.property(point(1e6), fc.integer({ min: 10, max: 20 }), (at, many) => {
        expectOverlap((options) => certified.certifiedMaxAlpha(without(at, 'alpha'), options), many);
        expectOverlap((options) => certified.certifiedErrorAmplification(at, options), many);
        expectOverlap((options) => certified.certifiedRefinedErrorAmplification(at, options), many);
      }),
      cases(0.1),
    );
  });

  it('β°, which is a rational number in one of them', () => {
    fc.assert(
      fc.property(point(60), (at) => {
        expectOverlap((options) => certified.certifiedSharpErrorAmplification(at, options), 12);
      }),
      cases(0.1),
    );
  });

  it('β° where the number of skills is random', () => {
    fc.assert(
      fc.property(point(60), count(60), uniform(0, 1), ({ theta, k, alpha }, other, share) => {
        const mixture = { ks: [k, other], probabilities: [share, 1 - share] };
        expectOverlap(
          (options) => certified.certifiedMixedErrorAmplification({ theta, ...mixture, alpha }, options),
          12,
        );
      }),
      cases(0.1),
    );
  });

  it('binomial coefficients, probabilities and tails', () => {
    fc.assert(
      fc.property(binomialPoint(1000), (law) => {
        const { trials, probability, count: m } = law;
        const k = Math.min(m, trials);
        expectOverlap((options) => certified.certifiedLogBinomialCoefficient(trials, k, options), 15);
        const binomial = { trials, probability };
        expectOverlap((o) => certified.certifiedLogBinomialProbability({ ...binomial, successes: m }, o), 15);
        expectOverlap((o) => certified.certifiedLogBinomialUpperTail({ ...binomial, atLeast: m }, o), 12);
        expectOverlap((o) => certified.certifiedLogBinomialLowerTail({ ...binomial, atMost: m }, o), 12);
      }),
      cases(0.2),
    );
    expectOverlap((options) => certified.certifiedLogBinomialCoefficient(1e15, 3e14, options), 30);
    const law = { trials: 1e9, probability: 0.5, atLeast: 5e8 + 158114 };
    expectOverlap((options) => certified.certifiedLogBinomialUpperTail(law, options), 30);
  });

  it('the conversions', () => {
    const excess = fc.oneof(
      uniform(0, 40),
      uniform(-40, 3).map((digits_) => 10 ** digits_),
      fc.constantFrom(0, 5e-324, 1e300),
    );
    fc.assert(
      fc.property(excess, unit(), (epsilon, v) => {
        expectOverlap((options) => certified.certifiedPinskerTotalVariation(epsilon, options), 20);
        expectOverlap((options) => certified.certifiedClozeErrorBound(epsilon, options), 20);
        expectOverlap((options) => certified.certifiedBretagnolleHuberTotalVariation(epsilon, options), 20);
        expectOverlap((options) => certified.certifiedMaxTotalVariation(epsilon, options), 12);
        expectOverlap((options) => certified.certifiedMinExcessEntropy(v, options), 12);
      }),
      cases(0.1),
    );
  });

  it('the scaling law', () => {
    const size = uniform(0, 30).map((digits_) => 10 ** digits_);
    fc.assert(
      fc.property(size, size, uniform(0.01, 2), uniform(0.01, 2), digits, (parameters, tokens, alpha, beta, many) => {
        const law = { E: '1.69', A: '406.4', B: 410.7, alpha, beta };
        expectOverlap((options) => certified.certifiedChinchillaLoss(law, { parameters, tokens }, options), many);
        expectOverlap((options) => certified.certifiedExcessEntropy(law, { parameters, tokens }, options), many);
        expectOverlap((options) => certified.certifiedComputeOptimalScale(law, parameters, options).tokens, many);
      }),
      cases(0.3),
    );
  });

  it('the bounds at finite sizes', () => {
    fc.assert(
      fc.property(
        fc.tuple(count(1e7), count(1e4), count(12)),
        fc.tuple(uniform(0, 1), uniform(0, 1), uniform(0.01, 0.99)),
        fc.constantFrom<'own' | 'nominal'>('own', 'nominal'),
        ([n, m, k], [f, a, competence], degrees) => {
          const counts = {
            textPieces: n,
            errorPieces: Math.floor(f * n),
            skills: m,
            badSkills: Math.ceil(a * m) || 1,
            k,
          };
          const sizes = { ...counts, competence, degrees };
          expectOverlap((options) => certified.certifiedFiniteSizeLogFailure(sizes, options), 20);
          if (degrees === 'own') return;
          for (const tail of ['exact', 'chernoff'] as const) {
            if (tail === 'exact' && n > 1e4) continue;
            const method = { bound: 'union', tail } as const;
            expectOverlap((options) => certified.certifiedFiniteSizeLogFailure(sizes, { ...options, ...method }), 12);
          }
        },
      ),
      cases(0.1),
    );
  });

  it('π', () => {
    const printed = '3.141592653589793238462643383279502884197';
    for (const bits of [64, 200, 700]) {
      const { low, high, exponent } = binaryArithmetic(bits).pi();
      const ends = toEnds({ low, high, exponent }, Math.min(200, Math.floor(bits / 3.33)));
      expect(admits(certified.Interval.between(ends), printed)).toBe(true);
    }
    expect(admits(certified.Interval.between(decimalArithmetic(50).pi()), printed)).toBe(true);
  });
});

describe('where decimal.js rounds the wrong way', () => {
  it.each([
    ['exp', '2.16190823220865176370902747118675501317338869'],
    ['ln', '7.74260463389554459120086747603'],
  ] as const)('%s of %s encloses what the other arithmetic does', (name, argument) => {
    const x = rationalOf(argument)!;
    for (const many of [5, 10, 20]) {
      const { lower, upper } = decimalArithmetic(many)[name](decimalArithmetic(60).rational(x));
      const narrow = toEnds(binaryArithmetic(400)[name](binaryArithmetic(400).rational(x)), 110);
      expect(lower.lte(narrow.lower) && upper.gte(narrow.upper)).toBe(true);
    }
  });
});

describe('every double in (0, 1)', () => {
  it('has logarithms in both arithmetics that overlap, at its neighbours as well', () => {
    fc.assert(
      fc.property(openUnit(), fc.integer({ min: 60, max: 300 }), (p, bits) => {
        const arithmetic = binaryArithmetic(bits);
        const x = rationalOf(p)!;
        const wide = toEnds(arithmetic.ln(arithmetic.rational(x)), 60);
        const narrow = toEnds(binaryArithmetic(bits + 100).ln(binaryArithmetic(bits + 100).rational(x)), 100);
        expect(wide.lower.lte(narrow.lower) && wide.upper.gte(narrow.upper)).toBe(true);
      }),
    );
  });
});
