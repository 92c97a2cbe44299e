/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import {
  hoffmann2022,
  hoffmann2022Unrounded,
  besiroglu2024,
  besiroglu2024Notebook,
  besiroglu2024LogHuber,
  muennighoff2023C4,
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
import { krajewski2024Dense, krajewski2024Granularity } from './granularity.ts';
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
  readonly hoffmann2022: typeof hoffmann2022;
  /** Hoffmann et al. (2022), before rounding. */
  readonly hoffmann2022Unrounded: typeof hoffmann2022Unrounded;
  /** Besiroglu et al. (2024), as printed: a mixture of two optima. */
  readonly besiroglu2024: typeof besiroglu2024;
  /** Besiroglu et al. (2024), the optimum of the notebook. */
  readonly besiroglu2024Notebook: typeof besiroglu2024Notebook;
  /** Besiroglu et al. (2024), the optimum of the stated objective. */
  readonly besiroglu2024LogHuber: typeof besiroglu2024LogHuber;
  /** Muennighoff et al. (2023), on C4. */
  readonly muennighoff2023C4: typeof muennighoff2023C4;
  /** Krajewski et al. (2024), dense models. */
  readonly krajewski2024Dense: typeof krajewski2024Dense;
  /** Kaplan et al. (2020), loss by parameters. */
  readonly kaplan2020LossN: typeof kaplan2020LossN;
  /** Kaplan et al. (2020), loss by the size of the data set. */
  readonly kaplan2020LossD: typeof kaplan2020LossD;
  /** Kaplan et al. (2020), loss by compute corrected to small batches. */
  readonly kaplan2020LossCmin: typeof kaplan2020LossCmin;
  /** Kaplan et al. (2020), loss by compute at a fixed batch. */
  readonly kaplan2020LossC: typeof kaplan2020LossC;
  /** Kaplan et al. (2020), loss by parameters and the size of the data set. */
  readonly kaplan2020JointND: typeof kaplan2020JointND;
  /** Kaplan et al. (2020), loss by parameters and steps. */
  readonly kaplan2020JointNS: typeof kaplan2020JointNS;
  /** Gadre et al. (2024), trained on C4 and evaluated on C4. */
  readonly gadre2024LossC4: typeof gadre2024LossC4;
  /** Gadre et al. (2024), trained on RedPajama and evaluated on C4. */
  readonly gadre2024LossRedPajama: typeof gadre2024LossRedPajama;
  /** Gadre et al. (2024), trained on RefinedWeb and evaluated on C4. */
  readonly gadre2024LossRefinedWeb: typeof gadre2024LossRefinedWeb;
  /** Krajewski et al. (2024), mixtures of experts by the granularity of the experts. */
  readonly krajewski2024Granularity: typeof krajewski2024Granularity;
  /** Abnar et al. (2025), mixtures of experts by their sparsity. */
  readonly abnar2025Sparsity: typeof abnar2025Sparsity;
  /** Clark et al. (2022), experts chosen by balanced assignment (S-Base). */
  readonly clark2022RoutedSBase: typeof clark2022RoutedSBase;
  /** Clark et al. (2022), experts chosen by reinforcement learning (RL-R). */
  readonly clark2022RoutedRLR: typeof clark2022RoutedRLR;
  /** Clark et al. (2022), experts chosen by a hash of the token. */
  readonly clark2022RoutedHash: typeof clark2022RoutedHash;
  /** Clark et al. (2022), the dense models beside the routed ones. */
  readonly clark2022Dense: typeof clark2022Dense;
  /** Li et al. (2025), Farseer. */
  readonly farseer2025: typeof farseer2025;
  /** Muennighoff et al. (2023), data repeated over several epochs, on C4. */
  readonly muennighoff2023Repeated: typeof muennighoff2023Repeated;
  /** Caballero et al. (2022), broken power laws. */
  readonly caballero2022Broken: typeof caballero2022Broken;
  /** Hoffmann et al. (2022), the first approach: envelopes of training curves. */
  readonly hoffmann2022Approach1: typeof hoffmann2022Approach1;
  /** Hoffmann et al. (2022), the second approach: minima at equal compute. */
  readonly hoffmann2022Approach2: typeof hoffmann2022Approach2;
  /** Twenty tokens for each parameter, as Table 3 of Hoffmann et al. (2022) is read. */
  readonly hoffmann2022Ratio20: typeof hoffmann2022Ratio20;
  /** Kaplan et al. (2020), what is optimal for a budget. */
  readonly kaplan2020Optimal: typeof kaplan2020Optimal;
  /** DeepSeek-AI (2024), operations a token and tokens. */
  readonly deepseek2024Optimal: typeof deepseek2024Optimal;
  /** Grattafiori et al. (2024), Llama 3. */
  readonly llama3OptimalTokens: typeof llama3OptimalTokens;
  /** Tao et al. (2024), parameters in and outside the vocabulary. */
  readonly tao2024VocabularyOptimal: typeof tao2024VocabularyOptimal;
  /** Porian et al. (2024), RefinedWeb, as Kaplan et al. did. */
  readonly porian2024RefinedWebKaplanReproduced: typeof porian2024RefinedWebKaplanReproduced;
  /** Porian et al. (2024), RefinedWeb, the operations of the head counted. */
  readonly porian2024RefinedWebHeadFlops: typeof porian2024RefinedWebHeadFlops;
  /** Porian et al. (2024), RefinedWeb, the warm-up scaled. */
  readonly porian2024RefinedWebWarmup: typeof porian2024RefinedWebWarmup;
  /** Porian et al. (2024), RefinedWeb, the decay matched to the budget. */
  readonly porian2024RefinedWebCosineDecay: typeof porian2024RefinedWebCosineDecay;
  /** Porian et al. (2024), RefinedWeb, all tuned. */
  readonly porian2024RefinedWebTuned: typeof porian2024RefinedWebTuned;
  /** Porian et al. (2024), OpenWebText2, as Kaplan et al. did. */
  readonly porian2024OpenWebText2KaplanReproduced: typeof porian2024OpenWebText2KaplanReproduced;
  /** Porian et al. (2024), OpenWebText2, the operations of the head counted. */
  readonly porian2024OpenWebText2HeadFlops: typeof porian2024OpenWebText2HeadFlops;
  /** Porian et al. (2024), OpenWebText2, the warm-up scaled. */
  readonly porian2024OpenWebText2Warmup: typeof porian2024OpenWebText2Warmup;
  /** Porian et al. (2024), OpenWebText2, the decay matched to the budget. */
  readonly porian2024OpenWebText2CosineDecay: typeof porian2024OpenWebText2CosineDecay;
  /** Porian et al. (2024), OpenWebText2, all tuned. */
  readonly porian2024OpenWebText2Tuned: typeof porian2024OpenWebText2Tuned;
  /** Kaplan et al. (2020), the critical batch. */
  readonly kaplan2020CriticalBatch: typeof kaplan2020CriticalBatch;
  /** DeepSeek-AI (2024), learning rate and batch. */
  readonly deepseek2024Hyperparameters: typeof deepseek2024Hyperparameters;
  /** Li et al. (2025), learning rate and batch. */
  readonly steplaw2025Hyperparameters: typeof steplaw2025Hyperparameters;
  /** Hernandez et al. (2021), from text to Python. */
  readonly hernandez2021TransferText: typeof hernandez2021TransferText;
  /** Hernandez et al. (2021), from text and other code to Python. */
  readonly hernandez2021TransferTextAndCode: typeof hernandez2021TransferTextAndCode;
  /** Muennighoff et al. (2023), the other forms fitted to the runs with repeated data. */
  readonly muennighoff2023RepeatedVariants: typeof muennighoff2023RepeatedVariants;
  /** Gadre et al. (2024), error on 17 tasks, trained on C4. */
  readonly gadre2024ErrorC4: typeof gadre2024ErrorC4;
  /** Gadre et al. (2024), error on 17 tasks, trained on RedPajama. */
  readonly gadre2024ErrorRedPajama: typeof gadre2024ErrorRedPajama;
  /** Gadre et al. (2024), error on 17 tasks, trained on RefinedWeb. */
  readonly gadre2024ErrorRefinedWeb: typeof gadre2024ErrorRefinedWeb;
  /** Bhagia et al. (2024), the model ladder. */
  readonly bhagia2024Ladder: typeof bhagia2024Ladder;
  /** Pearce and Song (2024), all parameters by those outside the embeddings. */
  readonly pearce2024ParameterMap: typeof pearce2024ParameterMap;
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
