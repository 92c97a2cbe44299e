import { checkChoice, checkCount, checkNamed, checkOpenUnit, checkUnit } from '../errors.ts';
import { divergenceRoot } from '../numeric/divergence-root.ts';
import { lowerMean, upperMean } from './binomial-cvar.ts';
import { isFeasible, likelihoodCost, unionCost } from './selection-cost.ts';
import { exp } from '../numeric/elementary/exp.ts';
import { expm1 } from '../numeric/elementary/expm1.ts';
import { log1p } from '../numeric/elementary/log1p.ts';

/**
 * Which error amplification a guarantee rests on: `'theorem8'` is β*, as in Arora & Goyal (2023); `'refined'` is β̂ and
 * `'sharp'` is β°, results of this library with $`\beta^\circ \le \hat\beta < \beta^*`$.
 *
 * @category Guarantees
 */
export type CompetenceBound = 'theorem8' | 'refined' | 'sharp';

/** All of them, weakest first. */
export const COMPETENCE_BOUNDS: readonly CompetenceBound[] = ['theorem8', 'refined', 'sharp'];

/**
 * What is guaranteed of at least a 1 − α fraction of skills, or of tuples of skills.
 *
 * @category Guarantees
 */
export interface Guarantee {
  /** Error amplification of the bound; `Infinity` where Theorem 8 has none, 1 at θ = 0. */
  readonly beta: number;
  /** Guaranteed error min(1, βθ): the largest fraction of a skill's edges that can go to text pieces in error. */
  readonly error: number;
  /** Guaranteed competence 1 − min(1, βθ); exactly 0 where the guarantee is vacuous. */
  readonly competence: number;
  /** Whether the bound's condition can be met at all: false only where Theorem 8 has no valid β. */
  readonly feasible: boolean;
  /** Whether the guarantee says nothing, because it is infeasible or because βθ ≥ 1. */
  readonly vacuous: boolean;
}

/**
 * Where a guarantee is asked for. Unlike in the bare amplifications, θ = 0 and θ = 1 are allowed.
 *
 * @category Guarantees
 */
export interface GuaranteePoint {
  /** Error fraction θ, in [0, 1]. */
  readonly theta: number;
  /** Number of skills in each text piece, a positive integer. */
  readonly k: number;
  /** Fraction α of skills for which no guarantee is made, in (0, 1). */
  readonly alpha: number;
  /** The bound; `'theorem8'` unless given. */
  readonly bound?: CompetenceBound | undefined;
}

/**
 * Competence guaranteed on at least a 1 − α fraction of the skills.
 *
 * ```math
 * \text{competence} = 1 - \min\bigl(1, \theta\,\beta(\theta,k,\alpha)\bigr)
 * ```
 *
 * with β* (`'theorem8'`), β̂ (`'refined'`) or β° (`'sharp'`).
 *
 * | θ     | guarantee                       |
 * | ----- | ------------------------------- |
 * | `0`   | competence 1                    |
 * | `1`   | vacuous: competence 0           |
 *
 * @param point - error fraction θ in [0, 1], skills per text piece k ≥ 1, exempted fraction of skills α in (0, 1), and
 * the bound (default `'theorem8'`)
 * @returns the guarantee; `vacuous` where it says nothing, and then `error` is exactly 1 and `competence` exactly 0
 * @throws {@link DomainError} if θ is not in [0, 1], α not in (0, 1), `k` not a positive integer, or `bound` unknown
 * @remarks Vacuity of the sharp bound is decided by a closed condition, 1 − (1−α)^k ≤ θ; of the other two by the
 * competence itself, the difference of 1 − θ and θd/α with d the root of D(α + d‖α) = c, which is the verdict of the
 * closed condition D(α/θ‖α) ≤ c with α ≤ θ but for a few ulp of θ next to the edge. A competence that is not 0 has an
 * error of a few ulp of 1 − θ (for the sharp bound, of (1 − θ)(1 + k ln 1/(1−α))/min(1, kα)).
 * @example
 * ```ts
 * import { guaranteedCompetence } from 'skill-emergence/competence';
 *
 * guaranteedCompetence({ theta: 0.1, k: 8, alpha: 0.1 }).competence; // ~> 0.549809
 * guaranteedCompetence({ theta: 0.1, k: 8, alpha: 0.1, bound: 'sharp' }).competence; // ~> 0.695535
 * guaranteedCompetence({ theta: 0.6, k: 8, alpha: 0.1 }).vacuous; // => true
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; for the other bounds,
 * [The theorem and its proof](../../docs/theorem.md), Theorem 4.1 and Proposition 4.2.
 * @category Guarantees
 */
