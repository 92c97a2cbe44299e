import type { Guarantee } from '../competence/guaranteed-competence.ts';
import { percentileInterval } from '../numeric/quantile.ts';
import { turnOfIntegers } from '../numeric/turn.ts';
import type { LawUncertainty } from './law-uncertainty.ts';

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
  /** Cross-entropy in nats per token. */
  readonly loss: Band;
  /** Excess entropy ε in nats per token. */
  readonly excessEntropy: Band;
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

/**
 * The `bands` of a result, which are there where a bootstrap was given.
 *
 * @category Uncertainty
 */
export type WithBands<Bands, Bootstrap extends LawUncertainty | undefined> = undefined extends Bootstrap
  ? { readonly bands?: Bands }
  : { readonly bands: Bands };

/** The percentile interval of values from 0 to `most`. */
export function bandOf(values: readonly number[], confidence: number, most: number): Band {
  const sorted = Float64Array.from(values).sort();
  return bandBy(sorted.length, (place) => sorted[place]!, confidence, most);
}

/**
 * The bands of a guarantee, from the error fractions of the replicates in ascending order. Where the guaranteed error
 * `rises` with them from the first to the last, the guarantees are in order as well, and those alone are computed on
 * which the ends of a band rest; elsewhere it is all of them.
 */
export function guaranteeBands(
  thetas: Float64Array,
  confidence: number,
  at: (theta: number) => Pick<Guarantee, 'error' | 'competence' | 'vacuous'>,
  rises: boolean,
): GuaranteeBands {
  const size = thetas.length;
  if (!rises) {
    const all = Array.from(thetas, at);
    return {
      error: bandOf(
        all.map(({ error }) => error),
        confidence,
        1,
      ),
      competence: bandOf(
        all.map(({ competence }) => competence),
        confidence,
        1,
      ),
      vacuousFraction: size === 0 ? 1 : all.filter(({ vacuous }) => vacuous).length / size,
    };
  }
  const [, firstVacuous] = turnOfIntegers(-1, size, (place) => !at(thetas[place]!).vacuous);
  return {
    error: bandBy(size, (place) => at(thetas[place]!).error, confidence, 1),
    competence: bandBy(size, (place) => at(thetas[size - 1 - place]!).competence, confidence, 1),
    vacuousFraction: (size - firstVacuous) / size,
  };
}

function bandBy(size: number, at: (place: number) => number, confidence: number, most: number): Band {
  return size === 0 ? { lower: 0, upper: most } : percentileInterval(size, at, confidence);
}
