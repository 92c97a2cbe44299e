import { checkArray, checkBoolean, checkFields, checkNonNegative, checkObject, DomainError } from './errors.ts';
import { compensatedSum } from './numeric/compensated-sum.ts';

/**
 * How arrays of probabilities are checked.
 *
 * @category Distributions
 */
export interface DistributionOptions {
  /** How far the sum may be from 1 (default 1e-9). */
  readonly tolerance?: number | undefined;
  /** True to divide by the sum instead, whatever it is (default false): for float32 softmax outputs and counts. */
  readonly normalise?: boolean | undefined;
}

/** Checks one array and returns what its elements are to be divided by. */
export function checkDistribution(parameter: string, p: ArrayLike<number>, options: DistributionOptions): number {
  checkArray(parameter, p);
  checkObject('options', options);
  checkFields('a distribution', options, ['tolerance', 'normalise']);
  const { tolerance = 1e-9, normalise = false } = options;
  checkNonNegative('tolerance', tolerance);
  checkBoolean('normalise', normalise);
  if (!(p.length > 0)) throw new DomainError(`${parameter}.length`, p.length, 'at least 1');
  const sum = compensatedSum(p.length, (i) => {
    const x = p[i]!;
    checkNonNegative(`${parameter}[${i}]`, x);
    return x;
  });
  if (normalise) {
    if (!(sum > 0 && sum < Infinity)) throw new DomainError(`sum of ${parameter}`, sum, 'positive and finite');
    return sum;
  }
  if (!(Math.abs(sum - 1) <= tolerance)) {
    throw new DomainError(`sum of ${parameter}`, sum, `1 within ${tolerance}`);
  }
  return 1;
}
