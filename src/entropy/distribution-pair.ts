import { DomainError } from '../errors.ts';
import { checkDistribution, type DistributionOptions } from '../probabilities.ts';

/** Checks two arrays over the same outcomes and returns what the elements of each are to be divided by. */
export function checkDistributionPair(
  p: ArrayLike<number>,
  q: ArrayLike<number>,
  options: DistributionOptions,
): [pTotal: number, qTotal: number] {
  const pTotal = checkDistribution('p', p, options);
  const qTotal = checkDistribution('q', q, options);
  if (q.length !== p.length) throw new DomainError('q.length', q.length, `p.length = ${p.length}`);
  return [pTotal, qTotal];
}
