import { checkNamed, checkOpenUnit, checkPositiveUnit, checkUnit, checkWhole, DomainError } from '../../errors.ts';
import { logBinomialTail } from '../../numeric/binomial-tail.ts';
import { bisectIntegers } from '../../numeric/bisection.ts';
import { type DoubleDouble, negative, plus, times } from '../../numeric/double-double.ts';
import { checkedGrader, type Grader, gradedRate } from '../grader.ts';
import { checkedRepeats, failProbability, type Repeats, REPEATS } from '../repeats.ts';
import { log } from '../../numeric/elementary/log.ts';

const NAMES = ['competence', 'alpha', 'failureProbability', 'failures', ...REPEATS, 'grader'];

/** The largest safe integer. */
const MOST = 2 ** 53 - 1;

/** The number 1, and the double-doubles around it. */
const ONE: DoubleDouble = { high: 1, low: 0 };

/**
 * How many tuples to draw, so that the model has the competence on at least a 1 − α fraction of all tuples if no more
 * of them fail than allowed.
 *
 * ```math
 * \min\bigl\{n : P[\mathrm{Bin}(n, \alpha(1-b)) \le f] \le \delta\bigr\}, \qquad b = P[\mathrm{Bin}(r, y) \ge q]
 * ```
 *
 * | `competence` | value                                |
 * | ------------ | ------------------------------------ |
 * | `1`          | `Infinity`, unless the grader errs   |
 *
 * @param options - `competence` y in [0, 1]; `alpha` in (0, 1]; `failureProbability` δ in (0, 1); optionally the number
 * f of `failures` that are allowed (default 0), and `repeats`, `passes` and `grader` as in
 * {@link tupleFractionLowerBound}
 * @returns n, an integer above f
 * @throws {@link DomainError} if an argument is outside its domain, or 2⁵³ tuples are not enough
 * @remarks Without failures, at one try a tuple and without a grader's errors, the condition is decided in twice the
 * digits of a double: n is right for the very doubles that were given, also where $`(1 - \alpha(1-b))^n`$ next to
 * equals δ.
 * @example
 * ```ts
 * import { requiredTuples } from 'skill-emergence/measurement';
 *
 * const wanted = { competence: 0.9, alpha: 0.1, failureProbability: 0.05 };
 * requiredTuples(wanted); // => 299
 * requiredTuples({ ...wanted, repeats: 5 }); // => 72
 * requiredTuples({ ...wanted, repeats: 5, failures: 2 }); // => 152
 * ```
 * @see [Measuring skills](../../../docs/measuring.md), Theorem 2.
 * @category Measured tuples
 */
export function requiredTuples(
  options: Repeats & {
    readonly competence: number;
    readonly alpha: number;
    readonly failureProbability: number;
    readonly failures?: number | undefined;
    readonly grader?: Grader | undefined;
  },
): number {
  checkNamed('requiredTuples', 'options', options, NAMES);
  const { competence, alpha, failureProbability, failures = 0 } = options;
  checkUnit('competence', competence);
  checkPositiveUnit('alpha', alpha);
  checkOpenUnit('failureProbability', failureProbability);
  checkWhole('failures', failures);
  const { repeats, passes } = checkedRepeats(options);
  const grader = checkedGrader('grader', options.grader);
  const rate = gradedRate(competence, grader);
  const failing = alpha * failProbability(rate, repeats, passes);
  if (failing === 0) return Infinity;
  const logFailure = log(failureProbability);
  const isTooFew = (n: number): boolean =>
    n <= failures || logBinomialTail(failures + 1, n, failing, true) > logFailure;
  if (failures === MOST || isTooFew(MOST)) {
    throw new DomainError('alpha', alpha, `large enough for at most ${MOST} tuples`);
  }
  const n = bisectIntegers(failures, MOST, isTooFew)[1];
  if (failures > 0 || repeats > 1) return n;
  return leastPower(allPass(rate, alpha), failureProbability, n);
}

/** `1 − α(1 − p)`, in twice the digits of a double. */
function allPass(p: number, alpha: number): DoubleDouble {
  const failing = times({ high: alpha, low: 0 }, plus(ONE, { high: -p, low: 0 }));
  return plus(ONE, negative(failing));
}

/** The least n with `base^n` at most δ, from a guess that is off by one at most. */
function leastPower(base: DoubleDouble, failureProbability: number, guess: number): number {
  const isEnough = (n: number): boolean => {
    const { high, low } = power(base, n);
    return high < failureProbability || (high === failureProbability && low <= 0);
  };
  if (!isEnough(guess)) return guess + 1;
  return guess > 1 && isEnough(guess - 1) ? guess - 1 : guess;
}

/** By squaring. */
function power(base: DoubleDouble, n: number): DoubleDouble {
  let result = ONE;
  for (let square = base, left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = times(result, square);
    square = times(square, square);
  }
  return result;
}
