import { klDivergence, totalVariation } from 'skill-emergence/entropy';
import { distributionPair } from '../support/distributions.ts';
import { refute } from '../support/mis-statements.ts';
import { exactQuestion, question, type Question } from '../support/questions.ts';

// About a divergence D in nats and a total variation distance V, and about the best guess at a question.

type Pair = readonly [p: readonly number[], q: readonly number[]];

/** Alphabets of up to 7; where the divergence is infinite there is little to say. */
const pairs = distributionPair(7)
  .map((pair): Pair => pair)
  .filter(([p, q]) => klDivergence(p, q) < Infinity);

/**
 * At least a bound by the distance; next to 1 the bound is sensitive to an ulp or two that the distance has too much.
 */
const atLeast =
  (bound: (v: number) => number) =>
  ([p, q]: Pair) =>
    klDivergence(p, q) - bound(totalVariation(p, q) * (1 - 2 ** -50));
const twoHeaded: Pair = [
  [1, 0],
  [0.5, 0.5],
];
const exchanged: Pair = [
  [0.6, 0.4],
  [0.4, 0.6],
];

refute({
  says: 'D >= 2 ‖p - q‖₁²',
  points: pairs,
  margin: atLeast((v) => 2 * (2 * v) ** 2),
  counterexample: twoHeaded,
  truth: { says: 'D >= 2V², half of ‖p - q‖₁² (Pinsker)', margin: atLeast((v) => 2 * v ** 2) },
});

refute({
  says: 'D >= (2 / ln 2) V², with D in nats',
  points: pairs,
  margin: atLeast((v) => (2 / Math.LN2) * v ** 2),
  counterexample: exchanged,
  truth: {
    says: 'D >= (2 / ln 2) V², with D in bits',
    margin: ([p, q]) => klDivergence(p, q) / Math.LN2 - (2 / Math.LN2) * totalVariation(p, q) ** 2,
  },
});

const kullback = (v: number): number => 2 * v ** 2 + (4 / 9) * v ** 4;

refute({
  says: 'D >= 2 ‖p - q‖₁² + (4/9) ‖p - q‖₁⁴',
  points: pairs,
  margin: atLeast((v) => kullback(2 * v)),
  counterexample: twoHeaded,
  truth: { says: 'D >= 2V² + (4/9) V⁴ (Kullback)', margin: atLeast(kullback) },
});

refute({
  says: 'D >= v²/2 + v⁴/12, v = 2V, as first printed',
  points: pairs,
  margin: atLeast((v) => (2 * v) ** 2 / 2 + (2 * v) ** 4 / 12),
  counterexample: [
    [0.8, 0.2],
    [0.3, 0.7],
  ],
  truth: { says: 'D >= v²/2 + v⁴/36', margin: atLeast((v) => (2 * v) ** 2 / 2 + (2 * v) ** 4 / 36) },
});

const huber =
  (factor: number) =>
  ([p, q]: Pair): number =>
    Math.sqrt(-Math.expm1(-factor * klDivergence(p, q))) - totalVariation(p, q);

refute({
  says: 'V <= √(1 - exp(-D/2))',
  points: pairs,
  margin: huber(1 / 2),
  counterexample: [
    [1, 0],
    [0.1, 0.9],
  ],
  truth: { says: 'V <= √(1 - exp(-D)) (Bretagnolle and Huber)', margin: huber(1) },
});

refute({
  says: 'D <= V² / min q, where every q is positive',
  points: pairs.filter(([, q]) => Math.min(...q) > 0),
  margin: ([p, q]) => totalVariation(p, q) ** 2 / Math.min(...q) - klDivergence(p, q),
  counterexample: twoHeaded,
  truth: {
    says: 'D <= ln(1 + 2V² / min q)',
    margin: ([p, q]) => Math.log1p((2 * totalVariation(p, q) ** 2) / Math.min(...q)) - klDivergence(p, q),
  },
});

const evenOfTwo: Question = [[1, 1]];

/** Of the entropy H in nats, the error e of the best guess, and the number of choices. */
const about =
  (margin: (entropy: number, error: number, choices: number) => number) =>
  (rows: Question): number => {
    const { entropy, error } = exactQuestion(rows);
    return margin(entropy.toNumber(), error.toNumber(), rows[0]!.length);
  };

refute({
  says: 'e <= H/2, with H in nats',
  points: question(),
  margin: about((entropy, error) => entropy / 2 - error),
  counterexample: evenOfTwo,
  truth: {
    says: 'e <= H/2, with H in bits (Hellman and Raviv)',
    margin: about((entropy, error) => entropy / (2 * Math.LN2) - error),
  },
});

refute({
  says: 'H <= e ln(M - 1)',
  points: question(),
  margin: about((entropy, error, choices) => error * Math.log(choices - 1) - entropy),
  counterexample: evenOfTwo,
  truth: {
    says: 'H <= h(e) + e ln(M - 1) (Fano)',
    margin: about((entropy, error, choices) => entropyOf(error) + error * Math.log(choices - 1) - entropy),
  },
});

function entropyOf(e: number): number {
  return e > 0 ? -e * Math.log(e) - (1 - e) * Math.log1p(-e) : 0;
}
