import { checkAtMost, checkCount, checkNonNegative, checkUnit } from '../../errors.ts';

/** What learns by peeling on the skill graph, and how much of the text is of use to it. */
export interface Learner {
  /** Number k of skills a text piece. */
  readonly k: number;
  /** Fraction θ in [0, 1] of the text pieces that teach nothing, at random; 0 if left out. */
  readonly theta?: number | undefined;
  /** Largest number j of unknown skills that a text piece can teach at once; 1 if left out. */
  readonly capacity?: number | undefined;
}

/** The largest mean degree: beyond it, no more than rounding is left of what is unlearnt, or of what is learnt. */
const MOST_TEXTS = 1e15;

/** Mean number c of text pieces a skill, in [0, 10¹⁵]. */
export function checkMeanDegree(parameter: string, value: number): void {
  checkNonNegative(parameter, value);
  checkAtMost(parameter, value, MOST_TEXTS);
}

/** k, θ and j, with their defaults. */
export function checkedLearner({ k, theta = 0, capacity = 1 }: Learner): Required<{ [F in keyof Learner]: number }> {
  checkCount('k', k);
  checkUnit('theta', theta);
  checkCount('capacity', capacity);
  return { k, theta, capacity };
}
