import { checkNamed, DomainError } from '../errors.ts';
import { signOf } from './double/ball.ts';
import { gapInDoubles } from './double/gap.ts';
import { type CertifiedOptions, enclosing } from './enclose.ts';
import { checkedRational, type ExactNumber, REAL } from './exact-number.ts';
import { checkedPoint, type ExactPoint } from './exact-point.ts';
import { gap } from './formulas/divergence.ts';
import type { Interval } from './interval.ts';
import { ONE, order, times } from './rational.ts';
import { nameOf, type Sign, signOfFormula } from './sign.ts';

/**
 * Certified left side of Theorem 8: an interval that contains the gap. The theorem applies exactly where it is
 * negative.
 *
 * ```math
 * H(\theta) - k\,\theta\,D(\beta\alpha\|\alpha), \qquad 0 < \theta, \alpha < 1, \quad 1 < \beta \le 1/\alpha
 * ```
 *
 * Where the interval lies below 0, the theorem's hypothesis is proved; where it lies above, refuted. Where the gap is
 * exactly 0, as at θ = α = ½, k = β = 2, the interval contains 0 however many digits are asked for.
 *
 * @param point - θ, k, α, and `beta`: the error amplification β in (1, 1/α]. A `number` is the double itself, a string
 * or a `Decimal` the decimal
 * @param options - {@link CertifiedOptions}
 * @returns the interval, in nats per text piece, its width at most 10^(2−digits) of the value unless the value is 0, or
 * nearer to 0 than the precision can be raised (4096 bits beyond the digits)
 * @throws {@link DomainError} if θ or α is not in (0, 1), `k` is not a positive integer, β is not in (1, 1/α] exactly
 * (a double β may exceed 1/α by its rounding), or an option is not valid
 * @example
 * ```ts
 * import { certifiedPerformanceGap } from 'skill-emergence/certified';
 *
 * const point = { theta: '0.1', k: 8, alpha: '0.1' };
 * const gap = certifiedPerformanceGap({ ...point, beta: '4.6' }, { digits: 12 });
 * gap.toString(); // => '[-0.0158290768279, -0.0158290768278]'
 * certifiedPerformanceGap({ ...point, beta: '4.5019' }).sign(); // => 'positive'
 * certifiedPerformanceGap({ theta: 0.5, k: 2, alpha: 0.5, beta: 2 }).sign(); // => 'undecided'
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; [Certified intervals](../../docs/certified.md).
 * @category Certified competence
 */
export function certifiedPerformanceGap(
  point: ExactPoint & { readonly beta: ExactNumber },
  options: CertifiedOptions = {},
): Interval {
  const at = checkedCondition('certifiedPerformanceGap', point);
  return enclosing(options)((arithmetic) => gap(at, arithmetic));
}

/**
 * Certified sign of the left side of Theorem 8: whether the theorem applies, for certain.
 *
 * ```math
 * \operatorname{sign}\bigl(H(\theta) - k\,\theta\,D(\beta\alpha\|\alpha)\bigr), \qquad 0 < \theta, \alpha < 1,
 * \quad 1 < \beta \le 1/\alpha
 * ```
 *
 * | sign          | Theorem 8                                                                                 |
 * | ------------- | ----------------------------------------------------------------------------------------- |
 * | `'negative'`  | applies: its hypothesis is proved                                                          |
 * | `'positive'`  | does not apply: its hypothesis is refuted                                                  |
 * | `'undecided'` | is not told: the gap is 0, or nearer to 0 than 4000 bits tell, as at θ = α = ½, k = β = 2 |
 *
 * @param point - θ, k, α, and `beta`: the error amplification β in (1, 1/α]. A `number` is the double itself, a string
 * or a `Decimal` the decimal
 * @returns the sign
 * @throws {@link DomainError} if θ or α is not in (0, 1), `k` is not a positive integer, or β is not in (1, 1/α]
 * exactly (a double β may exceed 1/α by its rounding)
 * @remarks Doubles are evaluated in doubles first, with a bound on the error that is proved; only where the bound is
 * above the value, which of random points next to none are, does interval arithmetic decide. So it is a hundred times
 * as fast as an interval.
 * @example
 * ```ts
 * import { certifiedPerformanceGapSign } from 'skill-emergence/certified';
 *
 * certifiedPerformanceGapSign({ theta: 0.1, k: 8, alpha: 0.1, beta: 4.6 }); // => 'negative'
 * certifiedPerformanceGapSign({ theta: 0.1, k: 8, alpha: 0.1, beta: 4.5 }); // => 'positive'
 * certifiedPerformanceGapSign({ theta: 0.5, k: 2, alpha: 0.5, beta: 2 }); // => 'undecided'
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8; [Certified intervals](../../docs/certified.md).
 * @category Certified competence
 */
export function certifiedPerformanceGapSign(
  point: ExactPoint & { readonly beta: ExactNumber },
): 'negative' | 'positive' | 'undecided' {
  const quick = signAtDoubles(point);
  if (quick !== 'undecided') return quick;
  const at = checkedCondition('certifiedPerformanceGapSign', point);
  return signOfFormula((arithmetic) => gap(at, arithmetic));
}

/** What doubles tell at a point of doubles; nothing where they do not, or where something is wrong with the point. */
function signAtDoubles(point: ExactPoint & { readonly beta: ExactNumber }): Sign {
  checkNamed('certifiedPerformanceGapSign', 'point', point, CONDITION);
  const { theta, k, alpha, beta } = point;
  const areDoubles = typeof theta === 'number' && typeof alpha === 'number' && typeof beta === 'number';
  if (!areDoubles || !Number.isSafeInteger(k) || k < 1) return 'undecided';
  const found = gapInDoubles({ theta, k, alpha, beta });
  return nameOf(found && signOf(found));
}

/** The names of the fields of a point at which the condition of Theorem 8 is asked about. */
const CONDITION: readonly string[] = ['theta', 'k', 'alpha', 'beta'];

function checkedCondition(call: string, point: ExactPoint & { readonly beta: ExactNumber }) {
  const { theta, k, alpha } = checkedPoint(call, point, CONDITION);
  const beta = checkedRational('beta', point.beta, REAL);
  if (order(beta, ONE) <= 0 || order(times(beta, alpha), ONE) > 0) {
    throw new DomainError('beta', point.beta, 'a number in (1, 1/alpha]');
  }
  return { theta, k, alpha, beta };
}
