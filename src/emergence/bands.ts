import type { Guarantee } from '../competence/guaranteed-competence.ts';
import { percentileInterval } from '../numeric/quantile.ts';
import { bisectIntegers } from '../numeric/bisection.ts';
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
  ? {
      /** How certain the law makes the rest; absent where no bootstrap was given. */
      readonly bands?: Bands;
    }
  : {
      /** How certain the law makes the rest. */
      readonly bands: Bands;
    };

/** The percentile interval of values from 0 to `most`, in ascending order. */
export function bandOf(ascending: Float64Array, confidence: number, most: number): Band {
  if (ascending.length === 0) return { lower: 0, upper: most };
  return percentileInterval(ascending.length, (place) => ascending[place]!, confidence);
}

/**
 * The bands of a guarantee, from the error fractions of the replicates in ascending order. Where the guaranteed error
 * `rises` with them from the first to the last, the guarantees are in order as well, and only those are computed on
 * which the ends of a band rest; elsewhere all of them are.
 */
export function guaranteeBands(
  thetas: Float64Array,
  confidence: number,
  at: (theta: number) => RankedGuarantee,
  rises: boolean,
): GuaranteeBands {
  const size = thetas.length;
  if (size > 0 && rises) return bandsInOrder(size, confidence, (place) => at(thetas[place]!));
  const all = Array.from(thetas, at);
  return {
    error: bandOf(new Float64Array(all.map(({ error }) => error)).sort(), confidence, 1),
    competence: bandOf(new Float64Array(all.map(({ competence }) => competence)).sort(), confidence, 1),
    vacuousFraction: size === 0 ? 1 : all.filter(({ vacuous }) => vacuous).length / size,
  };
}

type RankedGuarantee = Pick<Guarantee, 'error' | 'competence' | 'vacuous'>;

/** The bands of guarantees whose errors are in ascending order: the vacuous ones are the last. */
function bandsInOrder(size: number, confidence: number, at: (place: number) => RankedGuarantee): GuaranteeBands {
  const known = new Map<number, RankedGuarantee>(); // both bands rest on the same places
  const find = (place: number): RankedGuarantee => {
    const guarantee = known.get(place) ?? at(place);
    known.set(place, guarantee);
    return guarantee;
  };
  const says = (place: number): boolean => !find(place).vacuous;
  const sayings = says(size - 1) ? size : says(0) ? bisectIntegers(0, size - 1, says)[1] : 0; // how many say something
  const errorAt = (place: number): number => (place < sayings ? find(place).error : 1);
  const competenceAt = (place: number): number => (place < sayings ? find(place).competence : 0);
  return {
    error: percentileInterval(size, errorAt, confidence),
    competence: percentileInterval(size, (place) => competenceAt(size - 1 - place), confidence),
    vacuousFraction: (size - sayings) / size,
  };
}
