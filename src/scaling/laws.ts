// What of scaling the root entry has, too: all but the fit.
export type { OptimalExponents } from './optimal-exponents.ts';
export { computeOptimalScale } from './compute-optimal-scale.ts';
export { optimalExponents } from './optimal-exponents.ts';
export { trainingFlops } from './training-flops.ts';
export type { BootstrapReplicates } from './bootstrap-replicates.ts';
export type { DescribedLaw, FittedRange } from './described-law.ts';
export type { Scale, ScalingLaw } from './law.ts';
export { chinchillaLoss, excessEntropy, excessFromLoss } from './loss.ts';
export type { Column } from '../columns.ts';
export type { ScaleColumns } from './loss-columns.ts';
export { chinchillaLossInto, excessEntropyInto } from './loss-columns.ts';
export type { PublishedLaw } from './published-laws.ts';
export {
  besiroglu2024,
  hoffmann2022,
  hoffmann2022Unrounded,
  muennighoff2023C4,
  publishedLaws,
} from './published-laws.ts';
export { readLaw } from './read-law.ts';
export type { LawBootstrap, SavedBootstrap, SavedLaw } from './saved-law.ts';
export { scaleFactor } from './scale-factor.ts';
export { writeLaw } from './write-law.ts';
