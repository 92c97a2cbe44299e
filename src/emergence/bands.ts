import type { Guarantee } from '../competence/guaranteed-competence.ts';
import { quantile } from '../numeric/quantile.ts';
import type { ScalingLaw } from '../scaling/law.ts';
import type { UncertainLaw } from './law-uncertainty.ts';

/**
 * A percentile interval over the replicates of a bootstrap: as wide as it can be where no replicate counts.
 *
 * @category Uncertainty
 */
export interface Band {
  /** Lower end. */
  readonly lower: number;
  /** Upper end. */
  readonly upper: number;
}

/**
 * What the uncertainty of a law makes of a scale.
 *
 * @category Uncertainty
 */
export interface LawBands {
  /** Confidence of the bands. */
  readonly confidence: number;
  /** How many replicates they rest on. */
  readonly replicates: number;
  /** Cross-entropy in nats per token; absent where only θ was given. */
  readonly loss?: Band;
  /** Excess entropy ε in nats per token; absent where only θ was given. */
  readonly excessEntropy?: Band;
  /** Error fraction θ of text pieces. */
  readonly errorFraction: Band;
}

/**
 * What the uncertainty of a law makes of a guarantee.
 *
 * @category Uncertainty
 */
export interface GuaranteeBands {
  /** Guaranteed error fraction, min(1, θβ). */
  readonly error: Band;
  /** Guaranteed competence; its lower end is 0 where enough replicates leave the guarantee vacuous. */
  readonly competence: Band;
  /** Fraction of the replicates whose guarantee is vacuous; 1 where no replicate counts. */
  readonly vacuousFraction: number;
}

/** What a law makes of a scale: the excess entropy, if there is a scale, and the error fraction. */
export interface LawSample {
  readonly excess: number | undefined;
  readonly theta: number;
}

/** The bands of a scale, and the error fractions of the replicates. */
export function bandsOf(
  { law, laws, confidence }: UncertainLaw,
  at: (law: ScalingLaw) => LawSample,
): { readonly bands: LawBands; readonly thetas: readonly number[] } {
  const samples = laws.map(at);
  const thetas = samples.map(({ theta }) => theta);
  const excess = samples.flatMap((sample) => sample.excess ?? []);
  const losses = excess.map((value, i) => laws[i]!.E + value);
  return {
    thetas,
    bands: {
      confidence,
      replicates: laws.length,
      ...(at(law).excess !== undefined && {
        loss: bandOf(losses, confidence, Infinity),
        excessEntropy: bandOf(excess, confidence, Infinity),
      }),
      errorFraction: bandOf(thetas, confidence, 1),
    },
  };
}

/** The bands of a guarantee, from the error fractions of the replicates. */
export function guaranteeBands(
  thetas: readonly number[],
  confidence: number,
  at: (theta: number) => Pick<Guarantee, 'error' | 'competence' | 'vacuous'>,
): GuaranteeBands {
  // every one of them: Theorem 8 becomes infeasible where θ is small, so that the error does not always grow with θ
  const guarantees = thetas.map(at);
  const vacuous = guarantees.filter((guarantee) => guarantee.vacuous);
  return {
    error: bandOf(
      guarantees.map(({ error }) => error),
      confidence,
      1,
    ),
    competence: bandOf(
      guarantees.map(({ competence }) => competence),
      confidence,
      1,
    ),
    vacuousFraction: thetas.length === 0 ? 1 : vacuous.length / thetas.length,
  };
}

/** The percentile interval of values from 0 to `most`. */
export function bandOf(values: readonly number[], confidence: number, most: number): Band {
  if (values.length === 0) return { lower: 0, upper: most };
  const sorted = Float64Array.from(values).sort();
  return { lower: quantile(sorted, (1 - confidence) / 2), upper: quantile(sorted, (1 + confidence) / 2) };
}
