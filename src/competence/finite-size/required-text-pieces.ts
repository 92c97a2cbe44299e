import { checkNamed, checkUnit } from '../../errors.ts';
import { bisectIntegers } from '../../numeric/bisection.ts';
import { type FailureProbability, checkedLogFailureProbability } from './allowed-failure-probability.ts';
import { levelUnder } from './error-level.ts';
import { sharpExponent } from './failure-probability-bound.ts';
import { type Setting, settingsOf } from './setting.ts';
import { checkedFiniteSizes, type CompleteSizes, type FiniteSizes } from './sizes.ts';

/**
 * Number of text pieces from which on a competence is guaranteed, except with a given probability.
 *
 * ```math
 * n = \Bigl\lceil \frac{\ln\binom mz + \ln(1/p)}{-\Phi} \Bigr\rceil
 * ```
 *
 * with Φ the exponent of {@link finiteSizeLogFailure}'s sharp bound per text piece, at an error fraction of exactly θ.
 * The guarantee holds for every larger number as well, for sets of error pieces and for graded losses of mean θ; that
 * errors of sets are whole is worth nothing at some of the larger numbers, and is not used. For
 * tuples in concatenations it is k' times the least N that is at least this quotient for them, whose Φ depends on N. In
 * one fixed partition up to k' − 1 text pieces may be left over, and may be the ones that are not in error.
 *
 * @param options - the sizes without `textPieces`; the error fraction `theta`; the `competence` wanted, in [0, 1]; and
 * the probability of failure
 * @returns the number, a multiple of k' where tuples are concatenated; `Infinity` where the sharp curve itself does not
 * reach the competence
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Near the sharp curve it grows as the inverse square of the distance to it, and so do its rounding errors.
 * One evaluation of the bound, a millisecond or two at k = 500; for tuples in concatenations some log₂ n of them.
 * @example
 * ```ts
 * import { requiredTextPieces } from 'skill-emergence/competence';
 *
 * const setting = { skills: 100, k: 8, theta: 0.1, alpha: 0.1, failureProbability: 1e-6 };
 * requiredTextPieces({ ...setting, competence: 0.5 }); // => 323
 * requiredTextPieces({ ...setting, competence: 0.71 }); // => Infinity
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../../docs/theorem.md), Corollary 5.4.
 * @category Finite sizes
 */
export function requiredTextPieces(
  options: Omit<FiniteSizes, 'textPieces' | 'errorPieces' | 'errors' | 'bound' | 'tail'> &
    FailureProbability & { readonly competence: number },
): number {
  checkNamed('requiredTextPieces', 'options', options, NAMES);
  const { competence } = options;
  // graded, so that the fraction in error is θ itself whatever the number
  const sizes = checkedFiniteSizes({ ...options, textPieces: 1, errors: 'graded' });
  checkUnit('competence', competence);
  const logTarget = checkedLogFailureProbability(options);
  const { tupleSize } = sizes;
  const needed = (setting: Setting): number => {
    const { value } = sharpExponent(setting, levelUnder(competence), sizes.degrees);
    if (value === -Infinity) return 1; // no graph fails, however many sets of skills there are
    return value < 0 ? Math.max(1, Math.ceil((setting.logSets - logTarget) / -value)) : Infinity;
  };
  const settingAt = (textPieces: number, within: Setting['within']): Setting =>
    settingsOf({ ...sizes, textPieces }).find((setting) => setting.within === within)!;
  const numbers = settingsOf({ ...sizes, textPieces: tupleSize }).map(({ within }) =>
    tupleSize === 1 || within === 'piece'
      ? needed(settingAt(tupleSize, within))
      : tupleSize * leastCount(tupleSize, (count) => needed(settingAt(worstNumber(count, sizes), within))),
  );
  return Math.min(...numbers);
}

const NAMES = [
  'skills',
  'measure',
  'leastFrequency',
  'k',
  'theta',
  'alpha',
  'badSkills',
  'competence',
  'failureProbability',
  'logFailureProbability',
  'degrees',
  'draws',
  'tupleSize',
  'within',
  'unionBound',
];

/**
 * Of the numbers of text pieces that have so many disjoint concatenations, the one with the largest fraction of them in
 * error: the least; but the largest where the text pieces that are left over in a fixed partition are not in error.
 */
function worstNumber(count: number, { tupleSize, unionBound }: CompleteSizes): number {
  return Math.min(count * tupleSize + (unionBound ? tupleSize - 1 : 0), Number.MAX_SAFE_INTEGER);
}

/**
 * The least count of concatenations that is at least the number needed there, which falls a little as the count grows:
 * the fewer text pieces there are, the more concatenations one of them is a part of.
 */
function leastCount(tupleSize: number, needed: (count: number) => number): number {
  const largest = Math.floor(Number.MAX_SAFE_INTEGER / tupleSize);
  const limit = needed(largest);
  if (limit > largest) return Infinity;
  let low = limit - 1; // one that does not do, as if
  let high = limit;
  while (needed(high) > high) {
    low = high;
    high = Math.min(2 * high, largest);
  }
  return bisectIntegers(low, high, (count) => needed(count) > count)[1];
}
