import { tupleCompetence, type TupleGuarantee } from '../competence/tuple-competence.ts';
import { checkArray, checkPositive } from '../errors.ts';
import { computeOptimalScale } from '../scaling/allocation.ts';
import type { ScalingLaw } from '../scaling/law.ts';
import { excessEntropy } from '../scaling/loss.ts';
import { hoffmann2022 } from '../scaling/published-laws.ts';
import { bandsOf, type GuaranteeBands, guaranteeBands, type LawBands, type LawSample } from './bands.ts';
import { checkScalingErrors, errorFractionAt, type ScalingErrorModel } from './error-model.ts';
import { checkSettings, type ForecastSettings } from './forecast.ts';
import { extrapolation } from './extrapolation.ts';
import { uncertainLaw, type UncertaintySettings } from './law-uncertainty.ts';
import { checkedTupleSizes } from './tuple-sizes.ts';

/**
 * One training budget on an emergence curve.
 *
 * @category Forecasts
 */
export interface EmergencePoint {
  /** Training budget C, in floating-point operations. */
  readonly flops: number;
  /** Compute-optimal number of parameters. */
  readonly parameters: number;
  /** Compute-optimal number of tokens. */
  readonly tokens: number;
  /** Cross-entropy in nats per token. */
  readonly loss: number;
  /** Excess entropy ε in nats per token. */
  readonly excessEntropy: number;
  /** Error fraction θ of text pieces. */
  readonly errorFraction: number;
  /** Whether the scale lies beyond the runs behind the law; absent where the range is not known. */
  readonly extrapolated?: boolean;
  /**
   * How certain the law makes loss, excess entropy and error fraction of this scale; absent where no bootstrap was
   * given.
   */
  readonly bands?: LawBands;
  /** The guarantee for each tuple size, in the order asked for. */
  readonly guarantees: readonly (TupleGuarantee & {
    /** Number k' of skills in the tuples. */
    readonly tupleSize: number;
    /** How certain the law makes the guarantee; absent where no bootstrap was given. */
    readonly bands?: GuaranteeBands;
  })[];
}

/**
 * Emergence curve: the competence guaranteed on tuples of skills as compute-optimal training grows.
 *
 * @param options - `flops`: the budgets in floating-point operations, each positive; `tupleSizes`: the sizes k' ≥ 1;
 * `k`, `alpha`, `law`, `errors` (cloze or calibrated), `bound`, `within`, and `bootstrap` with `confidence`, as in
 * {@link forecast}
 * @returns a point for each budget, in the order given
 * @throws {@link DomainError} if any argument is outside its domain (`flops[i]` and `tupleSizes[i]` are named)
 * @remarks Each point is the scale that is compute-optimal under the law itself. Its bands say what that scale is like
 * under the laws that the training runs support about as well.
 * @example
 * ```ts
 * import { emergenceCurve } from 'skill-emergence';
 *
 * const curve = emergenceCurve({ k: 8, alpha: 0.1, tupleSizes: [1, 2], flops: [1e24, 1e26], bound: 'sharp' });
 * curve.map((point) => point.guarantees.map((g) => g.vacuous)); // => [[false, true], [false, false]]
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §7.
 * @category Forecasts
 */
export function emergenceCurve(
  options: ForecastSettings &
    UncertaintySettings & {
      readonly flops: ArrayLike<number>;
      readonly tupleSizes: readonly number[];
      readonly errors?: ScalingErrorModel | undefined;
    },
): readonly EmergencePoint[] {
  const uncertain = uncertainLaw(options);
  const { law = uncertain?.law ?? hoffmann2022, errors = { model: 'cloze' }, flops, tupleSizes } = options;
  checkSettings({ ...options, law });
  checkScalingErrors(errors, law);
  checkArray('flops', flops);
  const sizes = checkedTupleSizes(tupleSizes);
  const { k, alpha, bound, within } = options;
  return Array.from(flops, (budget, i) => {
    checkPositive(`flops[${i}]`, budget);
    const scale = computeOptimalScale(law, budget);
    const sample = (one: ScalingLaw): LawSample & { readonly excess: number } => {
      const excess = excessEntropy(one, scale);
      return { excess, theta: errorFractionAt(errors, one, excess) };
    };
    const { excess, theta } = sample(law);
    const uncertainty = uncertain && bandsOf(uncertain, sample);
    return {
      flops: budget,
      ...scale,
      loss: law.E + excess,
      excessEntropy: excess,
      errorFraction: theta,
      ...extrapolation(law, scale),
      ...(uncertainty && { bands: uncertainty.bands }),
      guarantees: sizes.map((tupleSize) => {
        const guarantee = (at: number): TupleGuarantee =>
          tupleCompetence({ theta: at, k, alpha, tupleSize, bound, within });
        return {
          tupleSize,
          ...guarantee(theta),
          ...(uncertainty && { bands: guaranteeBands(uncertainty.thetas, uncertainty.bands.confidence, guarantee) }),
        };
      }),
    };
  });
}
