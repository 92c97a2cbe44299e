import { checkArray, checkNamed, checkNonNegative } from '../../errors.ts';
import { compensatedSum } from '../../numeric/compensated-sum.ts';
import { square } from '../../numeric/square.ts';

/**
 * Upper bound on the log-probability that a function of independent variables exceeds its mean by `deviation` or more,
 * in nats: McDiarmid's bounded differences.
 *
 * ```math
 * \ln P[f - \mathrm E f \ge t] \le -\frac{2t^2}{\sum_i c_i^2}, \qquad
 * |f(\ldots,x_i,\ldots) - f(\ldots,x_i',\ldots)| \le c_i
 * ```
 *
 * | point                               | value                  |
 * | ----------------------------------- | ---------------------- |
 * | `deviation` 0                       | `0`, the trivial bound |
 * | every c 0, or none, and t above 0   | `-Infinity`, exactly   |
 *
 * The same for falling short of the mean; for either, add ln 2.
 *
 * @param tail - `deviation` t, non-negative and finite; `sensitivities` c, an array of non-negative finite numbers: how
 * much the function can change when one of the variables does and the others do not
 * @returns a log-probability in nats, in [-Infinity, 0], that the logarithm of the tail does not exceed
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Scaled by the largest sensitivity, so that no square overflows; relative error below 8 ulp of 2⁻⁵². With f a
 * sum of variables of ranges c it is Hoeffding's inequality, Theorem 2.
 * @example
 * ```ts
 * import { logMcDiarmidTailBound } from 'skill-emergence/concentration';
 *
 * logMcDiarmidTailBound({ deviation: 10, sensitivities: new Float64Array(100).fill(1) }); // ~> -2.00000
 * logMcDiarmidTailBound({ deviation: 1, sensitivities: [0.5, 0.25, 0.25] }); // ~> -5.33333
 * ```
 * @see C. McDiarmid (1989), *On the Method of Bounded Differences*, Lemma 1.2.
 * @category Tail bounds
 */
export function logMcDiarmidTailBound(tail: {
  readonly deviation: number;
  readonly sensitivities: ArrayLike<number>;
}): number {
  checkNamed('logMcDiarmidTailBound', 'tail', tail, ['deviation', 'sensitivities']);
  const { deviation, sensitivities } = tail;
  checkNonNegative('deviation', deviation);
  checkArray('sensitivities', sensitivities);
  let largest = 0;
  for (let i = 0; i < sensitivities.length; i++) {
    checkNonNegative(`sensitivities[${i}]`, sensitivities[i]!);
    largest = Math.max(largest, sensitivities[i]!);
  }
  if (deviation === 0) return 0;
  if (largest === 0) return -Infinity;
  const squares = compensatedSum(sensitivities.length, (i) => square(sensitivities[i]! / largest));
  const scaled = deviation / largest;
  return 0 - 2 * scaled * (scaled / squares); // never -0
}
