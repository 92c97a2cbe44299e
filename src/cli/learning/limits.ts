import { giantComponent, learningFixedPoint, textErrorFraction } from '../../learning/index.ts';
import type { LearningPlan, LearningSummary } from '../../simulation/index.ts';

/** What a summary measures. */
export type LearningField = Exclude<keyof LearningSummary, 'graphs' | 'curve'>;

/** What a plan of learning has, which has been checked. */
interface Setting {
  readonly textPieces: number;
  readonly skills?: number;
  readonly measure?: readonly number[];
  readonly k: number;
  readonly unknown: number;
  readonly theta?: number;
  readonly capacity?: number;
  readonly tolerance?: number;
}

/** More skills with a measure than the fixed point takes. */
const MOST_UNEQUAL = 1e6;

/**
 * The limits of what is measured, as the graph grows with as many text pieces a skill. Of unequal skills no component
 * is known here, and of many of them no fixed point either.
 */
export function limitsOf({ setting }: LearningPlan): Partial<Record<LearningField, number>> {
  const {
    textPieces,
    skills,
    measure,
    k,
    unknown,
    theta = 0,
    capacity = 1,
    tolerance = 0,
  } = setting as unknown as Setting;
  if (measure !== undefined && measure.length > MOST_UNEQUAL) return {};
  const learner = { k, theta, capacity, unknown };
  const errors = (unlearnt: number): Partial<Record<LearningField, number>> => {
    const missing = (most: number): number => textErrorFraction({ unlearnt, k, tolerance: most });
    const freshErrors = missing(tolerance);
    return {
      trainingErrors: (1 - theta) * missing(Math.max(capacity, tolerance)) + theta * freshErrors,
      freshErrors,
    };
  };
  const start = { unknown, unknownSkills: unknown };
  if (measure !== undefined) {
    const { unlearnt, unlearntSkills } = learningFixedPoint({ ...learner, textPieces, measure });
    return { ...start, unlearnt, unlearntSkills, ...errors(unlearnt) };
  }
  const meanDegree = (k * textPieces) / skills!;
  const { unlearnt } = learningFixedPoint({ ...learner, meanDegree });
  const component = giantComponent({ k, meanDegree });
  return {
    ...start,
    ...{ unlearnt, unlearntSkills: unlearnt },
    ...{ component: component.skills, componentSkills: component.skills, componentTexts: component.texts },
    ...errors(unlearnt),
  };
}
