/**
 * Other theories of how skills emerge, on the graph of Arora & Goyal (2023) and on its axes: learning by peeling, with
 * thresholds in closed form.
 *
 * @module skill-emergence/learning
 */
export { criticalUnknown } from './peeling/critical-unknown.ts';
export { emergenceMeanDegree } from './peeling/emergence-mean-degree.ts';
export type { Learner } from './peeling/learner.ts';
export type {
  EqualSkills,
  LearningFixedPoint,
  UnequalLearningFixedPoint,
  UnequalSkills,
} from './peeling/learning-fixed-point.ts';
export { learningFixedPoint } from './peeling/learning-fixed-point.ts';
export type { LearningThreshold } from './peeling/learning-threshold.ts';
export { learningThreshold } from './peeling/learning-threshold.ts';
export type { RequiredMeanDegree } from './peeling/required-mean-degree.ts';
export { requiredMeanDegree } from './peeling/required-mean-degree.ts';
export { textErrorFraction, unlearntForTextError } from './peeling/text-error-fraction.ts';
export type { Waterfall, WaterfallOptions } from './peeling/waterfall.ts';
export { waterfall } from './peeling/waterfall.ts';
