import { checkNamed, checkWhole } from '../errors.ts';
import { checkTrials } from './binomial-arguments.ts';
import type { CertifiedOptions } from './enclose.ts';
import { Interval } from './interval.ts';
import { ratio } from './rational.ts';
import { tailProbability } from './tail-probability.ts';

/**
 * Certified p-value of the slingshot where every tuple at the larger scale was paired with a single skill at the
 * smaller one: an interval that contains it.
 *
 * ```math
 * P[\mathrm{Bin}(b + c, 1/2) \le c]
 * ```
 *
 * @param point - of the pairs, the number b in which only the single skill succeeded, `singleOnly`, and the number c in
 * which only the tuple did, `tupleOnly`; together at most 10¹²
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if an argument is outside its domain, an option is not valid, or the tail takes more
 * steps than {@link certifiedLogBinomialLowerTail} allows
 * @remarks The certified form of `pairedSlingshotTest` of `skill-emergence/measurement`.
 * @example
 * ```ts
 * import { certifiedPairedSlingshotPValue } from 'skill-emergence/certified';
 *
 * certifiedPairedSlingshotPValue({ singleOnly: 3, tupleOnly: 0 }).toNumberBounds().lower; // ~> 0.125
 * ```
 * @see [Measuring skills](../../docs/measuring.md), Theorem 5.
 * @category Certified measurement
 */
export function certifiedPairedSlingshotPValue(
  point: { readonly singleOnly: number; readonly tupleOnly: number },
  options: CertifiedOptions = {},
): Interval {
  checkNamed('certifiedPairedSlingshotPValue', 'point', point, ['singleOnly', 'tupleOnly']);
  const { singleOnly, tupleOnly } = point;
  checkWhole('singleOnly', singleOnly);
  checkWhole('tupleOnly', tupleOnly);
  const pairs = singleOnly + tupleOnly;
  if (pairs === 0) return Interval.exact(1, options);
  checkTrials('tupleOnly', pairs);
  return tailProbability(BigInt(pairs), BigInt(singleOnly), ratio(1n, 2n), options);
}
