/**
 * Intervals that contain the values of the library's formulas for certain, to as many digits as asked for.
 *
 * @module skill-emergence/certified
 */
export { certifiedBernoulliDivergence } from './bernoulli-divergence.ts';
export { certifiedBinaryEntropy } from './binary-entropy.ts';
export type { CertifiedOptions } from './enclose.ts';
export type { ExactNumber } from './exact-number.ts';
export { Interval } from './interval.ts';
export type { IntervalOptions } from './digits.ts';
export { certifiedPerformanceGap, type ExactPoint } from './performance-gap.ts';
