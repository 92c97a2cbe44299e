import { checkExcess, checkUnit } from '../errors.ts';
import { exp } from '../numeric/elementary/exp.ts';
import { log } from '../numeric/elementary/log.ts';
import { log1p } from '../numeric/elementary/log1p.ts';

/**
 * The least conditional entropy, in nats, at which the best guess is wrong this often.
 *
 * ```math
 * H(X|Y) \ge \ln j + j(j+1)\ln\frac{j+1}{j}\Bigl(e - \frac{j-1}{j}\Bigr), \qquad
 * j = \Bigl\lfloor\frac{1}{1-e}\Bigr\rfloor
 * ```
 *
 * It joins the points (1 − 1/j, ln j) by straight lines, and is attained by a question that leaves sometimes j and
 * sometimes j + 1 equally probable choices. *For the best guesser only*, the one that answers with the most probable
 * choice: a worse one can be wrong at no entropy at all. The number M of choices does not matter, except that it limits
 * e to 1 − 1/M.
 *
 * | `error`   | value      |
 * | --------- | ---------- |
 * | `0`       | `0`        |
 * | `1 - 1/j` | ln j       |
 * | `1`       | `Infinity` |
 *
 * @param error - probability e that the most probable choice is wrong, in [0, 1]
 * @returns a lower bound on the conditional entropy, nats, in [0, Infinity]
 * @throws {@link DomainError} if `error` is not a number in [0, 1]
 * @remarks Relative error below 4 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { minEntropyForError } from 'skill-emergence/entropy';
 *
 * minEntropyForError(0.1); // ~> 0.138629
 * minEntropyForError(0.6); // ~> 0.936426
 * minEntropyForError(0.5); // => Math.LN2
 * ```
 * @see M. Feder & N. Merhav (1994), *Relations Between Entropy and Error Probability*; V. Kovalevsky (1968); D. Tebbe &
 * S. Dwyer (1968).
 * @category Entropy and guessing
 */
export function minEntropyForError(error: number): number {
  checkUnit('error', error);
  if (error < 0.5) return 2 * Math.LN2 * error; // 1 - error would round
  if (error === 1) return Infinity;
  const right = 1 - error;
  const j = Math.floor(1 / right);
  return log(j) + (j + 1) * log1p(1 / j) * (1 - j * right);
}

/**
 * Inverse of {@link minEntropyForError}: how often the best guess can be wrong, at most, at a conditional entropy in
 * nats.
 *
 * ```math
 * e \le \frac{j-1}{j} + \frac{H - \ln j}{j(j+1)\ln\frac{j+1}{j}}, \qquad \ln j \le H \le \ln(j+1)
 * ```
 *
 * No better bound holds for every question. It is for the best guesser, as there, and concave: an average of entropies
 * gives a bound on the average error.
 *
 * | `entropy`  | value     |
 * | ---------- | --------- |
 * | `0`        | `0`       |
 * | ln j       | `1 - 1/j` |
 * | `Infinity` | `1`       |
 *
 * @param entropy - conditional entropy H = H(X|Y), nats, in [0, Infinity]
 * @returns an upper bound on the probability that the most probable choice is wrong, in [0, 1] (1 from about 37 nats
 * on, by rounding)
 * @throws {@link DomainError} if `entropy` is negative or not a number
 * @remarks Error below 4 ulp of 2⁻⁵², relative to the result.
 * @example
 * ```ts
 * import { maxErrorForEntropy } from 'skill-emergence/entropy';
 *
 * maxErrorForEntropy(0.129); // ~> 0.0930538
 * maxErrorForEntropy(1.5); // ~> 0.775478
 * maxErrorForEntropy(Math.LN2); // => 0.5
 * ```
 * @see M. Feder & N. Merhav (1994), *Relations Between Entropy and Error Probability*; V. Kovalevsky (1968); D. Tebbe &
 * S. Dwyer (1968).
 * @category Entropy and guessing
 */
export function maxErrorForEntropy(entropy: number): number {
  checkExcess('entropy', entropy);
  if (entropy < Math.LN2) return entropy / (2 * Math.LN2);
  if (entropy > 40) return 1;
  // Where exp rounds over a whole number, the line of the neighbour has nearly the same value.
  const j = Math.floor(exp(entropy));
  return 1 - (1 - (entropy - log(j)) / ((j + 1) * log1p(1 / j))) / j;
}
