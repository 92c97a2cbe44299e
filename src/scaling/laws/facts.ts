/**
 * What a loss is measured in. Losses of different units do not compare: a token and a byte are different stretches of
 * text, and how many bytes a token has depends on tokenizer and text.
 *
 * @category Published laws
 */
export type LossUnit = 'nats per token' | 'bits per byte' | 'bits per character' | 'unigram-normalised nats per token';

/** Every unit of a loss. */
export const LOSS_UNITS: readonly string[] = [
  'nats per token',
  'bits per byte',
  'bits per character',
  'unigram-normalised nats per token',
] satisfies readonly LossUnit[];

/**
 * What the runs behind a published law ranged over, as far as it is known: least and most, `null` for an end that is
 * not.
 *
 * @category Published laws
 */
export type LawRange = Readonly<
  Partial<
    Record<
      | 'parameters'
      | 'tokens'
      | 'tokensPerParameter'
      | 'flops'
      | 'epochs'
      | 'experts'
      | 'expansion'
      | 'granularity'
      | 'sparsity'
      | 'vocabulary'
      | 'characters'
      | 'finetuningCharacters',
      readonly [least: number | null, most: number | null]
    >
  >
>;

/**
 * Intervals of coefficients.
 *
 * @category Published laws
 */
export interface CoefficientIntervals {
  /** What they are, in words: their confidence and how they were found. */
  readonly level: string;
  /** The ends, by the name of the coefficient. */
  readonly ends: Readonly<Record<string, readonly [number, number]>>;
}

/**
 * What is known of a published law beside its coefficients: what it counts and how, what it was fitted to, where it
 * stands, and what is wrong with it.
 *
 * @category Published laws
 */
export interface LawFacts<Unit extends LossUnit = LossUnit> {
  /** The name it has in `publishedLaws`. */
  readonly id: string;
  /** What its losses are measured in; absent where it is of no loss, or does not say. */
  readonly lossUnit?: Unit;
  /** How parameters are counted. */
  readonly parameterCount: string;
  /** How tokens, or what takes their place, are counted. */
  readonly tokenCount?: string;
  /** The text that the models were trained on. */
  readonly dataset?: string;
  /** The tokenizer. */
  readonly tokenizer?: string;
  /** Number of runs behind the fit. */
  readonly runs?: number;
  /** What those runs ranged over. */
  readonly fittedRange?: LawRange;
  /** Standard errors, by the name of the coefficient. */
  readonly standardErrors?: Readonly<Record<string, number>>;
  /** Published intervals of the coefficients. */
  readonly intervals?: CoefficientIntervals;
  /** Where the coefficients stand. */
  readonly source: string;
  /** What is known to be wrong with it, or easily taken wrongly. */
  readonly remarks?: string;
}

/**
 * The facts of a law of losses, whose unit is part of its type.
 *
 * @category Published laws
 */
export interface LossFacts<Unit extends LossUnit> extends LawFacts<Unit> {
  /** What its losses are measured in. */
  readonly lossUnit: Unit;
}
