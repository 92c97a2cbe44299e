import fc from 'fast-check';
import {
  logBinomialLowerTail,
  logBinomialProbability,
  logBinomialUpperTail,
  logHypergeometricLowerTail,
  logHypergeometricProbability,
  logHypergeometricUpperTail,
  logPoissonLowerTail,
  logPoissonUpperTail,
} from 'skill-emergence/concentration';
import { describe, expect, it } from 'vitest';
import { logUniform } from '../support/arbitraries.ts';
import { drawPoint } from '../support/draw-points.ts';
import { choose, exactPoissonLowerTail, exactPoissonTail, fractionOf } from '../support/exact-tails.ts';
import { logLaw, type Weight, weight, withWeighedTrial } from '../support/rational-law.ts';
import { countOf } from '../support/tail-points.ts';
import { documentedUlps, HYPERGEOMETRIC_ULPS } from '../support/tail-reference.ts';

// The exact laws against rational arithmetic, count by count.

/** By how much the doubles of a rational law are themselves wrong, in ulps. */
const ORACLE = 4;

/** ln P[X = k], ln P[X >= k] and ln P[X <= k] for a count k. */
type Values = readonly [probability: number, upper: number, lower: number];

/** The worst error over all counts of a law, as a multiple of what is documented. */
function worstError(weights: readonly Weight[], at: (count: number) => Values, documented: (value: number) => number) {
  const law = logLaw(weights);
  let worst = { error: 0, count: 0 };
  for (let count = 0; count < weights.length; count++) {
    const exact = [law.probability[count]!, law.upper[count]!, law.lower[count]!];
    at(count).forEach((value, i) => {
      const error = multipleOf(documented(exact[i]!) + ORACLE, value, exact[i]!);
      if (!(error <= worst.error)) worst = { error, count };
    });
  }
  return worst;
}

function multipleOf(ulps: number, value: number, exact: number): number {
  if (value === exact || Math.abs(value - exact) <= 5e-324) return 0; // the last bit of a number that underflows
  return Math.abs((value - exact) / exact) / (ulps * 2 ** -52);
}

describe('the binomial law', () => {
  it.each([5e-324, 1e-100, 2 ** -53, 1e-8, 0.01, 0.1, 0.25, 1 / 3, 0.5, 0.7, 0.9, 0.99, 1 - 1e-8, 1 - 2 ** -53])(
    'is as exact as documented for p = %d, at every count of any number of trials up to 200',
    (p) => {
      const { numerator, exponent } = fractionOf(p);
      const [hit, miss] = [weight(numerator), weight((1n << BigInt(exponent)) - numerator)];
      let weights = [weight(1n)];
      for (let trials = 1; trials <= 200; trials++) {
        weights = withWeighedTrial(weights, hit, miss);
        const law = { trials, probability: p };
        const at = (count: number): Values => [
          logBinomialProbability({ ...law, successes: count }),
          logBinomialUpperTail({ ...law, atLeast: count }),
          logBinomialLowerTail({ ...law, atMost: count }),
        ];
        const { error, count } = worstError(weights, at, documentedUlps);
        expect(error, `${trials} trials, count ${count}`).toBeLessThanOrEqual(1);
      }
    },
  );
});

describe('the hypergeometric law', () => {
  const worst = ({ population, successes, draws }: { population: number; successes: number; draws: number }) => {
    const law = { population, successes, draws };
    const weights = Array.from({ length: Math.min(successes, draws) + 1 }, (_, x) =>
      weight(choose(successes, x) * choose(population - successes, draws - x)),
    );
    const at = (count: number): Values => [
      logHypergeometricProbability({ ...law, observed: count }),
      logHypergeometricUpperTail({ ...law, atLeast: count }),
      logHypergeometricLowerTail({ ...law, atMost: count }),
    ];
    return worstError(weights, at, () => HYPERGEOMETRIC_ULPS);
  };

  it('is as exact as documented at every count of every draw from populations up to 24', () => {
    for (let population = 1; population <= 24; population++) {
      for (let successes = 0; successes <= population; successes++) {
        for (let draws = 0; draws <= population; draws++) {
          const { error, count } = worst({ population, successes, draws });
          expect(error, [population, successes, draws, count].join()).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it('is as exact as documented at every count of draws from populations up to 200', () => {
    fc.assert(fc.property(drawPoint(), (law) => worst(law).error <= 1));
  });
});

describe('the law of Poisson, which is not rational, in 50 digits', () => {
  const rate = fc.oneof(logUniform(1e-9, 200), logUniform(1, 200), fc.constantFrom(5e-324, 1e-100, 1, 7.5, 200));

  it('is as exact as documented for rates and counts up to 200', () => {
    fc.assert(
      fc.property(
        rate.chain((at) => fc.tuple(fc.constant(at), countOf(200, at))),
        ([at, count]) => {
          for (const [value, exact] of [
            [logPoissonUpperTail({ rate: at, atLeast: count }), exactPoissonTail(at, count)],
            [logPoissonLowerTail({ rate: at, atMost: count }), exactPoissonLowerTail(at, count)],
          ] as const) {
            expect(multipleOf(documentedUlps(value) + ORACLE, value, exact.toNumber())).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
