import { checkNamed } from '../../../errors.ts';
import { plain, planOf, type SimulationPlan, STUDY_OPTIONS } from '../../study/plan.ts';
import { checkedLearning, LEARNING_OPTIONS, type LearningOptions } from '../learning-options.ts';

/**
 * A study of learning: one setting, simulated from several seeds, with fractions of skills at which the competence on
 * fresh text is kept.
 *
 * @category Learning on skill graphs
 */
export interface LearningStudyOptions extends LearningOptions {
  /** How many graphs to draw, from the seeds `seed`, `seed + 1`, …: at most 1000. */
  readonly seeds: number;
  /** Fractions of skills left out at which the competence is kept, each in (0, 1); or give `points`. */
  readonly alphas?: ArrayLike<number> | undefined;
  /** How many evenly spaced fractions to keep, at most 10⁴ (default 99). */
  readonly points?: number | undefined;
}

/**
 * A study of learning as plain JSON: everything that its result depends on, and nothing else.
 *
 * @category Learning on skill graphs
 */
export type LearningPlan = SimulationPlan;

/** The plan of a study, from options that are checked as those of one graph. */
export function checkedLearningPlan(options: LearningStudyOptions): LearningPlan {
  checkNamed('simulateLearningStudy', 'options', options, [...LEARNING_OPTIONS, ...STUDY_OPTIONS]);
  const { seeds, seed, alphas, points, ...setting } = options;
  checkedLearning({ ...setting, seed });
  return planOf(plain(LEARNING_OPTIONS, setting), { seeds, seed, alphas, points });
}
