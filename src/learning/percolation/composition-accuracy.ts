import {
  checkArray,
  checkAtMost,
  checkCount,
  checkNamed,
  checkNonNegative,
  checkUnit,
  DomainError,
} from '../../errors.ts';
import { compensatedSum } from '../../numeric/compensated-sum.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log1mexp } from '../../numeric/log1mexp.ts';
import { connection } from './connected.ts';

const MOST_LEVELS = 1e6;

/**
 * Accuracy on tasks that compose skills of several levels, where skills of a level can be composed if they are in the
 * giant component of the level's random graph.
 *
 * ```math
 * \sum_l q_l\,\gamma(\kappa_l)^{n_l}, \qquad \gamma = 1-e^{-\kappa\gamma}
 * ```
 *
 * @param options - for each level the fraction of the tasks q (`weights`, in [0, 1]), the number of skills a task
 * (`skillsPerTask`), and the mean degree κ of the graph (`meanDegrees`); up to 10⁶ levels
 * @returns the accuracy: at most the sum of the weights
 * @throws {@link DomainError} if an argument is outside its domain, or the arrays differ in length
 * @remarks It has a plateau where a level's graph percolates long before the next. Relative error a few ulps times the
 * number of skills a task.
 * @example
 * ```ts
 * import { compositionAccuracy } from 'skill-emergence/learning';
 *
 * compositionAccuracy({ weights: [0.5, 0.5], skillsPerTask: [2, 4], meanDegrees: [3, 1.2] }); // ~> 0.44709
 * ```
 * @see Nayak & Varshney (2024), arXiv:2410.01243, and its code.
 * @category Percolation
 */
export function compositionAccuracy(options: {
  readonly weights: ArrayLike<number>;
  readonly skillsPerTask: ArrayLike<number>;
  readonly meanDegrees: ArrayLike<number>;
}): number {
  checkNamed('compositionAccuracy', 'options', options, ['weights', 'skillsPerTask', 'meanDegrees']);
  const { weights, skillsPerTask, meanDegrees } = options;
  checkArray('weights', weights);
  checkArray('skillsPerTask', skillsPerTask);
  checkArray('meanDegrees', meanDegrees);
  const levels = weights.length;
  checkAtMost('weights.length', levels, MOST_LEVELS);
  if (skillsPerTask.length !== levels) throw new DomainError('skillsPerTask', skillsPerTask, `an array of ${levels}`);
  if (meanDegrees.length !== levels) throw new DomainError('meanDegrees', meanDegrees, `an array of ${levels}`);
  for (let l = 0; l < levels; l++) {
    checkUnit(`weights[${l}]`, weights[l]!);
    checkCount(`skillsPerTask[${l}]`, skillsPerTask[l]!);
    checkNonNegative(`meanDegrees[${l}]`, meanDegrees[l]!);
  }
  return compensatedSum(levels, (l) => {
    const t = connection(meanDegrees[l]! - 1);
    return t === 0 ? 0 : weights[l]! * exp(skillsPerTask[l]! * log1mexp(-t));
  });
}