export function guaranteedCompetence(point: GuaranteePoint): Guarantee {
  checkNamed('guaranteedCompetence', 'point', point, ['theta', 'k', 'alpha', 'bound']);
  const { theta, k, alpha, bound = 'theorem8' } = point;
  checkUnit('theta', theta);
  checkCount('k', k);
  checkOpenUnit('alpha', alpha);
  checkBound(bound);
  return guaranteeAt(theta, k, alpha, bound);
}

/** The guarantee for arguments that have been checked. */
export function guaranteeAt(theta: number, k: number, alpha: number, bound: CompetenceBound): Guarantee {
  if (theta === 0 || theta === 1) return guarantee(1, theta, 1 - theta);
  return bound === 'sharp' ? sharpGuarantee(theta, k, alpha) : divergenceGuarantee(theta, k, alpha, bound);
}

/** Whether a guarantee reaches a competence in (0, 1]: decided by the smaller one of error and competence. */
export function reaches({ error, competence }: Guarantee, wanted: number): boolean {
  return wanted <= 0.5 ? competence >= wanted : error <= 1 - wanted;
}

/** The check of a bound. */
export function checkBound(bound: CompetenceBound): void {
  checkChoice('bound', bound, COMPETENCE_BOUNDS);
}

/** Theorem 8 and its refinement: β = 1 + d/α with D(α + d‖α) = cost, or the trivial 1/α where the refinement ends. */
function divergenceGuarantee(theta: number, k: number, alpha: number, bound: 'theorem8' | 'refined'): Guarantee {
  const cost = bound === 'theorem8' ? unionCost(theta, k) : likelihoodCost(theta, k);
  const feasible = isFeasible(cost, alpha);
  if (!feasible && bound === 'theorem8') {
    return { beta: Infinity, error: 1, competence: 0, feasible, vacuous: true };
  }
  const d = feasible ? divergenceRoot(alpha, cost) : 1 - alpha;
  const beta = feasible ? 1 + d / alpha : 1 / alpha;
  const amplified = (theta / alpha) * d; // in this order, because beta can overflow
  return guarantee(beta, theta + amplified, 1 - theta - amplified);
}

function sharpGuarantee(theta: number, k: number, alpha: number): Guarantee {
  const mean = upperMean(theta, k, alpha);
  const error = (theta / alpha) * mean; // in this order, because beta can overflow
  return guarantee(Math.max(1, mean / alpha), error, sharpCompetence(theta, k, alpha, error));
}

/**
 * 1 − θβ° without cancellation. As a function of θ it is convex, decreasing, and linear on its last piece, which ends
 * at 0 where every piece that holds a skill of the set may be in error; so that line is below it everywhere, and keeps
 * it above 0 up to there.
 */
function sharpCompetence(theta: number, k: number, alpha: number, error: number): number {
  const none = k * log1p(-alpha); // ln of the probability that a text piece holds no skill of the set
  if (-expm1(none) <= theta) return 0;
  const slack = theta <= 0.5 ? -expm1(none) - theta : 1 - theta - exp(none);
  const lastPiece = slack / (k * alpha);
  const value = theta <= 0.5 ? 1 - error : (lowerMean(1 - theta, k, alpha) / alpha) * (1 - theta);
  return Math.max(value, lastPiece);
}

/** Of error and competence the smaller one is exact to a few ulp; the larger one is its complement. */
function guarantee(beta: number, error: number, competence: number): Guarantee {
  const vacuous = competence <= 0;
  return {
    beta,
    error: vacuous ? 1 : Math.min(1, error),
    competence: vacuous ? 0 : error <= 0.5 ? 1 - error : competence,
    feasible: true,
    vacuous,
  };
}
