import { checkBoolean, checkChoice, checkNamed, checkUnit } from '../../errors.ts';
import { distanceFromMean, logBinomialTail, logProbabilityTimes } from '../../numeric/binomial-tail.ts';
import { bisectDoubles } from '../../numeric/bisection.ts';
import { checkCounts } from '../counts.ts';
import { checkedGrader, type Grader, gradedRate } from '../grader.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * What is known of the fraction of the drawn tuples that stand in the corpus: `'bounded'`, that it is at most so much
 * in the very corpus that the model was trained on; `'expected'`, that it is so on average over corpora, of which one
 * was drawn.
 *
 * @category Memorised tuples
 */
export type SeenFraction = 'bounded' | 'expected';

const NAMES = ['successes', 'tuples', 'seenFraction', 'seen', 'withReplacement', 'grader'];

/**
 * The largest probability with which a model that succeeds only on tuples of skills from its training has so many
 * successes: how improbable it is that this one is a parrot.
 *
 * ```math
 * P[\mathrm{Bin}(n, q) \ge s], \qquad\text{of an expected fraction}\quad \max_{q \le u \le 1} \frac qu
 * P[\mathrm{Bin}(n, u) \ge s]
 * ```
 *
 * | point                               | value |
 * | ----------------------------------- | ----- |
 * | `successes` is 0                    | `1`   |
 * | `seenFraction` is 0, and a success  | `0`   |
 *
 * @param measured - `successes` s of `tuples` n; the `seenFraction` q of the tuples, *as they were drawn*, that can
 * stand in the corpus, in [0, 1]; optionally what is known of it (`seen`, default `'bounded'`), whether the tuples were
 * drawn `withReplacement` (default true), and the errors of the `grader`
 * @returns the probability, in [0, 1]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks A fraction from {@link seenTupleFraction} is bounded for uniform sets of different skills. One from
 * frequencies of skills and topics, as in {@link unseenSuccessFraction}, is `'expected'`, and the number of seen tuples
 * then spreads more than a binomial one: the difference is a factor 10 at Skill-Mix's own numbers. If the test prefers
 * common skills, so must q.
 *
 * Without replacement the number of seen tuples is hypergeometric, and the binomial tail is above its tail where s is
 * at least nq + 1; elsewhere the value is 1. The error is 1e-14 of 1 + |ln p|, relative.
 * @example
 * ```ts
 * import { parrotPValue } from 'skill-emergence/measurement';
 *
 * const measured = { successes: 12, tuples: 100, seenFraction: 0.0681 };
 * parrotPValue(measured); // ~> 0.0394
 * parrotPValue({ ...measured, seen: 'expected' }); // ~> 0.381
 * ```
 * @see D. Yu et al. (2023), *Skill-Mix*, arXiv:2310.17567, §6; [Measuring skills](../../../docs/measuring.md), Theorem
 * 4.
 * @category Memorised tuples
 */
export function parrotPValue(measured: {
  readonly successes: number;
  readonly tuples: number;
  readonly seenFraction: number;
  readonly seen?: SeenFraction | undefined;
  readonly withReplacement?: boolean | undefined;
  readonly grader?: Grader | undefined;
}): number {
  checkNamed('parrotPValue', 'measured', measured, NAMES);
  const { successes, tuples, seenFraction, seen = 'bounded', withReplacement = true } = measured;
  checkCounts('successes', successes, 'tuples', tuples);
  checkUnit('seenFraction', seenFraction);
  checkChoice('seen', seen, ['bounded', 'expected']);
  checkBoolean('withReplacement', withReplacement);
  const q = gradedRate(seenFraction, checkedGrader('grader', measured.grader));
  if (successes === 0) return 1;
  if (!withReplacement && successes < tuples * q + 1) return 1;
  const u = seen === 'bounded' ? q : touchingPoint(successes, tuples, q);
  return (q / u || 0) * exp(logBinomialTail(successes, tuples, u, false));
}

/**
 * Where the ray from the origin that lies on the tail, as a function of its probability, touches it; q itself beyond
 * that point. Up to there the tail is below its concave hull, which is that ray.
 *
 * The tail over u has the derivative 0 where the tail is s times its first term, and the tail over its first term
 * rises with u.
 */
function touchingPoint(s: number, n: number, q: number): number {
  if (s === n || q === 1) return 1;
  const isBefore = (u: number): boolean => {
    const logFirst = logProbabilityTimes(1, s, n, u, 1 - u, distanceFromMean(s, n, u));
    return logBinomialTail(s, n, u, false) - logFirst < log(s);
  };
  const low = Math.max(q, Number.MIN_VALUE);
  return isBefore(low) ? bisectDoubles(low, 1, isBefore)[0] : low;
}
