import { checkNamed, checkUnit } from '../../errors.ts';
import { bisectIntegers } from '../../numeric/bisection.ts';
import { type FailureProbability, checkedLogFailureProbability } from './allowed-failure-probability.ts';
import { levelUnder } from './error-level.ts';
import { type FiniteSizeFailure, leastFailure } from './finite-size-log-failure.ts';
import { checkedFiniteSizes, type FiniteSizes } from './sizes.ts';

/**
 * How many text pieces may be in error.
 *
 * @category Finite sizes
 */
export interface ToleratedErrors {
  /** Their number. */
  readonly errorPieces: number;
  /** The fraction of the text pieces that they are. */
  readonly theta: number;
  /** Bound on ln P with so many in error. */
  readonly logProbability: number;
}

/**
 * Largest number of text pieces that may be in error while a competence is guaranteed, except with a given probability:
 * the largest θ tolerated at given sizes.
 *
 * @param options - the sizes without `theta` and `errorPieces`; the `competence` wanted, in [0, 1]; and the probability
 * of failure
 * @returns `errorPieces` and `theta`, the fraction of the text pieces that they are, with the bound at it; 0 pieces in
 * error guarantee everything
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The bound does not decrease with the number of pieces in error, so bisection finds it: some log₂ n
 * evaluations of the bound, each of a millisecond or two at k = 500.
 * @example
 * ```ts
 * import { maxErrorPieces } from 'skill-emergence/competence';
 *
 * const sizes = { textPieces: 1e5, skills: 100, k: 8, alpha: 0.1, failureProbability: 1e-6 };
 * maxErrorPieces({ ...sizes, competence: 0.5 }).errorPieces; // => 18625
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../../docs/theorem.md), Theorem 5.2 and
 * Corollary 5.4.
 * @category Finite sizes
 */
export function maxErrorPieces(
  options: Omit<FiniteSizes, 'theta' | 'errorPieces' | 'bound' | 'tail'> &
    FailureProbability & { readonly competence: number },
): ToleratedErrors {
  checkNamed('maxErrorPieces', 'options', options, NAMES);
  const { textPieces, competence } = options;
  const sizes = checkedFiniteSizes({ ...options, errorPieces: 0 });
  checkUnit('competence', competence);
  const logTarget = checkedLogFailureProbability(options);
  const failureOf = (errorPieces: number): FiniteSizeFailure =>
    leastFailure({ ...sizes, errorPieces }, () => levelUnder(competence));
  const tolerated = (count: number): boolean => failureOf(count).logProbability <= logTarget;
  const [errorPieces] = bisectIntegers(0, textPieces + 1, tolerated);
  return { errorPieces, theta: errorPieces / textPieces, logProbability: failureOf(errorPieces).logProbability };
}

const NAMES = [
  'textPieces',
  'skills',
  'measure',
  'leastFrequency',
  'k',
  'alpha',
  'badSkills',
  'competence',
  'failureProbability',
  'logFailureProbability',
  'degrees',
  'draws',
  'errors',
  'tupleSize',
  'within',
  'unionBound',
];
