/**
 * Random skill graphs: the worst errors on them, and the competence that is left, beside what the theorems guarantee.
 *
 * @module skill-emergence/simulation
 */
export type { EmpiricalPerformancePoint } from './empirical-performance-curve.ts';
export { empiricalPerformanceCurve } from './empirical-performance-curve.ts';
export { simulateSkillGraph } from './simulate-skill-graph.ts';
export type { SkillGraphStatistics } from './simulate-skill-graph.ts';
export type { ErrorModel, SkillGraphOptions } from './sizes.ts';
export { zipfMeasure } from './zipf-measure.ts';
