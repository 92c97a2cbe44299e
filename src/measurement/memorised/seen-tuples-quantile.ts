import { checkCount, checkNamed, checkOpenUnit, checkUnit } from '../../errors.ts';
import { logBinomialTail } from '../../numeric/binomial-tail.ts';
import { bisectIntegers } from '../../numeric/bisection.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * How many of the tuples that were drawn may have stood in the corpus: more of them with at most the failure
 * probability.
 *
 * ```math
 * t = \min\{t : P[\mathrm{Bin}(n, q) > t] \le \delta\}
 * ```
 *
 * Of s successes, s − t or more are on tuples that the model has never seen, with a probability of at least 1 − δ.
 *
 * @param options - `tuples` n, a positive safe integer, drawn with replacement; the `seenFraction` q of the tuples as
 * they were drawn that can stand in this corpus, in [0, 1]; `failureProbability` δ in (0, 1)
 * @returns t, from 0 to n
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks q is a bound for *this* corpus; for one that holds only on average over corpora, see the remarks of
 * {@link parrotPValue}. Where a fraction e₀ of the failures is graded as successes, q + (1 − q)e₀ in place of q gives
 * the successes that a parrot may be credited with.
 * @example
 * ```ts
 * import { seenTuplesQuantile } from 'skill-emergence/measurement';
 *
 * seenTuplesQuantile({ tuples: 300, seenFraction: 0.1, failureProbability: 0.05 }); // => 39
 * ```
 * @see [Measuring skills](../../../docs/measuring.md), Theorem 4.
 * @category Memorised tuples
 */
export function seenTuplesQuantile(options: {
  readonly tuples: number;
  readonly seenFraction: number;
  readonly failureProbability: number;
}): number {
  checkNamed('seenTuplesQuantile', 'options', options, ['tuples', 'seenFraction', 'failureProbability']);
  const { tuples, seenFraction, failureProbability } = options;
  checkCount('tuples', tuples);
  checkUnit('seenFraction', seenFraction);
  checkOpenUnit('failureProbability', failureProbability);
  const logFailure = log(failureProbability);
  const isTooFew = (t: number): boolean => logBinomialTail(t + 1, tuples, seenFraction, false) > logFailure;
  return bisectIntegers(-1, tuples, isTooFew)[1];
}
