import { checkAtMost, checkNamed, checkNonNegative, checkUnit } from '../../errors.ts';

/**
 * A skill of a graph whose text pieces are in error at random.
 *
 * @category Random errors
 */
export interface ViolationPoint {
  /** Error fraction θ: each text piece is in error, independently, with this probability, in [0, 1]. */
  readonly theta: number;
  /** Mean degree c = kn/m of a skill: how many text pieces need it on average, finite and at least 0. */
  readonly meanDegree: number;
  /** Level y, in [0, 1]: the share of a skill's text pieces that may be in error. */
  readonly level: number;
}

/** The largest mean degree of which the exact probability is summed; beyond it the sum takes more than a second. */
const MOST_DEGREE = 1e6;

/** The checks of a {@link ViolationPoint}; of an exact sum, that it does not take too long. */
export function checkViolationPoint(call: string, point: ViolationPoint, isSum: boolean): void {
  checkNamed(call, 'point', point, ['theta', 'meanDegree', 'level']);
  checkUnit('theta', point.theta);
  checkNonNegative('meanDegree', point.meanDegree);
  if (isSum) checkAtMost('meanDegree', point.meanDegree, MOST_DEGREE);
  checkUnit('level', point.level);
}
