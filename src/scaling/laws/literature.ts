import type {
  AllocationExponents,
  AllocationRatio,
  DeepSeekAllocation,
  KaplanAllocation,
  ParametersAllocation,
  TokensAllocation,
  VocabularyAllocation,
} from './allocation-forms.ts';
import type { BrokenPowerLaw } from './broken.ts';
import type { PublishedLaw } from './chinchilla.ts';
import type { ErrorLaw, LadderLaw } from './downstream.ts';
import type { RepetitionFits, TransferLaw } from './effective-data.ts';
import type { FarseerLaw } from './farseer.ts';
import type { GranularityLaw } from './granularity.ts';
import type { ComputeHyperparameters, CriticalBatchLaw, ScaleHyperparameters } from './hyperparameters.ts';
import type {
  ComputePowerLaw,
  DataPowerLaw,
  ParametersAndDataLaw,
  ParametersAndStepsLaw,
  ParametersPowerLaw,
} from './kaplan.ts';
import type { ParameterMap } from './parameter-map.ts';
import type { RatioLaw } from './ratio.ts';
import type { RepeatedDataLaw } from './repeated.ts';
import type { RoutedLaw } from './routed.ts';
import type { SparsityLaw } from './sparsity.ts';

/**
 * A published law of the loss, told from the others by its `form`.
 *
 * @category Published laws
 */
export type LossLaw =
  | PublishedLaw
  | ParametersPowerLaw
  | DataPowerLaw
  | ComputePowerLaw
  | ParametersAndDataLaw
  | ParametersAndStepsLaw
  | RatioLaw
  | GranularityLaw
  | SparsityLaw
  | RoutedLaw
  | FarseerLaw
  | RepeatedDataLaw;

/**
 * A published law of what is optimal for a budget, without a loss.
 *
 * @category Published laws
 */
export type AllocationLaw =
  | AllocationExponents
  | AllocationRatio
  | ParametersAllocation
  | TokensAllocation
  | DeepSeekAllocation
  | KaplanAllocation
  | VocabularyAllocation;

/**
 * A published law of learning rate or batch.
 *
 * @category Published laws
 */
export type HyperparameterLaw = CriticalBatchLaw | ComputeHyperparameters | ScaleHyperparameters;

/**
 * Any published law, told from the others by its `form`.
 *
 * @category Published laws
 */
export type LiteratureLaw =
  | LossLaw
  | AllocationLaw
  | HyperparameterLaw
  | TransferLaw
  | RepetitionFits
  | ErrorLaw
  | LadderLaw
  | BrokenPowerLaw
  | ParameterMap;

/**
 * As much of a law as is computed with, its form and its coefficients; what else is known of it may be there.
 *
 * @category Published laws
 */
export type FormOf<Law> = Law extends {
  /** What the coefficients are of. */
  readonly form: unknown;
  /** The numbers of the law, by the names of its paper. */
  readonly coefficients: unknown;
}
  ? Pick<Law, 'form' | 'coefficients'> & Partial<Law>
  : never;
