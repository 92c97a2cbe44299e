/**
 * Information measures, and the conversions between a model's excess entropy and the errors it can make.
 *
 * @module skill-emergence/entropy
 */
export type { DistributionOptions } from '../probabilities.ts';
export { ordentlichWeinbergerTotalVariation } from './balanced-pinsker.ts';
export { hellmanRavivErrorBound, maxErrorForEntropy, minEntropyForError } from './best-guess.ts';
export { clozeErrorBound, errorFraction, excessEntropyForClozeError } from './cloze-error.ts';
export { distributionBalance } from './distribution-balance.ts';
export { crossEntropy, klDivergence, shannonEntropy, totalVariation } from './distributions.ts';
export { gilardoniExcessEntropy, vajdaExcessEntropy } from './excess-entropy-bounds.ts';
export { fanoEntropyBound, fanoErrorBound } from './fano.ts';
export { maxTotalVariation, minExcessEntropy } from './joint-range.ts';
export { bretagnolleHuberTotalVariation, pinskerTotalVariation } from './total-variation-bounds.ts';
export { bitsToNats, natsToBits, perplexity } from './units.ts';
