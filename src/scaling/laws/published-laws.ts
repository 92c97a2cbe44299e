/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import {
  hoffmann2022,
  hoffmann2022Unrounded,
  besiroglu2024,
  besiroglu2024Notebook,
  besiroglu2024LogHuber,
  muennighoff2023C4,
  krajewski2024Dense,
} from './chinchilla.ts';
import {
  kaplan2020LossN,
  kaplan2020LossD,
  kaplan2020LossCmin,
  kaplan2020LossC,
  kaplan2020JointND,
  kaplan2020JointNS,
} from './kaplan.ts';
import { gadre2024LossC4, gadre2024LossRedPajama, gadre2024LossRefinedWeb } from './ratio.ts';
import { krajewski2024Granularity } from './granularity.ts';
import { abnar2025Sparsity } from './sparsity.ts';
import { clark2022RoutedSBase, clark2022RoutedRLR, clark2022RoutedHash, clark2022Dense } from './routed.ts';
import { farseer2025 } from './farseer.ts';
import { muennighoff2023Repeated } from './repeated.ts';
import { caballero2022Broken } from './broken.ts';
import {
  hoffmann2022Approach1,
  hoffmann2022Approach2,
  hoffmann2022Ratio20,
  kaplan2020Optimal,
  deepseek2024Optimal,
  llama3OptimalTokens,
  tao2024VocabularyOptimal,
} from './allocation.ts';
import {
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
} from './porian.ts';
import { kaplan2020CriticalBatch, deepseek2024Hyperparameters, steplaw2025Hyperparameters } from './hyperparameters.ts';
import {
  hernandez2021TransferText,
  hernandez2021TransferTextAndCode,
  muennighoff2023RepeatedVariants,
} from './effective-data.ts';
import { gadre2024ErrorC4, gadre2024ErrorRedPajama, gadre2024ErrorRefinedWeb, bhagia2024Ladder } from './downstream.ts';
import { pearce2024ParameterMap } from './parameter-map.ts';
import type { PublishedLaw } from './chinchilla.ts';
import type {
  ComputePowerLaw,
  DataPowerLaw,
  ParametersAndDataLaw,
  ParametersAndStepsLaw,
  ParametersPowerLaw,
} from './kaplan.ts';
import type { RatioLaw } from './ratio.ts';
import type { GranularityLaw } from './granularity.ts';
import type { SparsityLaw } from './sparsity.ts';
import type { RoutedLaw } from './routed.ts';
import type { FarseerLaw } from './farseer.ts';
import type { RepeatedDataLaw } from './repeated.ts';
import type { BrokenPowerLaw } from './broken.ts';
import type {
  AllocationExponents,
  AllocationRatio,
  DeepSeekAllocation,
  KaplanAllocation,
  ParametersAllocation,
  TokensAllocation,
  VocabularyAllocation,
} from './allocation-forms.ts';
import type { ComputeHyperparameters, CriticalBatchLaw, ScaleHyperparameters } from './hyperparameters.ts';
import type { RepetitionFits, TransferLaw } from './effective-data.ts';
import type { ErrorLaw, LadderLaw } from './downstream.ts';
import type { ParameterMap } from './parameter-map.ts';

/**
 * Every published law that was found to stand as it is printed, by name: laws of the loss, of what is optimal for a
 * budget, of learning rate and batch, of the value of data, of accuracy, and of the number of parameters. Each says
 * what it counts and how, where it stands and what is known to be wrong with it. Those that are a {@link ScalingLaw}
 * are in `publishedScalingLaws` too.
 *
 * @example
 * ```ts
 * import { publishedLaws } from 'skill-emergence/scaling';
 *
 * publishedLaws.besiroglu2024.alpha; // => 0.3478
 * publishedLaws.farseer2025.lossUnit; // => 'bits per character'
 * Object.values(publishedLaws).filter(({ form }) => form === 'routed').length; // => 3
 * ```
 * @see [Published laws](../../../docs/laws.md), for all of them in a table.
 * @category Laws
 */
