import { checkArray, checkUnit, DomainError } from '../../errors.ts';

/**
 * P-values of several hypotheses, adjusted for their number by Holm's method: the probability that any true hypothesis
 * has an adjusted p-value of at most δ is at most δ, however the tests depend on one another.
 *
 * ```math
 * \tilde p_{(i)} = \max_{j \le i} \min(1, (m - j + 1)\,p_{(j)})
 * ```
 *
 * @param pValues - the p-values, at least one, each in [0, 1]
 * @returns the adjusted ones, in the same order
 * @throws {@link DomainError} if there is none, or one is not in [0, 1]
 * @remarks A p-value that contains a nuisance γ is never below it, and its adjusted one not below mγ: γ has to be fixed
 * below δ/m.
 * @example
 * ```ts
 * import { holmPValues } from 'skill-emergence/measurement';
 *
 * holmPValues([0.01, 0.04, 0.03]); // => [0.03, 0.06, 0.06]
 * ```
 * @see S. Holm (1979), *A Simple Sequentially Rejective Multiple Test Procedure*.
 * @category Tests of the theory
 */
export function holmPValues(pValues: ArrayLike<number>): readonly number[] {
  checkArray('pValues', pValues);
  if (pValues.length === 0) throw new DomainError('pValues', pValues, 'at least one number');
  const given = Array.from(pValues);
  for (const [i, p] of given.entries()) checkUnit(`pValues[${i}]`, p);
  const adjusted = given.slice();
  let largest = 0;
  const ascending = [...given.keys()].sort((a, b) => given[a]! - given[b]!);
  for (const [rank, i] of ascending.entries()) {
    largest = Math.max(largest, Math.min(1, (given.length - rank) * given[i]!));
    adjusted[i] = largest;
  }
  return adjusted;
}
