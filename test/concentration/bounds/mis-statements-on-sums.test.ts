import fc from 'fast-check';
import { logHypergeometricChernoffUpperTailBound, logSerflingUpperTailBound } from 'skill-emergence/concentration';
import { drawPoint, type DrawPoint } from '../../support/draw-points.ts';
import { exactHypergeometricTail, logOfRatio } from '../../support/exact-tails.ts';
import { outcomeWeights } from '../../support/independent-trials.ts';
import { refute } from '../../support/mis-statements.ts';

// About draws without replacement, and about trials that are not alike.

const points = drawPoint().filter(
  ({ population, successes, draws, count }) =>
    draws < population && count <= Math.min(successes, draws) && count * population > successes * draws,
);
const above = (bound: (at: DrawPoint) => number) => (at: DrawPoint) =>
  bound(at) - exactHypergeometricTail(at.population, at.successes, at.draws, at.count).toNumber();
const tailAt = ({ count, ...law }: DrawPoint) => ({ ...law, atLeast: count });

refute({
  says: 'P[at least k of n draws from N] <= exp(-2n e² / (1 - n/N))',
  points,
  margin: above(({ population: N, successes: K, draws: n, count: k }) => (-2 * n * (k / n - K / N) ** 2) / (1 - n / N)),
  counterexample: { population: 2, successes: 1, draws: 1, count: 1 },
  truth: {
    says: 'P[at least k of n draws from N] <= exp(-2n e² / (1 - (n - 1)/N)) (Serfling)',
    margin: above((at) => logSerflingUpperTailBound(tailAt(at))),
  },
});

refute({
  says: 'P[at least k of n draws from N] <= exp(-the relative entropy of all four cells)',
  points,
  margin: above(
    ({ population: N, successes: K, draws: n, count: k }) =>
      -[
        [k, (n * K) / N] as const,
        [K - k, (K * (N - n)) / N] as const,
        [n - k, (n * (N - K)) / N] as const,
        [N - K - n + k, ((N - n) * (N - K)) / N] as const,
      ].reduce((sum, [x, y]) => sum + (x > 0 ? x * Math.log(x / y) : 0), 0),
  ),
  counterexample: { population: 2, successes: 1, draws: 1, count: 1 },
  truth: {
    says: 'P[at least k of n draws from N] <= exp(-that of any two cells of a row or a column)',
    margin: above((at) => logHypergeometricChernoffUpperTailBound(tailAt(at))),
  },
});

interface Unlike {
  /** In sixteenths. */
  readonly probabilities: readonly number[];
  readonly count: number;
}

/** Trials, and a count from `least` steps above the mean, rounded up, on. */
const unlike = (least: number): fc.Arbitrary<Unlike> =>
  fc
    .tuple(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 16 }), fc.constantFrom(0, 1, 15, 16)), {
        minLength: 1,
        maxLength: 30,
      }),
      fc.nat(4),
    )
    .map(([probabilities, step]) => {
      const mean = probabilities.reduce((sum, x) => sum + x, 0) / 16;
      return { probabilities, count: least === 0 ? Math.floor(mean) + 1 : Math.ceil(mean) + least + step, mean };
    })
    .filter(({ probabilities, count, mean }) => count <= probabilities.length && (least > 0 || count < mean + 1));

const tailOf = (weights: readonly bigint[], count: number): bigint =>
  weights.slice(count).reduce((sum, weight) => sum + weight, 0n);

refute({
  says: 'P[S >= k] <= P[Bin(n, p̄) >= k], for the mean np̄ < k < np̄ + 1 of unlike trials',
  points: unlike(0),
  margin: ({ probabilities, count }) => {
    const n = probabilities.length;
    const sum = probabilities.reduce((total, x) => total + x, 0);
    const ownTail = logOfRatio(tailOf(outcomeWeights(probabilities, 16), count), 16n ** BigInt(n));
    const alike = outcomeWeights(new Array<number>(n).fill(sum), 16 * n);
    const alikeTail = logOfRatio(tailOf(alike, count), BigInt(16 * n) ** BigInt(n));
    return ownTail.isFinite() ? alikeTail.minus(ownTail).toNumber() : Infinity;
  },
  counterexample: { probabilities: [8, 0], count: 1 },
  truth: { says: 'the same for k >= np̄ + 1 (Hoeffding 1956)', points: unlike(1) },
});
