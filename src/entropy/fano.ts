import { checkExcess, checkNamed, checkUnit, DomainError } from '../errors.ts';
import { entropyOf } from '../numeric/entropy.ts';
import { log } from '../numeric/elementary/log.ts';
import { log1p } from '../numeric/elementary/log1p.ts';

/**
 * Fano's inequality: the most uncertainty, in nats, that a guesser with a rate of errors can have left.
 *
 * ```math
 * H(X|Y) \le h(e) + e\ln(M-1), \qquad h(e) = -e\ln e - (1-e)\ln(1-e)
 * ```
 *
 * X is the answer to a question of M choices and Y what the guesser sees. It holds for *every* guesser, and is attained
 * by one whose errors are spread evenly over the wrong choices, equally often whatever Y.
 *
 * | `error`   | value      |
 * | --------- | ---------- |
 * | `0`       | `0`        |
 * | `1 - 1/M` | ln M       |
 * | `1`       | ln (M − 1) |
 *
 * @param options - `error` e, the guesser's probability of a wrong answer, in [0, 1]; `choices` M, at least 2
 * @returns an upper bound on the conditional entropy, nats, in [0, ln M]
 * @throws {@link DomainError} if `error` is not a number in [0, 1], or `choices` not a safe integer of at least 2
 * @remarks A sum of terms that are not negative: relative error below 4 ulp of 2⁻⁵² down to the smallest normal result.
 * @example
 * ```ts
 * import { fanoEntropyBound } from 'skill-emergence/entropy';
 *
 * fanoEntropyBound({ error: 0.1, choices: 4 }); // ~> 0.434944
 * fanoEntropyBound({ error: 0.5, choices: 2 }); // ~> 0.693147
 * ```
 * @see T. Cover & J. Thomas, *Elements of Information Theory*, Theorem 2.10.1.
 * @category Entropy and guessing
 */
export function fanoEntropyBound(options: { readonly error: number; readonly choices: number }): number {
  checkNamed('fanoEntropyBound', 'options', options, ['error', 'choices']);
  const { error, choices } = options;
  checkUnit('error', error);
  checkChoices(choices);
  return entropyAt(error, log(choices - 1));
}

/**
 * Inverse of {@link fanoEntropyBound}: the least rate of errors that a conditional entropy allows any guesser.
 *
 * ```math
 * e \ge \min\{x : h(x) + x\ln(M-1) \ge H\}
 * ```
 *
 * | `entropy` | value     |
 * | --------- | --------- |
 * | `0`       | `0`       |
 * | ln M      | `1 - 1/M` |
 *
 * @param options - `entropy` H = H(X|Y) in nats, in [0, ln M], where a value that exceeds ln M by less than 4 ulp
 * counts as ln M; `choices` M, at least 2
 * @returns a lower bound on the probability of a wrong answer, in [0, 1 - 1/M]
 * @throws {@link DomainError} if `entropy` is not a number in [0, ln M], or `choices` not a safe integer of at least 2
 * @remarks Newton's method from the left. The result is exact for an entropy within 4 ulp of the given one: some ulps
 * of 2⁻⁵², except next to ln M, where e changes with the square root of the entropy.
 * @example
 * ```ts
 * import { fanoErrorBound } from 'skill-emergence/entropy';
 *
 * fanoErrorBound({ entropy: 0.434944, choices: 4 }); // ~> 0.1
 * fanoErrorBound({ entropy: Math.log(4), choices: 4 }); // => 0.75
 * ```
 * @see T. Cover & J. Thomas, *Elements of Information Theory*, Theorem 2.10.1.
 * @category Entropy and guessing
 */
export function fanoErrorBound(options: { readonly entropy: number; readonly choices: number }): number {
  checkNamed('fanoErrorBound', 'options', options, ['entropy', 'choices']);
  const { entropy, choices } = options;
  checkExcess('entropy', entropy);
  checkChoices(choices);
  const most = log(choices);
  if (entropy > most * (1 + 2 ** -50)) {
    throw new DomainError('entropy', entropy, `a number in [0, ln choices] = [0, ${most}]`);
  }
  return entropy >= most ? 1 - 1 / choices : errorAt(entropy, choices);
}

/** h(e) + e ln(M - 1). */
function entropyAt(error: number, logWrong: number): number {
  return entropyOf(error) + error * logWrong;
}

/**
 * The smaller root of entropyAt(e) = entropy. The function is at most e (1 + ln(M - 1) + ln(1/e)), so that H/y is below
 * the root for y = A + ln(2A), A = 1 + ln(M - 1) - ln H. It is concave: Newton's method goes upwards from there until
 * rounding stops it.
 */
function errorAt(entropy: number, choices: number): number {
  const logWrong = log(choices - 1);
  const most = 1 - 1 / choices;
  const scale = 1 + logWrong - log(entropy);
  let error = entropy / (scale + log(2 * scale));
  for (;;) {
    const slope = log1p(-error) - log(error) + logWrong;
    const next = Math.min(most, error + (entropy - entropyAt(error, logWrong)) / slope);
    if (!(next > error)) return error; // also where the slope is 0, at the top
    error = next;
  }
}

/** A question has a right and a wrong answer. */
function checkChoices(choices: number): void {
  if (!Number.isSafeInteger(choices) || choices < 2) {
    throw new DomainError('choices', choices, 'a safe integer of at least 2');
  }
}
