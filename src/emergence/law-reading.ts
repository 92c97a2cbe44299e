import type { TupleOccurrence } from '../competence/tuple-competence.ts';
import type { Scale } from '../scaling/law.ts';
import type { LawFacts, LossUnit } from '../scaling/laws/facts.ts';
import type { LawOptimum } from '../scaling/laws/law-optimum.ts';
import type { LiteratureLaw } from '../scaling/laws/literature.ts';
import type { AskedGuarantees } from './asked-guarantees.ts';
import type { ClozeErrors } from './error-model.ts';
import type { ForecastGuarantee } from './guarantees.ts';

/**
 * What is asked of the skills under each law, and which laws.
 *
 * @category Laws side by side
 */
export interface LawsAtSettings extends AskedGuarantees {
  /** Number k of skills in a text piece, a positive integer. */
  readonly k: number;
  /** Fraction α of skills without a guarantee, in (0, 1). */
  readonly alpha: number;
  /** Where occurrences of tuples are sought; `'best'` unless given. */
  readonly within?: TupleOccurrence | undefined;
  /** The cloze model; with factor 1.1 and threshold 0.5 unless given. */
  readonly errors?: ClozeErrors | undefined;
  /** The laws by name; `publishedLaws` unless given. */
  readonly laws?: Readonly<Record<string, LiteratureLaw>> | undefined;
}

/**
 * What one law says of a scale.
 *
 * @category Laws side by side
 */
export interface LawReading extends Pick<LawFacts, 'parameterCount' | 'dataset' | 'tokenizer' | 'source' | 'remarks'> {
  /** Its name. */
  readonly name: string;
  /** The loss, in the unit of its group. */
  readonly loss: number;
  /** The excess entropy, in the same unit; absent where the law has no irreducible loss. */
  readonly excessEntropy?: number;
  /** Error fraction θ by the cloze model; absent without an excess entropy in nats per token. */
  readonly errorFraction?: number;
  /** The guarantees, for each bound and, within it, each tuple size; absent likewise. */
  readonly guarantees?: readonly ForecastGuarantee[];
  /** Why there is no guarantee, where there is none. */
  readonly withoutGuarantee?: string;
  /** The compute-optimal scale for the operations of this one, 6ND; absent where the law says of none. */
  readonly optimum?: Scale;
  /** By which factor parameters and tokens are beyond the runs behind the law, 1 within; absent where not known. */
  readonly beyond: {
    /** Of the parameters. */
    readonly parameters?: number;
    /** Of the tokens. */
    readonly tokens?: number;
  };
}

/**
 * What a law of allocation calls optimal for the operations of a scale.
 *
 * @category Laws side by side
 */
export interface AllocationReading
  extends LawOptimum, Pick<LawFacts, 'parameterCount' | 'dataset' | 'source' | 'remarks'> {
  /** Its name. */
  readonly name: string;
}

/**
 * A law that cannot speak of a scale.
 *
 * @category Laws side by side
 */
export interface SilentLaw {
  /** Its name. */
  readonly name: string;
  /** Why. */
  readonly reason: string;
}

/**
 * What many laws say of one scale.
 *
 * @category Laws side by side
 */
export interface LawsAt extends Scale {
  /** Operations of training, 6ND. */
  readonly flops: number;
  /** The laws that give a loss, by its unit: losses compare within a group at most, and only on the same text. */
  readonly groups: readonly {
    /** The unit. */
    readonly lossUnit: LossUnit;
    /** What the laws say. */
    readonly laws: readonly LawReading[];
  }[];
  /** The laws of allocation that give an optimum. */
  readonly allocations: readonly AllocationReading[];
  /** The laws of losses and of allocation that cannot speak here. */
  readonly silent: readonly SilentLaw[];
}
