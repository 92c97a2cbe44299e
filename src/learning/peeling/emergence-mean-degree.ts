import { checkNamed } from '../../errors.ts';
import { checkedLearner, type Learner } from './learner.ts';
import { steepestTeaching } from './critical-points.ts';

/**
 * The largest mean degree of a skill at which learning by peeling has no jump, in text pieces a skill.
 *
 * ```math
 * c_{\mathrm{crit}} = \frac{1}{1-\theta}\left[(k-1)\binom{k-2}{j-1}\Bigl(\frac{j}{k-1}\Bigr)^{j}
 * \Bigl(1-\frac{j}{k-1}\Bigr)^{k-1-j}\right]^{-1}
 * ```
 *
 * Up to it the unlearnt fraction depends smoothly on the unknown fraction ε₀ at the start, whatever that is; above it
 * there is an ε₀ at which it jumps.
 *
 * | learner              | value                                                                            |
 * | -------------------- | -------------------------------------------------------------------------------- |
 * | `capacity` 1, k ≥ 3  | $`((k-1)/(k-2))^{k-2}/(1-\theta)`$, from 2 to below e over 1 − θ                   |
 * | `capacity` k − 1     | $`1/((k-1)(1-\theta))`$: no jump, but where a giant component begins               |
 * | `capacity` k or more | `Infinity`: text pieces teach whatever is unknown, and skills do not help another |
 * | `theta` 1            | `Infinity`                                                                       |
 *
 * @param learner - k; `theta` θ in [0, 1], 0 if left out; `capacity` j, 1 if left out
 * @returns the mean degree c = kn/m
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error below 1e-14.
 * @example
 * ```ts
 * import { emergenceMeanDegree } from 'skill-emergence/learning';
 *
 * emergenceMeanDegree({ k: 3 }); // ~> 2
 * emergenceMeanDegree({ k: 8 }); // ~> 2.52163
 * emergenceMeanDegree({ k: 8, capacity: 8 }); // => Infinity
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Theorem 3.
 * @category Learning by peeling
 */
export function emergenceMeanDegree(learner: Learner): number {
  checkNamed('emergenceMeanDegree', 'learner', learner, ['k', 'theta', 'capacity']);
  const { k, theta, capacity } = checkedLearner(learner);
  return capacity >= k ? Infinity : 1 / steepestTeaching(k, capacity) / (1 - theta);
}
