import { checkPositive } from '../../errors.ts';
import { betaFraction } from '../../numeric/beta-fraction.ts';
import type { Deviation } from './deviation.ts';
import { type LogBounds, widened } from './log-bounds.ts';
import { checkUpperTail, logProbability, twoSidedTailBounds, type UpperTail } from './two-sided-tail.ts';
import { log } from '../../numeric/elementary/log.ts';

/** Successive convergents that agree to this are as close as rounding lets them be. */
const CLOSEST = 1.7763568394002505e-15; // 2^-49

/**
 * Enclosure of the log-probability of at least `atLeast` successes in independent trials, in nats, to a width of one's
 * choice: consecutive convergents of a continued fraction.
 *
 * ```math
 * P[X \ge m] = b\,mq\,\cfrac1{\beta_1+\cfrac{\alpha_2}{\beta_2+\cfrac{\alpha_3}{\beta_3+\cdots}}}, \qquad
 * b = \binom nm p^mq^{n-m}, \qquad \alpha_i,\beta_i > 0
 * ```
 *
 * for X of the law Bin(n, p) with q = 1 − p, above the mean: the convergents are above and below in turn. Up to the
 * mean it is the enclosure of the failures, of the complement.
 *
 * | `atLeast`                                  | value                     |
 * | ------------------------------------------ | ------------------------- |
 * | `0`, or at most `trials` where p = 1       | `0` on both sides         |
 * | above `trials`, or at least 1 where p = 0  | `-Infinity` on both sides |
 *
 * @param tail - `trials` n, a positive safe integer; `probability` p in [0, 1]; `atLeast` m, a non-negative safe
 * integer; `width`, the most by which `lower` and `upper` should differ, positive
 * @returns `lower` and `upper`, log-probabilities in nats, in [-Infinity, 0]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks No narrower than float64 allows: each side is moved outwards by 16 ulp of 2⁻⁵² of the terms, of which the
 * relative entropy nD is the largest in the tail and ½ ln n near the mean, and by 4 ulp times the square root of the
 * number of convergents, so a smaller `width` is not attained. Far from the mean a few convergents are enough; at it
 * their number grows as √n, to a few million for 10¹⁵ trials.
 * @example
 * ```ts
 * import { logBinomialTailEnclosure } from 'skill-emergence/concentration';
 *
 * const tail = { trials: 1000, probability: 0.5, atLeast: 550 };
 * logBinomialTailEnclosure({ ...tail, width: 1e-9 }).lower; // ~> -7.05247122368
 * logBinomialTailEnclosure({ ...tail, width: 1e-9 }).upper; // ~> -7.05247122325
 * ```
 * @see A. R. DiDonato & A. H. Morris (1992), Algorithm 708, whose fraction it is; DLMF 8.17.22, of which it is the even
 * part.
 * @category Tail bounds
 */
export function logBinomialTailEnclosure(tail: UpperTail & { readonly width: number }): LogBounds {
  checkUpperTail('logBinomialTailEnclosure', tail, ['width']);
  checkPositive('width', tail.width);
  // for the complement of at most a half: half the width, of something small, is enough
  const width = Math.min(tail.width, 0.5) / 2;
  return twoSidedTailBounds(tail, (deviation) => convergents(deviation, width));
}

function convergents(deviation: Deviation, width: number): LogBounds {
  const { trials, count, mean, rest, excess } = deviation;
  const { value, size } = logProbability(deviation);
  const p = mean / trials;
  const q = rest / trials;
  const target = Math.max(CLOSEST, width - 2 ** -47 * size);
  const { before, last, steps } = betaFraction(count, trials - count + 1, p, q, excess, target, Infinity);
  const scale = count * q;
  return widened(
    value + log(scale * Math.min(before, last)),
    value + log(scale * Math.max(before, last)),
    size + Math.sqrt(steps) / 4,
  );
}
