import { guaranteeAt } from '../../competence/guaranteed-competence.ts';
import { tupleCompetence } from '../../competence/tuple-competence.ts';
import { checkArray, checkAtMost, checkCount, checkNamed, checkOpenUnit, checkUnit } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { checkMeanDegree } from '../peeling/learner.ts';
import { equalEnd } from '../peeling/learning-fixed-point.ts';
import { learningThreshold } from '../peeling/learning-threshold.ts';
import { jumpAt } from '../peeling/required-mean-degree.ts';
import { steepestTeaching } from '../peeling/critical-points.ts';
import { textErrorFraction } from '../peeling/text-error-fraction.ts';
import { giantComponent } from '../percolation/giant-component.ts';
import { unseen } from '../quanta/unseen.ts';
import { checkExponent, type ZipfQuanta, zipfQuanta } from '../quanta/zipf-quanta.ts';
import type { ComparedThresholds, ComparisonOptions, TheoryComparison } from './comparison.ts';

const ALPHAS: readonly number[] = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5];
const FACTORS: readonly number[] = [0.125, 0.25, 0.5, 1, 2, 4, 8];
const NAMES: readonly string[] = [
  'k',
  'skills',
  'textPieces',
  'theta',
  'unknown',
  'capacity',
  'exponent',
  'tupleSize',
  'alphas',
  'amounts',
];
const MOST_POINTS = 1000;

/**
 * Theories of emergence on one graph: performance curves of three models of errors, learnt fractions against text by
 * peeling, percolation and quanta, and what each says of tuples of skills.
 *
 * | on α                | competence of all but a fraction α of the skills                         |
 * | ------------------- | ------------------------------------------------------------------------ |
 * | adversarial errors  | at least 1 − θβ, by Theorem 8 and by the sharp curve                     |
 * | random errors       | 1 − θ                                                                    |
 * | all-or-none         | 0 for α below U = 1 − (1 − θ)^(1/k), and (1 − U)^(k − 1) from there on   |
 *
 * All three have the mean 1 − θ: an average of measurements does not tell them apart, quantiles do.
 *
 * @param options - `k`, `skills` m, `textPieces` n, `theta` θ and `unknown` ε₀; if left out, `capacity` is 1,
 * `exponent` 0.34, `tupleSize` 2, `alphas` are seven from 0.01 to 0.5, and `amounts` are n times 1/8, 1/4, …, 8
 * @returns one table
 * @throws {@link DomainError} if an argument is outside its domain, or there are more than 10¹⁵ text pieces a skill
 * @remarks The models of errors have θ of all text pieces in error. Peeling has its own: text pieces in error teach
 * nothing, and in the end a `textErrorFraction` of fresh text has an unlearnt skill. Equally likely skills and the
 * limit of large graphs; the quanta are unequal, an infinite number of them. Each value is that of the function of its
 * name. About a millisecond with the defaults.
 * @example
 * ```ts
 * import { compareTheories } from 'skill-emergence/learning';
 *
 * const { curves, unlearnt, thresholds } = compareTheories({
 *   k: 8,
 *   skills: 1e4,
 *   textPieces: 4e4,
 *   theta: 0.1,
 *   unknown: 0.5,
 *   alphas: [0.01, 0.1],
 * });
 * unlearnt; // ~> 0.01308
 * curves[1]; // ~> { alpha: 0.1, theorem8: 0.5498, sharp: 0.6955, random: 0.9, allOrNone: 0.9119 }
 * thresholds; // ~> { percolation: 178.6, emergence: 3502.3, jump: 11085.7 }
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md).
 * @category Comparison
 */
export function compareTheories(options: ComparisonOptions): TheoryComparison {
  checkNamed('compareTheories', 'options', options, NAMES);
  const { k, skills, textPieces, theta, unknown, capacity = 1, exponent = 0.34, tupleSize = 2 } = options;
  const { alphas = ALPHAS, amounts = FACTORS.map((factor) => Math.max(1, Math.round(factor * textPieces))) } = options;
  checkCount('k', k);
  checkCount('skills', skills);
  checkCount('textPieces', textPieces);
  checkUnit('theta', theta);
  checkUnit('unknown', unknown);
  checkCount('capacity', capacity);
  checkExponent(exponent);
  checkCount('tupleSize', tupleSize);
  checkList('alphas', alphas, checkOpenUnit);
  checkList('amounts', amounts, checkCount);
  const degreeOf = (n: number): number => (n / skills) * k;
  const meanDegree = degreeOf(textPieces);
  checkMeanDegree('meanDegree', meanDegree);
  for (const n of amounts) checkMeanDegree('meanDegree', degreeOf(n));
  const useful = 1 - theta;
  const quanta = zipfQuanta(exponent);
  const unlearnt = -expm1(log1p(-theta) / k);
  const end = equalEnd(meanDegree * useful, k, capacity, unknown);
  return {
    meanDegree,
    mean: useful,
    unlearnt,
    curves: alphas.map((alpha) => ({
      alpha,
      theorem8: guaranteeAt(theta, k, alpha, 'theorem8').competence,
      sharp: guaranteeAt(theta, k, alpha, 'sharp').competence,
      random: useful,
      allOrNone: alpha < unlearnt ? 0 : power(unlearnt, k - 1),
    })),
    tuples: {
      tupleSize,
      mean: power(theta, tupleSize),
      guaranteed: alphas.map((alpha) => tupleCompetence({ theta, k, alpha, tupleSize, bound: 'sharp' }).competence),
      learntShare: power(unlearnt, tupleSize),
      learntCompetence: power(unlearnt, tupleSize * (k - 1)),
    },
    learnt: amounts.map((n) => ({
      textPieces: n,
      meanDegree: degreeOf(n),
      peeling: equalEnd(degreeOf(n) * useful, k, capacity, unknown).learntShare,
      alone: -expm1(-degreeOf(n) * useful),
      percolation: giantComponent({ k, meanDegree: degreeOf(n) }).skills,
      quanta: seen(quanta, n * k),
    })),
    thresholds: thresholdsOf(k, skills, useful, unknown, capacity),
    peeling: { ...end, textErrorFraction: textErrorFraction({ unlearnt: end.unlearnt, k }) },
    threshold: learningThreshold({ k, meanDegree, theta, capacity }),
  };
}

function checkList(
  parameter: string,
  list: readonly number[],
  check: (parameter: string, value: number) => void,
): void {
  checkArray(parameter, list);
  checkAtMost(`${parameter}.length`, list.length, MOST_POINTS);
  for (let i = 0; i < list.length; i++) check(`${parameter}[${i}]`, list[i]!);
}

/** (1 - x)^count, which is 1 for a count of 0. */
function power(x: number, count: number): number {
  return count === 0 ? 1 : exp(count * log1p(-x));
}

/** The measure of the quanta that so many samples show. */
function seen(quanta: ZipfQuanta, samples: number): number {
  return 1 - unseen(quanta, Math.min(samples, Number.MAX_SAFE_INTEGER), 1);
}

function thresholdsOf(
  k: number,
  skills: number,
  useful: number,
  unknown: number,
  capacity: number,
): ComparedThresholds {
  const jump = jumpAt(k, unknown, capacity)?.meanDegree ?? Infinity;
  return {
    percolation: skills / k / (k - 1),
    emergence: capacity >= k - 1 ? Infinity : skills / k / steepestTeaching(k, capacity) / useful,
    jump: (skills / k) * (jump / useful),
  };
}
