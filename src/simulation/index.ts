/**
 * Random skill graphs: the worst errors on them, and the competence that is left, beside what the theorems guarantee.
 *
 * @module skill-emergence/simulation
 */
export type { EmpiricalPerformancePoint, Measured } from './empirical-performance-curve.ts';
export { empiricalPerformanceCurve } from './empirical-performance-curve.ts';
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
