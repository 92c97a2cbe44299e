/**
 * Information measures, and the conversions between a model's excess entropy and the errors it can make.
 *
 * @module skill-emergence/entropy
 */
export type { DistributionOptions } from '../probabilities.ts';
export { bretagnolleHuberTotalVariation } from './bretagnolle-huber.ts';
export { clozeErrorBound, excessEntropyForClozeError } from './cloze-error.ts';
export { crossEntropy } from './cross-entropy.ts';
export { distributionBalance } from './distribution-balance.ts';
export { errorFraction } from './error-fraction.ts';
export { fanoEntropyBound, fanoErrorBound } from './fano.ts';
export { maxErrorForEntropy, minEntropyForError } from './feder-merhav.ts';
export { maxTotalVariation, minExcessEntropy } from './joint-range.ts';
export { gilardoniExcessEntropy } from './gilardoni.ts';
export { hellmanRavivErrorBound } from './hellman-raviv.ts';
export { klDivergence } from './kl-divergence.ts';
export { ordentlichWeinbergerTotalVariation } from './ordentlich-weinberger.ts';
export { perplexity } from './perplexity.ts';
export { pinskerTotalVariation } from './pinsker.ts';
export { shannonEntropy } from './shannon-entropy.ts';
export { totalVariation } from './total-variation.ts';
export { bitsToNats, natsToBits } from './units.ts';
export { vajdaExcessEntropy } from './vajda.ts';