export const publishedLaws: {
  /** Hoffmann et al. (2022), as printed. */
  readonly hoffmann2022: PublishedLaw;
  /** Hoffmann et al. (2022), before rounding. */
  readonly hoffmann2022Unrounded: PublishedLaw;
  /** Besiroglu et al. (2024), as printed: a mixture of two optima. */
  readonly besiroglu2024: PublishedLaw;
  /** Besiroglu et al. (2024), the optimum of the notebook. */
  readonly besiroglu2024Notebook: PublishedLaw;
  /** Besiroglu et al. (2024), the optimum of the stated objective. */
  readonly besiroglu2024LogHuber: PublishedLaw;
  /** Muennighoff et al. (2023), on C4. */
  readonly muennighoff2023C4: PublishedLaw;
  /** Krajewski et al. (2024), dense models. */
  readonly krajewski2024Dense: PublishedLaw;
  /** Kaplan et al. (2020), loss by parameters. */
  readonly kaplan2020LossN: ParametersPowerLaw;
  /** Kaplan et al. (2020), loss by the size of the data set. */
  readonly kaplan2020LossD: DataPowerLaw;
  /** Kaplan et al. (2020), loss by compute corrected to small batches. */
  readonly kaplan2020LossCmin: ComputePowerLaw;
  /** Kaplan et al. (2020), loss by compute at a fixed batch. */
  readonly kaplan2020LossC: ComputePowerLaw;
  /** Kaplan et al. (2020), loss by parameters and the size of the data set. */
  readonly kaplan2020JointND: ParametersAndDataLaw;
  /** Kaplan et al. (2020), loss by parameters and steps. */
  readonly kaplan2020JointNS: ParametersAndStepsLaw;
  /** Gadre et al. (2024), trained on C4 and evaluated on C4. */
  readonly gadre2024LossC4: RatioLaw;
  /** Gadre et al. (2024), trained on RedPajama and evaluated on C4. */
  readonly gadre2024LossRedPajama: RatioLaw;
  /** Gadre et al. (2024), trained on RefinedWeb and evaluated on C4. */
  readonly gadre2024LossRefinedWeb: RatioLaw;
  /** Krajewski et al. (2024), mixtures of experts by the granularity of the experts. */
  readonly krajewski2024Granularity: GranularityLaw;
  /** Abnar et al. (2025), mixtures of experts by their sparsity. */
  readonly abnar2025Sparsity: SparsityLaw;
  /** Clark et al. (2022), experts chosen by balanced assignment (S-Base). */
  readonly clark2022RoutedSBase: RoutedLaw;
  /** Clark et al. (2022), experts chosen by reinforcement learning (RL-R). */
  readonly clark2022RoutedRLR: RoutedLaw;
  /** Clark et al. (2022), experts chosen by a hash of the token. */
  readonly clark2022RoutedHash: RoutedLaw;
  /** Clark et al. (2022), the dense models beside the routed ones. */
  readonly clark2022Dense: ParametersPowerLaw;
  /** Li et al. (2025), Farseer. */
  readonly farseer2025: FarseerLaw;
  /** Muennighoff et al. (2023), data repeated over several epochs, on C4. */
  readonly muennighoff2023Repeated: RepeatedDataLaw;
  /** Caballero et al. (2022), broken power laws. */
  readonly caballero2022Broken: BrokenPowerLaw;
  /** Hoffmann et al. (2022), the first approach: envelopes of training curves. */
  readonly hoffmann2022Approach1: AllocationExponents;
  /** Hoffmann et al. (2022), the second approach: minima at equal compute. */
  readonly hoffmann2022Approach2: AllocationExponents;
  /** Twenty tokens for each parameter, as Table 3 of Hoffmann et al. (2022) is read. */
  readonly hoffmann2022Ratio20: AllocationRatio;
  /** Kaplan et al. (2020), what is optimal for a budget. */
  readonly kaplan2020Optimal: KaplanAllocation;
  /** DeepSeek-AI (2024), operations a token and tokens. */
  readonly deepseek2024Optimal: DeepSeekAllocation;
  /** Grattafiori et al. (2024), Llama 3. */
  readonly llama3OptimalTokens: TokensAllocation;
  /** Tao et al. (2024), parameters in and outside the vocabulary. */
  readonly tao2024VocabularyOptimal: VocabularyAllocation;
  /** Porian et al. (2024), RefinedWeb, as Kaplan et al. did. */
  readonly porian2024RefinedWebKaplanReproduced: ParametersAllocation;
  /** Porian et al. (2024), RefinedWeb, the operations of the head counted. */
  readonly porian2024RefinedWebHeadFlops: ParametersAllocation;
  /** Porian et al. (2024), RefinedWeb, the warm-up scaled. */
  readonly porian2024RefinedWebWarmup: ParametersAllocation;
  /** Porian et al. (2024), RefinedWeb, the decay matched to the budget. */
  readonly porian2024RefinedWebCosineDecay: ParametersAllocation;
  /** Porian et al. (2024), RefinedWeb, all tuned. */
  readonly porian2024RefinedWebTuned: ParametersAllocation;
  /** Porian et al. (2024), OpenWebText2, as Kaplan et al. did. */
  readonly porian2024OpenWebText2KaplanReproduced: ParametersAllocation;
  /** Porian et al. (2024), OpenWebText2, the operations of the head counted. */
  readonly porian2024OpenWebText2HeadFlops: ParametersAllocation;
  /** Porian et al. (2024), OpenWebText2, the warm-up scaled. */
  readonly porian2024OpenWebText2Warmup: ParametersAllocation;
  /** Porian et al. (2024), OpenWebText2, the decay matched to the budget. */
  readonly porian2024OpenWebText2CosineDecay: ParametersAllocation;
  /** Porian et al. (2024), OpenWebText2, all tuned. */
  readonly porian2024OpenWebText2Tuned: ParametersAllocation;
  /** Kaplan et al. (2020), the critical batch. */
  readonly kaplan2020CriticalBatch: CriticalBatchLaw;
  /** DeepSeek-AI (2024), learning rate and batch. */
  readonly deepseek2024Hyperparameters: ComputeHyperparameters;
  /** Li et al. (2025), learning rate and batch. */
  readonly steplaw2025Hyperparameters: ScaleHyperparameters;
  /** Hernandez et al. (2021), from text to Python. */
  readonly hernandez2021TransferText: TransferLaw;
  /** Hernandez et al. (2021), from text and other code to Python. */
  readonly hernandez2021TransferTextAndCode: TransferLaw;
  /** Muennighoff et al. (2023), the other forms fitted to the runs with repeated data. */
  readonly muennighoff2023RepeatedVariants: RepetitionFits;
  /** Gadre et al. (2024), error on 17 tasks, trained on C4. */
  readonly gadre2024ErrorC4: ErrorLaw;
  /** Gadre et al. (2024), error on 17 tasks, trained on RedPajama. */
  readonly gadre2024ErrorRedPajama: ErrorLaw;
  /** Gadre et al. (2024), error on 17 tasks, trained on RefinedWeb. */
  readonly gadre2024ErrorRefinedWeb: ErrorLaw;
  /** Bhagia et al. (2024), the model ladder. */
  readonly bhagia2024Ladder: LadderLaw;
  /** Pearce and Song (2024), all parameters by those outside the embeddings. */
  readonly pearce2024ParameterMap: ParameterMap;
} = /* @__PURE__ */ Object.freeze({
  hoffmann2022,
  hoffmann2022Unrounded,
  besiroglu2024,
  besiroglu2024Notebook,
  besiroglu2024LogHuber,
  muennighoff2023C4,
  krajewski2024Dense,
  kaplan2020LossN,
  kaplan2020LossD,
  kaplan2020LossCmin,
  kaplan2020LossC,
  kaplan2020JointND,
  kaplan2020JointNS,
  gadre2024LossC4,
  gadre2024LossRedPajama,
  gadre2024LossRefinedWeb,
  krajewski2024Granularity,
  abnar2025Sparsity,
  clark2022RoutedSBase,
  clark2022RoutedRLR,
  clark2022RoutedHash,
  clark2022Dense,
  farseer2025,
  muennighoff2023Repeated,
  caballero2022Broken,
  hoffmann2022Approach1,
  hoffmann2022Approach2,
  hoffmann2022Ratio20,
  kaplan2020Optimal,
  deepseek2024Optimal,
  llama3OptimalTokens,
  tao2024VocabularyOptimal,
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
  kaplan2020CriticalBatch,
  deepseek2024Hyperparameters,
  steplaw2025Hyperparameters,
  hernandez2021TransferText,
  hernandez2021TransferTextAndCode,
  muennighoff2023RepeatedVariants,
  gadre2024ErrorC4,
  gadre2024ErrorRedPajama,
  gadre2024ErrorRefinedWeb,
  bhagia2024Ladder,
  pearce2024ParameterMap,
});
