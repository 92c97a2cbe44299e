// What of scaling the root entry has, too: all but the fit.
export type { OptimalExponents } from './allocation.ts';
export { computeOptimalScale, optimalExponents, scaleFactor, trainingFlops } from './allocation.ts';
export type { Scale, ScalingLaw } from './law.ts';
export type { ScaleColumns } from './loss.ts';
export { chinchillaLoss, chinchillaLossInto, excessEntropy, excessEntropyInto, excessFromLoss } from './loss.ts';
export type { FittedRange, PublishedLaw } from './published-laws.ts';
export {
  besiroglu2024,
  hoffmann2022,
  hoffmann2022Unrounded,
  muennighoff2023C4,
  publishedLaws,
} from './published-laws.ts';
