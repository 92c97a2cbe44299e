import { checkBound, type GuaranteePoint } from '../competence/guaranteed-competence.ts';
import {
  checkOccurrence,
  tupleCompetence,
  type TupleGuarantee,
  type TupleOccurrence,
} from '../competence/tuple-competence.ts';
import { checkChoice, checkCount, checkExcess, checkObject, checkOpenUnit, checkUnit, DomainError } from '../errors.ts';
import { checkLaw, type Scale, type ScalingLaw } from '../scaling/law.ts';
import { excessEntropy } from '../scaling/loss.ts';
import { hoffmann2022 } from '../scaling/published-laws.ts';
import { bandsOf, type GuaranteeBands, guaranteeBands, type LawBands, type LawSample } from './bands.ts';
import { checkScalingErrors, errorFractionAt, type ErrorModel } from './error-model.ts';
import { checkFittedRange, extrapolation, type ForecastLaw } from './extrapolation.ts';
import { type UncertainLaw, uncertainLaw, type UncertaintySettings } from './law-uncertainty.ts';

/**
 * What is asked of the skills in every forecast.
 *
 * @category Forecasts
 */
export interface ForecastSettings extends Omit<GuaranteePoint, 'theta'> {
  /** The scaling law; Hoffmann et al. (2022) as printed unless given. */
  readonly law?: ForecastLaw | undefined;
  /** Where occurrences of tuples are sought; `'best'` unless given. */
  readonly within?: TupleOccurrence | undefined;
}

/**
 * What a model's scale guarantees of its skills.
 *
 * @category Forecasts
 */
export interface Forecast extends TupleGuarantee {
  /** Number k' of skills in a tuple. */
  readonly tupleSize: number;
  /** Cross-entropy in nats per token, under the law; absent where only θ was given. */
  readonly loss?: number;
  /** Excess entropy ε in nats per token; absent where only θ was given. */
  readonly excessEntropy?: number;
  /** Error fraction θ of text pieces. */
  readonly errorFraction: number;
  /** Whether the scale lies beyond the runs behind the law; absent where there is no scale or no known range. */
  readonly extrapolated?: boolean;
  /** How certain the law makes all this; absent where no bootstrap was given. */
  readonly bands?: LawBands & GuaranteeBands;
}

/**
 * From a model's scale to the competence guaranteed on its skills, or on tuples of its skills:
 * scale → excess entropy (scaling law) → error fraction (error model) → competence (Theorem 8 or the sharp curve).
 *
 * ```math
 * (N, D) \;\mapsto\; \varepsilon \;\mapsto\; \theta \;\mapsto\; 1 - \min(1, \theta\beta)
 * ```
 *
 * @param options - `scale` or `excessEntropy` (nats, in [0, Infinity]), unless the error fraction is given; `k` ≥ 1
 * skills per text piece; `alpha` in (0, 1); `tupleSize` k' ≥ 1 (default 1); `law` (default `hoffmann2022`); `errors`,
 * the error model (default cloze with factor 1.1 and threshold 0.5); `bound` (default `'theorem8'`); `within` (default
 * `'best'`); `bootstrap` in place of `law`, and the `confidence` (default 0.95) of its bands
 * @returns the guarantee and every step on the way; a guarantee that says nothing is marked `vacuous`
 * @throws {@link DomainError} if any argument is outside its domain, or not exactly one of `scale` and `excessEntropy`
 * is given (at most one where θ is given)
 * @remarks The bands are percentile intervals over the bootstrap's replicates, each carried along the whole path; they
 * know nothing of the error model's uncertainty, nor of a wrong form of the law. The numbers rest on the law first, on
 * the error model second and on the bound third: two laws fitted to the same runs can differ by more than two bounds.
 * See [What the theory does not say](../../docs/limits.md).
 * @example
 * ```ts
 * import { besiroglu2024, forecast } from 'skill-emergence';
 *
 * const llama3 = { parameters: 405e9, tokens: 15.6e12 };
 * forecast({ scale: llama3, k: 8, alpha: 0.1 }).vacuous; // => true
 * forecast({ scale: llama3, k: 8, alpha: 0.1, bound: 'sharp' }).competence; // ~> 0.357
 * forecast({ law: besiroglu2024, scale: llama3, k: 8, alpha: 0.1 }).competence; // ~> 0.312
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §§2, 4 and 7.
 * @category Forecasts
 */
export function forecast(
  options: ForecastSettings &
    UncertaintySettings & {
      readonly scale?: Scale | undefined;
      readonly excessEntropy?: number | undefined;
      readonly tupleSize?: number | undefined;
      readonly errors?: ErrorModel | undefined;
    },
): Forecast {
  const uncertain = uncertainLaw(options);
  const { law = uncertain?.law ?? hoffmann2022, scale, errors = { model: 'cloze' }, tupleSize = 1 } = options;
  checkSettings({ ...options, law });
  checkObject('errors', errors);
  checkChoice('errors.model', errors.model, ['cloze', 'calibrated', 'given']);
  const { k, alpha, bound, within } = options;
  const sample = (one: ScalingLaw): LawSample => {
    const excess = excessOf(one, scale, options.excessEntropy, errors.model === 'given');
    return { excess, theta: thetaOf(errors, one, excess) };
  };
  const guarantee = (theta: number): TupleGuarantee => tupleCompetence({ theta, k, alpha, tupleSize, bound, within });
  const { excess, theta } = sample(law);
  return {
    ...(excess === undefined ? {} : { loss: law.E + excess, excessEntropy: excess }),
    ...(scale === undefined ? {} : extrapolation(law, scale)),
    errorFraction: theta,
    tupleSize,
    ...guarantee(theta),
    ...(uncertain && { bands: bands(uncertain, sample, guarantee) }),
  };
}

function bands(
  uncertain: UncertainLaw,
  sample: (law: ScalingLaw) => LawSample,
  guarantee: (theta: number) => TupleGuarantee,
): LawBands & GuaranteeBands {
  const { bands: ofLaw, thetas } = bandsOf(uncertain, sample);
  return { ...ofLaw, ...guaranteeBands(thetas, uncertain.confidence, guarantee) };
}

/** The checks of the settings, whatever is computed from them: a curve may have no point. */
export function checkSettings(options: ForecastSettings): void {
  checkObject('options', options);
  const { law = hoffmann2022, k, alpha, bound = 'theorem8', within = 'best' } = options;
  checkLaw(law);
  checkFittedRange(law);
  checkCount('k', k);
  checkOpenUnit('alpha', alpha);
  checkBound(bound);
  checkOccurrence(within);
}

function excessOf(
  law: ScalingLaw,
  scale: Scale | undefined,
  given: number | undefined,
  optional: boolean,
): number | undefined {
  if (given !== undefined) {
    if (scale !== undefined) throw new DomainError('excessEntropy', given, 'absent where a scale is given');
    checkExcess('excessEntropy', given);
    return given;
  }
  if (scale === undefined && optional) return undefined;
  return excessEntropy(law, scale!);
}

function thetaOf(errors: ErrorModel, law: ScalingLaw, excess: number | undefined): number {
  if (errors.model === 'given') {
    checkUnit('errors.errorFraction', errors.errorFraction);
    return errors.errorFraction;
  }
  checkScalingErrors(errors, law);
  return errorFractionAt(errors, law, excess!);
}
