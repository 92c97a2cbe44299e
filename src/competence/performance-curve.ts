import { checkArray, checkAtMost, checkCount, checkNamed, checkOpenUnit, checkUnit, DomainError } from '../errors.ts';
import { checkBound, type CompetenceBound, type Guarantee, guaranteeAt } from './guaranteed-competence.ts';

/**
 * One point of a performance curve, with all that it depends on: the points of several curves make one table.
 *
 * @category Guarantees
 */
export interface PerformancePoint extends Guarantee {
  /** Error fraction θ of text pieces. */
  readonly theta: number;
  /** Number of skills in each text piece. */
  readonly k: number;
  /** Fraction α of skills for which no guarantee is made. */
  readonly alpha: number;
  /** The bound. */
  readonly bound: CompetenceBound;
}

/**
 * Performance curve: the competence guaranteed on a 1 − α fraction of skills, as a function of α.
 *
 * ```math
 * \alpha \mapsto 1 - \min\bigl(1, \theta\,\beta(\theta,k,\alpha)\bigr)
 * ```
 *
 * @param options - error fraction θ in [0, 1]; skills per text piece k ≥ 1; either `alphas`, the fractions wanted, each
 * in (0, 1), or `points`, how many evenly spaced ones i/(points + 1) to take (at most 10⁶; 99 unless given); and the
 * bound (default `'theorem8'`)
 * @returns the points, in the order of the fractions, each with its θ, k, α and bound
 * @throws {@link DomainError} as {@link guaranteedCompetence}, naming `alphas[i]`; or if both `alphas` and `points`
 * are given, or `points` is not a positive integer of at most 10⁶
 * @example
 * ```ts
 * import { performanceCurve } from 'skill-emergence/competence';
 *
 * const curve = performanceCurve({ theta: 0.1, k: 8, points: 9 });
 * curve.map((point) => point.alpha)[2]; // => 0.3
 * curve[0]?.competence; // ~> 0.549809
 * performanceCurve({ theta: 0.1, k: 8, alphas: [0.8] })[0]?.vacuous; // => true
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Definition 7 and Theorem 8.
 * @category Guarantees
 */
export function performanceCurve(options: {
  readonly theta: number;
  readonly k: number;
  readonly alphas?: ArrayLike<number> | undefined;
  readonly points?: number | undefined;
  readonly bound?: CompetenceBound | undefined;
}): readonly PerformancePoint[] {
  checkNamed('performanceCurve', 'options', options, ['theta', 'k', 'alphas', 'points', 'bound']);
  const { theta, k, points, bound = 'theorem8' } = options;
  checkUnit('theta', theta);
  checkCount('k', k);
  checkBound(bound);
  return fractionsOf(options.alphas, points).map((alpha) => ({
    ...{ theta, k, alpha, bound },
    ...guaranteeAt(theta, k, alpha, bound),
  }));
}

/** The fractions of a curve: those given, each checked, or as many evenly spaced ones as asked for. */
export function fractionsOf(alphas: ArrayLike<number> | undefined, points: number | undefined): readonly number[] {
  if (alphas === undefined) return evenlySpaced(points);
  if (points !== undefined) throw new DomainError('points', points, 'absent where alphas are given');
  checkArray('alphas', alphas);
  return Array.from(alphas, (alpha, i) => {
    checkOpenUnit(`alphas[${i}]`, alpha);
    return alpha;
  });
}

function evenlySpaced(points = 99): number[] {
  checkCount('points', points);
  checkAtMost('points', points, 1_000_000);
  return Array.from({ length: points }, (_, i) => (i + 1) / (points + 1));
}
