import { Interval } from '../../certified/interval.ts';
import { randomBelow, randomWords } from '../../numeric/random.ts';
import type { Exact } from '../certified/margins.ts';
import type { ClaimPoint } from '../claim.ts';
import type { Side } from '../forms/side.ts';

type Graph = 'n' | 'm' | 'k' | 'errors' | 'seed';

/** A skill's edges, and those of them that lead to text pieces not in error. */
interface Edges {
  degree: number;
  correct: number;
}

/**
 * The skills of a small random graph. In error are the text pieces with the most edges to the first skill: an adversary
 * who means that one.
 */
function skillsOf({ n, m, k, errors, seed }: ClaimPoint<Graph>): readonly Edges[] {
  const next = randomWords(seed, 0);
  const pieces = Array.from({ length: n }, () => Array.from({ length: k }, () => randomBelow(next, m)));
  const firstIn = (piece: readonly number[]): number => piece.filter((skill) => skill === 0).length;
  pieces.sort((one, other) => firstIn(other) - firstIn(one));
  const skills = Array.from({ length: m }, () => ({ degree: 0, correct: 0 }));
  for (const [i, piece] of pieces.entries()) {
    for (const skill of piece) {
      skills[skill]!.degree++;
      if (i >= errors) skills[skill]!.correct++;
    }
  }
  return skills.filter(({ degree }) => degree > 0);
}

function numbersOf({ n, m, k, errors, seed }: Exact<Graph>): ClaimPoint<Graph> {
  return { n: Number(n), m: Number(m), k: Number(k), errors: Number(errors), seed: Number(seed) };
}

export const MEAN_BY_DEGREE: Side<Graph> = {
  says: '\\sum_s \\tfrac{\\deg s}{kn}\\,\\text{competence}(s)',
  value: (at) =>
    skillsOf(at).reduce((sum, { degree, correct }) => sum + (degree / (at.k * at.n)) * (correct / degree), 0),
  certified: (point, options) => {
    const at = numbersOf(point);
    const share = (a: number, b: number): Interval => Interval.exact(a, options).divide(b);
    return skillsOf(at).reduce(
      (sum, { degree, correct }) => sum.add(share(degree, at.k * at.n).multiply(share(correct, degree))),
      Interval.exact(0, options),
    );
  },
};

export const SHARE_CORRECT: Side<Graph> = {
  says: '1-|Y|/n',
  value: ({ n, errors }) => 1 - errors / n,
  certified: ({ n, errors }, options) => Interval.exact(1, options).subtract(Interval.exact(errors, options).divide(n)),
};

/** Every skill counted alike: what a weight by degree is not. */
export function meanBySkill(at: ClaimPoint<Graph>): number {
  const skills = skillsOf(at);
  return skills.reduce((sum, { degree, correct }) => sum + correct / degree, 0) / skills.length;
}
