import type { BootstrapReplicates } from './bootstrap-replicates.ts';
import type { DescribedLaw } from './described-law.ts';

/**
 * A fitted law with the laws fitted to resamples of its runs: what `bootstrapScalingLaw` of `skill-emergence/scaling`
 * returns, and all of it that intervals and forecasts need.
 *
 * @category Uncertainty
 */
export interface LawBootstrap {
  /** Holds the fitted law. */
  readonly summary: {
    /** The fit to all runs. */
    readonly fit: {
      /** Its law. */
      readonly law: DescribedLaw;
    };
    /** Confidence of intervals, between 0 and 1; 0.95 where this is absent. */
    readonly confidence?: number;
  };
  /** The laws of the resamples. */
  readonly replicates: BootstrapReplicates;
}

/**
 * A law and its replicates as a file holds them: those that converged.
 *
 * @category Uncertainty
 */
export interface SavedBootstrap extends LawBootstrap {
  /** The law. */
  readonly law: DescribedLaw;
}

/**
 * What a file holds: a law, and with `replicates` a bootstrap, which goes wherever one is taken.
 *
 * @category Laws
 */
export type SavedLaw =
  | SavedBootstrap
  | {
      /** The law. */
      readonly law: DescribedLaw;
      /** Nothing. */
      readonly replicates?: undefined;
    };

/** The fields of a law in a file, in their order. */
export const FIELDS = [
  'E',
  'A',
  'B',
  'alpha',
  'beta',
  'source',
  'fittedRange',
  'standardErrors',
  'intervals',
  'id',
  'form',
  'lossUnit',
  'parameterCount',
  'tokenCount',
  'dataset',
  'tokenizer',
  'runs',
  'remarks',
  'replicates',
] as const;
