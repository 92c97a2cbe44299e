import { finiteSizeGuarantee, finiteSizeLogFailure } from 'skill-emergence/competence';
import { logBinomialCoefficient, logBinomialProbability } from 'skill-emergence/concentration';
import type { Case } from './case.ts';

// No other library has these bounds. What a user would write instead: golden sections over both multipliers of the
// textbook formula, to the nine digits that they allow in floating point.

const GOLDEN = (Math.sqrt(5) - 1) / 2;

function goldenMinimum(f: (x: number) => number, low: number, high: number): number {
  let a = high - GOLDEN * (high - low);
  let b = low + GOLDEN * (high - low);
  let [atA, atB] = [f(a), f(b)];
  while (high - low > 1e-6) {
    if (atA < atB) {
      [high, b, atB] = [b, a, atA];
      a = high - GOLDEN * (high - low);
      atA = f(a);
    } else {
      [low, a, atA] = [a, b, atB];
      b = low + GOLDEN * (high - low);
      atB = f(b);
    }
  }
  return Math.min(atA, atB);
}

interface Point {
  readonly textPieces: number;
  readonly skills: number;
  readonly k: number;
  readonly errorPieces: number;
  readonly badSkills: number;
  readonly competence: number;
}

function plain({ textPieces, skills, k, errorPieces, badSkills, competence }: Point): number {
  const law = Array.from({ length: k + 1 }, (_, x) =>
    Math.exp(logBinomialProbability({ trials: k, probability: badSkills / skills, successes: x })),
  );
  const exponent = (lambda: number, mu: number): number => {
    let mean = 0;
    law.forEach((p, x) => (mean += p * Math.exp(Math.max(0, lambda * x - mu) - lambda * (1 - competence) * x)));
    return (errorPieces / textPieces) * mu + Math.log(mean);
  };
  const best = goldenMinimum((lambda) => goldenMinimum((mu) => exponent(lambda, mu), 0, lambda * k), 0, 4);
  return logBinomialCoefficient(skills, badSkills) + textPieces * best;
}

const point = (textPieces: number, skills: number, k: number, competence: number): Point => ({
  ...{ textPieces, skills, k, competence },
  errorPieces: textPieces / 10,
  badSkills: skills / 10,
});

const failureCase = (name: string, at: Point): Case => ({
  name: `finiteSizeLogFailure, ${name}`,
  size: 1,
  ours: () => finiteSizeLogFailure(at).logProbability,
  other: { name: 'golden sections', batch: () => plain(at) },
});

export const finiteSizeCases: readonly Case[] = [
  failureCase('n = 1e5, m = 100, k = 8', point(1e5, 100, 8, 0.5)),
  failureCase('n = 1e15, m = 1e9, k = 8', point(1e15, 1e9, 8, 0.6)),
  failureCase('n = 1e9, m = 1e4, k = 100', point(1e9, 1e4, 100, 0.7)),
  {
    name: 'finiteSizeGuarantee, n = 1e5, m = 100, k = 8',
    size: 1,
    ours: () =>
      finiteSizeGuarantee({ textPieces: 1e5, skills: 100, k: 8, theta: 0.1, alpha: 0.1, failureProbability: 1e-6 })
        .beta,
  },
];
