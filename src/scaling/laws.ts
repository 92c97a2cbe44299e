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
export {
  hoffmann2022,
  hoffmann2022Unrounded,
  besiroglu2024,
  besiroglu2024Notebook,
  besiroglu2024LogHuber,
  muennighoff2023C4,
} from './laws/chinchilla.ts';
export {
  kaplan2020LossN,
  kaplan2020LossD,
  kaplan2020LossCmin,
  kaplan2020LossC,
  kaplan2020JointND,
  kaplan2020JointNS,
} from './laws/kaplan.ts';
export { gadre2024LossC4, gadre2024LossRedPajama, gadre2024LossRefinedWeb } from './laws/ratio.ts';
export { krajewski2024Dense, krajewski2024Granularity } from './laws/granularity.ts';
export { abnar2025Sparsity } from './laws/sparsity.ts';
export { clark2022RoutedSBase, clark2022RoutedRLR, clark2022RoutedHash, clark2022Dense } from './laws/routed.ts';
export { farseer2025 } from './laws/farseer.ts';
export { muennighoff2023Repeated } from './laws/repeated.ts';
export { caballero2022Broken } from './laws/broken.ts';
export {
  hoffmann2022Approach1,
  hoffmann2022Approach2,
  hoffmann2022Ratio20,
  kaplan2020Optimal,
  deepseek2024Optimal,
  llama3OptimalTokens,
  tao2024VocabularyOptimal,
} from './laws/allocation.ts';
export {
  porian2024RefinedWebKaplanReproduced,
  porian2024RefinedWebHeadFlops,
  porian2024RefinedWebWarmup,
  porian2024RefinedWebCosineDecay,
  porian2024RefinedWebTuned,
  porian2024OpenWebText2KaplanReproduced,
  porian2024OpenWebText2HeadFlops,
  porian2024OpenWebText2Warmup,
  porian2024OpenWebText2CosineDecay,
  porian2024OpenWebText2Tuned,
} from './laws/porian.ts';
export {
  kaplan2020CriticalBatch,
  deepseek2024Hyperparameters,
  steplaw2025Hyperparameters,
} from './laws/hyperparameters.ts';
export {
  hernandez2021TransferText,
  hernandez2021TransferTextAndCode,
  muennighoff2023RepeatedVariants,
} from './laws/effective-data.ts';
export {
  gadre2024ErrorC4,
  gadre2024ErrorRedPajama,
  gadre2024ErrorRefinedWeb,
  bhagia2024Ladder,
} from './laws/downstream.ts';
export { pearce2024ParameterMap } from './laws/parameter-map.ts';
export type {
  AllocationExponents,
  AllocationRatio,
  ParametersAllocation,
  TokensAllocation,
  DeepSeekAllocation,
  KaplanAllocation,
  VocabularyAllocation,
} from './laws/allocation-forms.ts';
export type { BrokenPowerLaw } from './laws/broken.ts';
export type { ReducedLaw } from './laws/chinchilla-form.ts';
export type { PublishedLaw } from './laws/chinchilla.ts';
export type { ErrorLaw, LadderLaw } from './laws/downstream.ts';
export type { TransferLaw, RepetitionFit, RepetitionFits } from './laws/effective-data.ts';
export type { LossUnit, LawRange, CoefficientIntervals, LawFacts, LossFacts } from './laws/facts.ts';
export type { FarseerLaw } from './laws/farseer.ts';
export type { GranularityLaw } from './laws/granularity.ts';
export type { CriticalBatchLaw, ComputeHyperparameters, ScaleHyperparameters } from './laws/hyperparameters.ts';
export type { InferenceOptimalScale } from './laws/inference-optimal-scale.ts';
export type {
  ParametersPowerLaw,
  DataPowerLaw,
  ComputePowerLaw,
  ParametersAndDataLaw,
  ParametersAndStepsLaw,
} from './laws/kaplan.ts';
export type { HyperparameterPoint, Hyperparameters } from './laws/law-hyperparameters.ts';
export type { LawOptimum, LawBudget } from './laws/law-optimum.ts';
export type { LossLaw, AllocationLaw, HyperparameterLaw, LiteratureLaw, FormOf } from './laws/literature.ts';
export type { LossForm, LawScale } from './laws/loss-forms.ts';
export type { ParameterMap } from './laws/parameter-map.ts';
export type { RatioLaw } from './laws/ratio.ts';
export type { RepeatedDataLaw } from './laws/repeated.ts';
export type { RoutedLaw } from './laws/routed.ts';
export type { SparsityLaw } from './laws/sparsity.ts';
export { chinchillaForm } from './laws/chinchilla-form.ts';
export { dataConstrainedScale } from './laws/data-constrained-scale.ts';
export { errorByLoss } from './laws/error-by-loss.ts';
export { inferenceOptimalScale } from './laws/inference-optimal-scale.ts';
export { lawHyperparameters } from './laws/law-hyperparameters.ts';
export { lawExcess, lawLoss } from './laws/law-loss.ts';
export { lawOptimum } from './laws/law-optimum.ts';
export { publishedLaws } from './laws/published-laws.ts';
export { publishedScalingLaws } from './laws/published-scaling-laws.ts';
export { transferredCharacters } from './laws/transferred-characters.ts';
export { abnarFlops } from './flops/abnar-flops.ts';
export { deepseekFlops } from './flops/deepseek-flops.ts';
export { hoffmannFlops } from './flops/hoffmann-flops.ts';
export { narayananFlops } from './flops/narayanan-flops.ts';
export { palmFlops } from './flops/palm-flops.ts';
export { nonEmbeddingParameters, totalParameters } from './flops/parameter-count.ts';
export { readLaw } from './read-law.ts';
export type { LawBootstrap, SavedBootstrap, SavedLaw } from './saved-law.ts';
export { scaleFactor } from './scale-factor.ts';
export { writeLaw } from './write-law.ts';
