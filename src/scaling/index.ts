/**
 * Chinchilla-style scaling laws: the loss and the excess entropy of a language model at a scale, the published laws,
 * the compute-optimal allocation, and the fit of a law to training runs.
 *
 * @module skill-emergence/scaling
 */
export * from './fit/index.ts';
export * from './laws.ts';
