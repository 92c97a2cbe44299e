/**
 * Other theories of how skills emerge, on the graph of Arora & Goyal (2023) and on its axes: learning by peeling, with
 * thresholds in closed form, percolation, the quantization model, gradient flow and random hierarchies.
 *
 * @module skill-emergence/learning
 */
export type {
  ComparedCompetence,
  ComparedLearning,
  ComparedThresholds,
  ComparedTuples,
  ComparisonOptions,
  TheoryComparison,
} from './comparison/comparison.ts';
export { compareTheories } from './comparison/compare-theories.ts';
export type { DegreeLaw } from './degrees/degrees.ts';
export type { DensityEvolution } from './degrees/density-evolution.ts';
export { densityEvolution } from './degrees/density-evolution.ts';
export type { RegularGraph, RegularThreshold } from './degrees/regular-threshold.ts';
export { regularThreshold, regularWaterfallWidth } from './degrees/regular-threshold.ts';
export type { MultilinearModel } from './dynamics/multilinear-loss.ts';
export { multilinearLoss, multilinearLossAsymptotic } from './dynamics/multilinear-loss.ts';
export type { LearningSkill } from './dynamics/skill-strength.ts';
export { multiplicativeCompetence, skillEmergenceTime, skillStrength } from './dynamics/skill-strength.ts';
export { hierarchyDepth, hierarchyLogData, hierarchyLogSamples } from './hierarchy/hierarchy.ts';
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
export { compositionAccuracy } from './percolation/composition-accuracy.ts';
export type { GiantComponent } from './percolation/giant-component.ts';
export { bipartiteGiantComponent, giantComponent, randomGraphGiantComponent } from './percolation/giant-component.ts';
export { percolationMargin, percolationTextsPerSkill } from './percolation/percolation-threshold.ts';
export type { QuantizationExponents, Samples } from './quanta/quantization.ts';
export {
  quantaTail,
  quantizationExponents,
  quantizationLoss,
  unseenMass,
  unseenMassAsymptotic,
} from './quanta/quantization.ts';
export type {
  ExponentReplicates,
  FittedExponents,
  QuantizationConsistency,
} from './quanta/quantization-consistency.ts';
export { quantizationConsistency } from './quanta/quantization-consistency.ts';
