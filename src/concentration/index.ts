/**
 * Entropy and divergence of Bernoulli variables, the two functions that every tail bound below Theorem 8 is made of.
 *
 * @module skill-emergence/concentration
 */
export { bernoulliDivergence } from './bernoulli-divergence.ts';
export { binaryEntropy } from './binary-entropy.ts';
