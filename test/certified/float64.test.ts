import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import * as library from 'skill-emergence';
import * as certified from 'skill-emergence/certified';
import type { Interval } from 'skill-emergence/certified';
import { afterAll, describe, expect, it } from 'vitest';
import { count, openUnit, point, uniform, unit } from '../support/arbitraries.ts';
import { documentedUlps } from '../support/tail-reference.ts';
import { binomialPoint } from '../support/tail-points.ts';
import { without } from '../support/without.ts';

// The functions in doubles are as near to the certified values as they say, at the very doubles they were given.

const Exact = Decimal.clone({ defaults: true, precision: 60, minE: -9e15, maxE: 9e15 });
const ULP = 2 ** -52;

/** Below, doubles have fewer digits. */
const SMALLEST_NORMAL = 2 ** -1022;

/** The error of a double, at most, in units of `scale`; by default, of the value. */
function errorOf(actual: number, { lower, upper }: Interval, scale?: Decimal.Value): number {
  if (!upper.isFinite()) return String(actual) === upper.toString() ? 0 : Infinity;
  if (!Number.isFinite(actual)) return Infinity;
  const x = new Exact(actual.toPrecision(60));
  const error = Exact.max(x.minus(lower).abs(), x.minus(upper).abs());
  // a value of 0, or one that is exactly a double
  if (error.isZero()) return 0;
  return error.div(new Exact(scale ?? lower).abs()).toNumber();
}

/** What 30 digits leave open, on top of what a function documents. */
const NEARLY = 1 + 1e-10;

/** What was seen of a function: points, the largest error, and the largest share of what is documented. */
interface Seen {
  readonly points: number;
  readonly error: number;
  readonly share: number;
}

const seen = new Map<string, Seen>();

function expectAccuracy(name: string, error: number, documented: number): void {
  const before = seen.get(name) ?? { points: 0, error: 0, share: 0 };
  seen.set(name, {
    points: before.points + 1,
    error: Math.max(before.error, error),
    share: Math.max(before.share, error / documented),
  });
  expect(error, name).toBeLessThanOrEqual(documented * NEARLY);
}

/** The longer run says what it saw. */
afterAll(() => {
  if (Number(process.env['FC_RUNS']) < 10_000) return;
  for (const [name, { points, error, share }] of seen) {
    const ulps = (error / ULP).toFixed(2);
    console.log(`${name}: ${points} points, ${ulps} ulp at most, ${share.toFixed(2)} of what is documented`);
  }
});

