/**
 * Random skill graphs: the worst errors on them, and the competence that is left, beside what the theorems guarantee;
 * and what is learnt from them by peeling.
 *
 * @module skill-emergence/simulation
 */
export type { EmpiricalPerformancePoint, Measured, MeasuredGraph } from './empirical-performance-curve.ts';
export { empiricalPerformanceCurve } from './empirical-performance-curve.ts';
export type { LearningOptions } from './learning/learning-options.ts';
export type { LearningStatistics } from './learning/simulate-learning.ts';
export { simulateLearning } from './learning/simulate-learning.ts';
export type { LearningPart, LearningResult } from './learning/study/learning-part.ts';
export type { LearningPlan, LearningStudyOptions } from './learning/study/learning-plan.ts';
export { mergeLearningParts, missingLearningSeeds } from './learning/study/merge-learning-parts.ts';
export type { LearningRunOptions } from './learning/study/simulate-learning-study.ts';
export { simulateLearningStudy } from './learning/study/simulate-learning-study.ts';
export type { LearningSummary, MeasuredMean } from './learning/study/summarise-learning-study.ts';
export { summariseLearningStudy } from './learning/study/summarise-learning-study.ts';
export { simulateSkillGraph } from './simulate-skill-graph.ts';
export type { SkillGraphStatistics } from './simulate-skill-graph.ts';
export type { ErrorModel, SkillGraphOptions } from './sizes.ts';
export { zipfMeasure } from './zipf-measure.ts';
export { mergeParts, missingSeeds } from './study/merge-parts.ts';
export type { SimulationPart, SimulationResult } from './study/part.ts';
export type { SimulationPlan, SimulationStudyOptions } from './study/plan.ts';
export type { Shard } from '../shards/shard.ts';
export type { StudyRunOptions } from './study/simulate-study.ts';
export { simulateStudy } from './study/simulate-study.ts';
export type { StudySummary } from './study/summarise-study.ts';
export { summariseStudy } from './study/summarise-study.ts';
