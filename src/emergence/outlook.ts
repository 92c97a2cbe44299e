import type { Scale, ScalingLaw } from '../scaling/law.ts';
import { excess } from '../scaling/loss.ts';
import { type Band, bandOf, type LawBands, type WithBands } from './bands.ts';
import { errorFractionAt } from './error-model.ts';
import { extrapolation } from './extrapolation.ts';
import type { LawUncertainty } from './law-uncertainty.ts';
import type { Setting } from './setting.ts';

/**
 * What a scaling law and an error model make of a scale.
 *
 * @category Forecasts
 */
export interface Outlook {
  /** Cross-entropy in nats per token, under the law. */
  readonly loss: number;
  /** Excess entropy ε in nats per token. */
  readonly excessEntropy: number;
  /** Error fraction θ of text pieces. */
  readonly errorFraction: number;
  /** Whether the scale lies beyond the runs behind the law; absent where there is no scale or no known range. */
  readonly extrapolated?: boolean;
  /** How certain the law makes all this; absent where no bootstrap was given. */
  readonly bands?: LawBands;
}

/**
 * An {@link Outlook}, as far as its arguments make it certain: `bands` are there where a bootstrap was given, and
 * `loss` and `excessEntropy` where a scale or an excess entropy was, which may both be left out where θ is given.
 *
 * @category Forecasts
 */
export type OutlookOf<
  Bootstrap extends LawUncertainty | undefined,
  At extends Scale | undefined,
  Excess extends number | undefined,
> = WithLoss<Omit<Outlook, 'bands'>, At, Excess> & WithBands<WithLoss<LawBands, At, Excess>, Bootstrap>;

/**
 * A result whose `loss` and `excessEntropy` may be absent where neither a scale nor an excess entropy was given.
 *
 * @category Forecasts
 */
export type WithLoss<
  Result extends {
    /** Cross-entropy, or its band. */
    loss: unknown;
    /** Excess entropy, or its band. */
    excessEntropy: unknown;
  },
  At,
  Excess,
> = undefined extends At
  ? undefined extends Excess
    ? Omit<Result, 'loss' | 'excessEntropy'> & Partial<Pick<Result, 'loss' | 'excessEntropy'>>
    : Result
  : Result;

/** What a law is asked about, checked: a scale, or an excess entropy, or neither where θ is given. */
export interface Place {
  readonly scale?: Scale | undefined;
  readonly excessEntropy?: number | undefined;
}

/** What one law makes of a place. */
type Sample = WithLoss<Pick<Outlook, 'loss' | 'excessEntropy' | 'errorFraction'>, undefined, undefined>;

/** An outlook, and where there is a bootstrap the error fractions of its replicates in ascending order. */
export interface UncertainOutlook {
  readonly outlook: OutlookOf<LawUncertainty | undefined, Scale | undefined, number | undefined>;
  readonly thetas: Float64Array | undefined;
}

/** The outlook for arguments that have been checked: every replicate is carried along the path once. */
export function outlookAt(setting: Setting, place: Place): UncertainOutlook {
  const { law, uncertain } = setting;
  const sample = sampleOf(setting, law, place);
  const extrapolated = place.scale && extrapolation(law, place.scale);
  if (uncertain === undefined) return { outlook: { ...sample, ...extrapolated }, thetas: undefined };
  const size = uncertain.laws.length;
  const [losses, excesses, thetas] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  uncertain.laws.forEach((replicate, i) => {
    const { loss = NaN, excessEntropy = NaN, errorFraction } = sampleOf(setting, replicate, place);
    losses[i] = loss;
    excesses[i] = excessEntropy;
    thetas[i] = errorFraction;
  });
  const band = (column: Float64Array, most: number): Band => bandOf(column.sort(), uncertain.confidence, most);
  const bands = {
    confidence: uncertain.confidence,
    replicates: size,
    ...(sample.loss !== undefined && { loss: band(losses, Infinity), excessEntropy: band(excesses, Infinity) }),
    errorFraction: band(thetas, 1),
  };
  return { outlook: { ...sample, ...extrapolated, bands }, thetas };
}

function sampleOf({ errors }: Setting, law: ScalingLaw, { scale, excessEntropy: given }: Place): Sample {
  const excessEntropy = scale === undefined ? given : excess(law, scale.parameters, scale.tokens);
  // only an error fraction that is given does without
  const errorFraction = errors.model === 'given' ? errors.errorFraction : errorFractionAt(errors, law, excessEntropy!);
  return excessEntropy === undefined
    ? { errorFraction }
    : { loss: law.E + excessEntropy, excessEntropy, errorFraction };
}
