import { checkNamed } from '../../errors.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { leastSolution } from '../../numeric/least-solution.ts';
import { criticalPoints } from './critical-points.ts';
import { checkedLearner, checkMeanDegree, type Learner } from './learner.ts';
import { type Share, teachingProbability } from './teaching.ts';
import { taughtBelowMaximum } from './taught.ts';

/** Where learning jumps as the fraction of unknown skills at the start falls, or that it nowhere does. */
export type LearningThreshold =
  | {
      /** There is a jump. */
      readonly continuous: false;
      /** Fraction ε* of unknown skills at the jump. */
      readonly unknown: number;
      /** Unlearnt fraction where slightly more than ε* is unknown at the start. */
      readonly before: number;
      /** Unlearnt fraction where slightly less than ε* is unknown at the start. */
      readonly after: number;
    }
  | {
      /** There is none. */
      readonly continuous: true;
    };

/**
 * The fraction ε* of unknown skills at which learning by peeling jumps, for a given amount of text.
 *
 * ```math
 * \varepsilon^* = x_2\,e^{c(1-\theta)r(x_2)}, \qquad r(x) = P[\mathrm{Bin}(k-1,x) < j]
 * ```
 *
 * x₂ is the local minimum of $`x\,e^{c(1-\theta)r(x)}`$. As ε₀ falls below ε*, the unlearnt fraction falls from
 * `before`, which is x₂, to `after`.
 *
 * | learner                                            | value                  |
 * | -------------------------------------------------- | ---------------------- |
 * | mean degree up to {@link emergenceMeanDegree}      | `{ continuous: true }` |
 * | `capacity` k − 1 or more                           | `{ continuous: true }` |
 *
 * @param options - k; `meanDegree` c = kn/m in [0, 10¹⁵]; `theta` θ in [0, 1], 0 if left out; `capacity` j, 1 if left
 * out
 * @returns the fraction at the jump, and those unlearnt on both sides of it, or that there is none
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks `unknown` has a relative error of a few ulps and c(1 − θ) r ulps. The others are the roots of an equation
 * in which the mean degree counts by the square root of its distance from the critical one: near that, a rounding of c
 * is worth 2⁻⁵³ over that root, and so is their error.
 * @example
 * ```ts
 * import { learningThreshold } from 'skill-emergence/learning';
 *
 * const threshold = learningThreshold({ k: 8, meanDegree: 4 });
 * !threshold.continuous && threshold.unknown; // ~> 0.41702874
 * !threshold.continuous && threshold.before; // ~> 0.29773
 * !threshold.continuous && threshold.after; // ~> 0.01003
 * learningThreshold({ k: 8, meanDegree: 2 }); // => { continuous: true }
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Theorem 3.
 * @category Learning by peeling
 */
export function learningThreshold(options: Learner & { readonly meanDegree: number }): LearningThreshold {
  checkNamed('learningThreshold', 'options', options, ['k', 'meanDegree', 'theta', 'capacity']);
  checkMeanDegree('meanDegree', options.meanDegree);
  const { k, theta, capacity } = checkedLearner(options);
  const jump = jumpOf(options.meanDegree * (1 - theta), k, capacity);
  if (jump === undefined) return { continuous: true };
  const { unknown, before } = jump;
  return { continuous: false, unknown, before: before.part, after: afterJump(jump, k, capacity) };
}

/** The jump for a mean degree of useful text pieces. */
export interface Jump {
  readonly meanDegree: number;
  readonly unknown: number;
  readonly before: Share;
  readonly maximum: Share;
}

export function jumpOf(meanDegree: number, k: number, capacity: number): Jump | undefined {
  const critical = criticalPoints(meanDegree, k, capacity);
  if (critical?.minimum === undefined) return undefined;
  const { maximum, minimum: before } = critical;
  // the minimum is at most 1, the value at x = 1
  const unknown = Math.min(1, before.part * exp(meanDegree * teachingProbability(k, capacity, before)));
  return { meanDegree, unknown, before, maximum };
}

/**
 * The fraction that is left after the jump.
 *
 * With capacity 1 and where it is not much less than what was left before, it is the root of the equation's two sides
 * relative to those at x₂, in t = 1 - x/x₂. Near the critical mean degree, where the three solutions are close
 * together, this keeps the digits of the distance that the equation itself loses.
 */
function afterJump({ meanDegree, unknown, before, maximum }: Jump, k: number, capacity: number): number {
  if (capacity === 1) {
    const others = k - 1;
    const odds = before.rest / before.part;
    const excess = (t: number): number => log1p(-t) + (odds / others) * expm1(others * log1p(t / odds));
    const least = (before.part - maximum.part) / before.part;
    if (least < 0.5 && excess(0.5) <= 0 && excess(least) > 0) {
      return before.part * (1 - leastSolution(excess, least, 0.5));
    }
  }
  return unknown * exp(-taughtBelowMaximum(meanDegree, k, capacity, unknown, maximum));
}
