import { checkArray, checkAtMost, checkNonNegative, DomainError } from '../errors.ts';
import { compensatedSum } from '../numeric/compensated-sum.ts';

/** Skills of one measure, at most: a function of them takes time in proportion. */
const MOST_SKILLS = 1e6;

/** The weights of skills as probabilities. */
export function checkedMeasure(measure: ArrayLike<number>): Float64Array {
  checkArray('measure', measure);
  if (measure.length === 0) throw new DomainError('measure', measure, 'an array that is not empty');
  checkAtMost('measure.length', measure.length, MOST_SKILLS);
  const weights = new Float64Array(measure.length);
  let largest = 0;
  for (let i = 0; i < weights.length; i++) {
    checkNonNegative(`measure[${i}]`, measure[i]!);
    weights[i] = measure[i]!;
    largest = Math.max(largest, weights[i]!);
  }
  if (largest === 0) throw new DomainError('measure', measure, 'weights of which one is positive');
  const scaled = weights.map((weight) => weight / largest); // a sum of weights may overflow
  const total = compensatedSum(scaled.length, (i) => scaled[i]!);
  return scaled.map((weight) => weight / total);
}