describe('doubles agree with certified values', () => {
  it('H(p), to 4 ulp', () => {
    fc.assert(
      fc.property(unit(), (p) => {
        const value = certified.certifiedBinaryEntropy(p);
        fc.pre(value.lower.gte(SMALLEST_NORMAL) || value.sign() === 'zero');
        expectAccuracy('binaryEntropy', errorOf(library.binaryEntropy(p), value), 4 * ULP);
      }),
    );
  });

  it('D(q‖p), to 8 ulp', () => {
    fc.assert(
      fc.property(unit(), unit(), uniform(-52, 0), fc.boolean(), (q, p, power, isNear) => {
        const x = isNear ? Math.min(1, p * (1 + 2 ** power)) : q;
        const value = certified.certifiedBernoulliDivergence(x, p);
        fc.pre(value.lower.gte(SMALLEST_NORMAL) || value.sign() === 'zero');
        expectAccuracy('bernoulliDivergence', errorOf(library.bernoulliDivergence(x, p), value), 8 * ULP);
      }),
    );
  });

  it('the performance gap, to 1e-13 of its two parts', () => {
    fc.assert(
      fc.property(point(1e4), uniform(0, 1), ({ theta, k, alpha }, t) => {
        const beta = 1 + t * (1 / alpha - 1);
        fc.pre(beta > 1 && beta < Infinity && theta > 2 ** -1000);
        fc.pre(new Exact(beta).times(new Exact(alpha.toPrecision(60))).lte(1 - 2 ** -50));
        const at = { theta, k, alpha, beta };
        const gap = certified.certifiedPerformanceGap(at);
        const entropy = certified.certifiedBinaryEntropy(theta).upper;
        const scale = entropy.plus(entropy.minus(gap.lower).abs());
        expectAccuracy('performanceGap', errorOf(library.performanceGap(at), gap, scale), 1e-13);
      }),
    );
  });

  it('β*, β̂ and β°, to 1e-14', () => {
    fc.assert(
      fc.property(point(200), (at) => {
        fc.pre(at.alpha >= SMALLEST_NORMAL && at.theta >= SMALLEST_NORMAL);
        const theorem = certified.certifiedErrorAmplification(at);
        // where the sign of feasibility hangs on the last bit of a rounded H(θ)/(kθ), either answer is one
        const edge = certified.certifiedMaxAlpha(without(at, 'alpha')).divide(at.alpha);
        if (edge.compare('0.999999999999') === 'less' || edge.compare('1.000000000001') === 'greater') {
          expectAccuracy('errorAmplification', errorOf(library.errorAmplification(at), theorem), 1e-14);
        }
        const refined = certified.certifiedRefinedErrorAmplification(at);
        expectAccuracy('refinedErrorAmplification', errorOf(library.refinedErrorAmplification(at), refined), 1e-14);
        const sharp = certified.certifiedSharpErrorAmplification(at);
        expectAccuracy('sharpErrorAmplification', errorOf(library.sharpErrorAmplification(at), sharp), 1e-14);
      }),
    );
  });

  it('α_max, to 4 ulp times 1 + H(θ)/(kθ)', () => {
    fc.assert(
      fc.property(openUnit(), count(1e6), (theta, k) => {
        const value = certified.certifiedMaxAlpha({ theta, k });
        fc.pre(value.lower.gt(SMALLEST_NORMAL));
        const condition = 1 - Math.log(value.lower.toNumber());
        expectAccuracy('maxAlpha', errorOf(library.maxAlpha({ theta, k }), value), 4 * ULP * condition);
      }),
    );
  });

  it('binomial coefficients, to 1e-15', () => {
    fc.assert(
      fc.property(count(1e15), uniform(0, 1), uniform(0, 1), (n, t, s) => {
        for (const k of [Math.floor(n * t), Math.floor(n ** s)]) {
          const value = certified.certifiedLogBinomialCoefficient(n, k);
          expectAccuracy('logBinomialCoefficient', errorOf(library.logBinomialCoefficient(n, k), value), 1e-15);
        }
      }),
    );
  });

  it('binomial probabilities and tails, to 5e-15 below 1/e and to 2e-14', () => {
    fc.assert(
      fc.property(binomialPoint(1e5), ({ trials, probability, count: m }) => {
        fc.pre(probability === 0 || probability >= SMALLEST_NORMAL);
        const law = { trials, probability };
        const documented = (value: Interval) => documentedUlps(value.lower.toNumber()) * ULP;
        const upper = certified.certifiedLogBinomialUpperTail({ ...law, atLeast: m }, { digits: 20 });
        const lower = certified.certifiedLogBinomialLowerTail({ ...law, atMost: m }, { digits: 20 });
        const one = certified.certifiedLogBinomialProbability({ ...law, successes: m }, { digits: 20 });
        const isNormal = (value: Interval) => value.upper.isZero() || value.upper.lt(-SMALLEST_NORMAL);
        if (isNormal(upper)) {
          const error = errorOf(library.logBinomialUpperTail({ ...law, atLeast: m }), upper);
          expectAccuracy('logBinomialUpperTail', error, documented(upper));
        }
        if (isNormal(lower)) {
          const error = errorOf(library.logBinomialLowerTail({ ...law, atMost: m }), lower);
          expectAccuracy('logBinomialLowerTail', error, documented(lower));
        }
        if (one.upper.lt(-1)) {
          const error = errorOf(library.logBinomialProbability({ ...law, successes: m }), one);
          expectAccuracy('logBinomialProbability', error, documented(one));
        }
      }),
    );
  });

  it('the conversions, to 2 ulp, and the joint range, to 1e-14', () => {
    const excess = fc.oneof(
      uniform(0, 36),
      uniform(-300, 1).map((digits) => 10 ** digits),
    );
    fc.assert(
      fc.property(excess, unit(), (epsilon, v) => {
        const pinsker = certified.certifiedPinskerTotalVariation(epsilon);
        const cloze = certified.certifiedClozeErrorBound(epsilon);
        const bretagnolle = certified.certifiedBretagnolleHuberTotalVariation(epsilon);
        const huber = library.bretagnolleHuberTotalVariation(epsilon);
        expectAccuracy('pinskerTotalVariation', errorOf(library.pinskerTotalVariation(epsilon), pinsker), 2 * ULP);
        expectAccuracy('clozeErrorBound', errorOf(library.clozeErrorBound(epsilon), cloze), 2 * ULP);
        expectAccuracy('bretagnolleHuberTotalVariation', errorOf(huber, bretagnolle), 2 * ULP);
        const variation = certified.certifiedMaxTotalVariation(epsilon);
        expectAccuracy('maxTotalVariation', errorOf(library.maxTotalVariation(epsilon), variation), 1e-14);
        const least = certified.certifiedMinExcessEntropy(v);
        fc.pre(least.lower.gt(SMALLEST_NORMAL));
        expectAccuracy('minExcessEntropy', errorOf(library.minExcessEntropy(v), least), 1e-14);
      }),
    );
  });

  it('the scaling law, to 4 ulp, and the compute-optimal scale, to 8', () => {
    const laws = fc.constantFrom(...Object.values(library.publishedScalingLaws));
    const size = uniform(3, 18).map((digits) => 10 ** digits);
    fc.assert(
      fc.property(laws, size, size, (law, parameters, tokens) => {
        const scale = { parameters, tokens };
        const excess = certified.certifiedExcessEntropy(law, scale);
        expectAccuracy('excessEntropy', errorOf(library.excessEntropy(law, scale), excess), 4 * ULP);
        const loss = certified.certifiedChinchillaLoss(law, scale);
        expectAccuracy('chinchillaLoss', errorOf(library.chinchillaLoss(law, scale), loss), 4 * ULP);
        const flops = parameters * tokens;
        const optimal = certified.certifiedComputeOptimalScale(law, flops);
        const actual = library.computeOptimalScale(law, flops);
        expectAccuracy('computeOptimalScale', errorOf(actual.parameters, optimal.parameters), 8 * ULP);
        expectAccuracy('computeOptimalScale', errorOf(actual.tokens, optimal.tokens), 8 * ULP);
      }),
    );
  });

  it('the sharp bounds at finite sizes, at the same multipliers and at their own', () => {
    fc.assert(
      fc.property(
        fc.tuple(count(1e9), count(1e5), count(20)),
        fc.tuple(uniform(0.001, 1), uniform(0.001, 1), fc.integer({ min: 1, max: 1023 })),
        fc.constantFrom<'own' | 'nominal'>('own', 'nominal'),
        ([n, m, k], [f, a, share], degrees) => {
          const counts = { textPieces: n, errorPieces: Math.floor(f * n), skills: m, badSkills: Math.ceil(a * m), k };
          const sizes = { ...counts, competence: share / 1024, degrees };
          const failure = library.finiteSizeLogFailure(sizes);
          const { multipliers } = failure;
          fc.pre(multipliers !== undefined && multipliers.lambda > 0);
          const value = certified.certifiedFiniteSizeLogFailure(sizes, { multipliers });
          const scale =
            failure.logSets + multipliers.lambda * counts.errorPieces * k + Math.abs(failure.logProbability);
          expectAccuracy('finiteSizeLogFailure', errorOf(failure.logProbability, value, scale), 2 ** -46);
          const own = certified.certifiedFiniteSizeLogFailure(sizes);
          // the search for multipliers sees no difference below an ulp or so of each text piece's term
          expect(own.upper.minus(value.lower).toNumber()).toBeLessThanOrEqual(2 ** -40 * scale + 2 ** -50 * n);
        },
      ),
    );
  });
});
