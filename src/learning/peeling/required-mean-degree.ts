import { checkCount, checkNamed, checkUnit } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { leastSolution } from '../../numeric/least-solution.ts';
import { besideCusp } from './beside-cusp.ts';
import { type JumpAt, jumpOfCapacity } from './jump-of-capacity.ts';

/** How much text makes learning jump: either there is a jump at a mean degree, or there is none. */
export type RequiredMeanDegree =
  | {
      /** There is a jump. */
      readonly continuous: false;
      /** Mean degree c of a skill at the jump; `Infinity` where nothing unknown is ever learnt. */
      readonly meanDegree: number;
      /** Text pieces a skill, n/m = c/k. */
      readonly textsPerSkill: number;
      /** Unlearnt fraction just before the jump. */
      readonly before: number;
    }
  | {
      /** There is no jump. */
      readonly continuous: true;
      /** `Infinity`. */
      readonly meanDegree: number;
      /** `Infinity`. */
      readonly textsPerSkill: number;
    };

/**
 * The mean degree of a skill at which learning by peeling jumps, where a fraction ε₀ of the skills is unknown at the
 * start and a text piece teaches at most `capacity` unknown skills, one if left out. For one,
 *
 * ```math
 * z = -W_0\Bigl(-\frac{e^{-1/(k-1)}}{(k-1)\,\varepsilon_0}\Bigr), \quad x = \frac{1}{(k-1)z}, \quad
 * c = \frac{z\,(1-x)^{-(k-2)}}{1-\theta}, \qquad \varepsilon_c < \varepsilon_0 < 1
 * ```
 *
 * With less text a fraction of at least x stays unlearnt; with more, hardly anything does. For a capacity j from 2 to
 * k − 2, x is the solution above j/(k − 1) of
 *
 * ```math
 * \ln x + \frac{P[\mathrm{Bin}(k-1,x) \le j-1]}{j\,P[\mathrm{Bin}(k-1,x) = j]} = \ln\varepsilon_0, \qquad
 * c = \frac{1}{(1-\theta)\,j\,P[\mathrm{Bin}(k-1,x) = j]} .
 * ```
 *
 * | learner                                        | value                                            |
 * | ---------------------------------------------- | ------------------------------------------------ |
 * | `unknown` up to {@link criticalUnknown}, j = 1 | `Infinity`, and `continuous`: never a jump       |
 * | `unknown` below 1, j ≥ k − 1                   | `Infinity`, and `continuous`                     |
 * | `unknown` 1, j ≤ k − 1                         | `Infinity`, not `continuous`: nothing is learnt  |
 *
 * @param options - k; `unknown` ε₀ in [0, 1]; `theta` θ in [0, 1], 0 if left out; `capacity` j, 1 if left out
 * @returns whether there is a jump, and where; also `Infinity` where the mean degree is above the largest double
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The mean degree has a relative error of a few 2⁻⁵³ times k − 2 and the logarithm of 1/(1 − x). Lambert's W
 * is not evaluated: near the cusp ε₀ = ε_c its argument would have lost half of the digits. In w = 1 − z it is the
 * root of −w − ln(1 − w) = ln (ε₀/ε_c), whose right side is computed with the digits that ε_c loses as a double. With
 * a capacity above 1 the equation is solved as it stands: next to its own cusp x has half of the digits.
 * @example
 * ```ts
 * import { requiredMeanDegree } from 'skill-emergence/learning';
 *
 * requiredMeanDegree({ k: 8, unknown: 0.5 }).meanDegree; // ~> 7.98168
 * requiredMeanDegree({ k: 8, unknown: 0.3 }); // => { continuous: true, meanDegree: Infinity, textsPerSkill: Infinity }
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Theorem 3.
 * @category Learning by peeling
 */
export function requiredMeanDegree(options: {
  readonly k: number;
  readonly unknown: number;
  readonly theta?: number | undefined;
  readonly capacity?: number | undefined;
}): RequiredMeanDegree {
  checkNamed('requiredMeanDegree', 'options', options, ['k', 'unknown', 'theta', 'capacity']);
  const { k, unknown, theta = 0, capacity = 1 } = options;
  checkCount('k', k);
  checkUnit('unknown', unknown);
  checkUnit('theta', theta);
  checkCount('capacity', capacity);
  const jump = jumpAt(k, unknown, capacity);
  if (jump === undefined) return { continuous: true, meanDegree: Infinity, textsPerSkill: Infinity };
  const meanDegree = jump.meanDegree / (1 - theta);
  return { continuous: false, meanDegree, textsPerSkill: meanDegree / k, before: jump.before };
}

/** Where `-w - ln(1 - w)` is as large as this w is 1/4: beyond it the root is far from the cusp. */
const FAR = 0.0376820724517809;

/** The mean degree of useful text pieces, and the unlearnt fraction before the jump; none where there is no jump. */
export function jumpAt(k: number, unknown: number, capacity: number): JumpAt | undefined {
  if (capacity >= k || unknown === 0) return undefined;
  if (unknown === 1) return { meanDegree: Infinity, before: 1 };
  if (capacity > 1) return capacity === k - 1 ? undefined : jumpOfCapacity(k, capacity, unknown);
  const beyond = besideCusp(k, unknown);
  if (!(beyond > 0)) return undefined;
  const cusp = 1 / (k - 1);
  if (beyond < FAR) {
    const w = leastSolution((v) => beyond + v + log1p(-v), Math.min(0.1, beyond), 0.26);
    const before = cusp / (1 - w);
    return { meanDegree: (1 - w) * exp((2 - k) * log1p(-before)), before };
  }
  if (unknown <= 0.5) {
    const target = log(unknown);
    const x = leastSolution((v) => target - log(v) - (cusp * (1 - v)) / v, cusp, unknown);
    return { meanDegree: (cusp / x) * exp((2 - k) * log1p(-x)), before: x };
  }
  // in y = 1 - x, which may be small, and of which a power is asked for
  const target = log1p(unknown - 1);
  const y = leastSolution((v) => log1p(-v) + (cusp * v) / (1 - v) - target, (1 - unknown) * (1 - 2 ** -40), 1 - cusp);
  return { meanDegree: (cusp / (1 - y)) * exp((2 - k) * log(y)), before: 1 - y };
}
