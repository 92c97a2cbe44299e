import { type GuaranteePoint, guaranteedCompetence } from '../competence/guaranteed-competence.ts';
import { tupleCompetence } from '../competence/tuple-competence.ts';
import { checkCount, checkUnit, DomainError } from '../errors.ts';
import { computeOptimalScale, optimalExponents } from '../scaling/allocation.ts';
import type { Scale } from '../scaling/law.ts';
import { excessEntropy } from '../scaling/loss.ts';
import { hoffmann2022 } from '../scaling/published-laws.ts';
import { checkScalingErrors, errorFractionAt, excessAt, type ScalingErrorModel } from './error-model.ts';
import { checkSettings, extrapolation, type ForecastSettings } from './forecast.ts';

/**
 * A compute-optimal scale and its budget.
 *
 * @category Forecasts
 */
export interface RequiredScale extends Scale {
  /** Training budget C = 6 N D, in floating-point operations. */
  readonly flops: number;
  /** Whether the scale lies beyond the runs behind the law; absent where the range is not known. */
  readonly extrapolated?: boolean;
}

/**
 * The smallest compute-optimal scale that guarantees a wanted competence.
 *
 * @param options - `competence` wanted, in (0, 1]; `tupleSize` k' ≥ 1 (default 1); `k`, `alpha`, `law`, `errors` (cloze
 * or calibrated), `bound`, `within` as in {@link forecast}
 * @returns the scale and its budget; all three `Infinity` where no finite scale guarantees it: for competence 1, and where
 * Theorem 8 is infeasible at every error fraction small enough
 * @throws {@link DomainError} if any argument is outside its domain
 * @remarks A {@link forecast} at the scale returned reaches the competence, and the budget is the least to about 1e-12
 * in relative terms. Conditioning: a relative change δ of the tolerated error moves the budget by δ/γ, with γ ≈ 0.15
 * for {@link hoffmann2022}: a factor 2 in the error is a factor 90 in compute.
 * @example
 * ```ts
 * import { forecast, requiredScale } from 'skill-emergence';
 *
 * const wanted = { k: 8, alpha: 0.1, tupleSize: 2, competence: 0.5, bound: 'sharp' } as const;
 * const { parameters, tokens, flops } = requiredScale(wanted);
 * flops; // ~> 2.793e27
 * forecast({ ...wanted, scale: { parameters, tokens } }).competence >= 0.5; // => true
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §7.
 * @category Forecasts
 */
export function requiredScale(
  options: ForecastSettings & {
    readonly competence: number;
    readonly tupleSize?: number | undefined;
    readonly errors?: ScalingErrorModel | undefined;
  },
): RequiredScale {
  checkSettings(options);
  const { law = hoffmann2022, k, alpha, bound, within = 'best', tupleSize = 1, competence } = options;
  const { errors = { model: 'cloze' } } = options;
  checkScalingErrors(errors, law);
  checkUnit('competence', competence);
  if (competence === 0) throw new DomainError('competence', competence, 'a number in (0, 1]');
  checkCount('tupleSize', tupleSize);
  // only θ = 0 guarantees it, although a small enough θ rounds to it
  if (competence === 1) return { parameters: Infinity, tokens: Infinity, flops: Infinity };
  const exponent = optimalExponents(law).excess;
  const unitExcess = excessEntropy(law, computeOptimalScale(law, 6)); // at C/6 = 1

  const concatenated = within === 'piece' ? 0 : largestTheta({ k, alpha, bound }, competence);
  const theta = Math.max(
    -Math.expm1(Math.log1p(-concatenated) / tupleSize),
    within === 'concatenation' || tupleSize > k
      ? 0
      : largestTheta({ k: Math.floor(k / tupleSize), alpha, bound }, competence),
  );
  if (theta === 0) return { parameters: Infinity, tokens: Infinity, flops: Infinity };

  // Every step up to here is exact but for rounding: widen the budget by as little as makes the forecast agree.
  const budget = 6 * Math.pow(excessAt(errors, law, theta) / unitExcess, 1 / exponent);
  if (budget === 0) return { parameters: 0, tokens: 0, flops: 0, ...extrapolation(law, { parameters: 0, tokens: 0 }) };
  for (let widening = 2 ** -52; widening < 1 && budget < Infinity; widening *= 2) {
    const flops = budget * (1 + widening);
    const scale = computeOptimalScale(law, flops);
    const reached = errorFractionAt(errors, law, excessEntropy(law, scale));
    if (tupleCompetence({ theta: reached, k, alpha, tupleSize, bound, within }).competence >= competence) {
      return { ...scale, flops, ...extrapolation(law, scale) };
    }
  }
  return { parameters: Infinity, tokens: Infinity, flops: Infinity };
}

/**
 * The largest θ at which single skills with k a piece have the competence, or 0 if there is none.
 *
 * With the trivial amplification 1/α in place of an infinite β* the guaranteed error is continuous and increasing in θ,
 * so bisection finds where it crosses; the guarantee itself must then hold there, for under Theorem 8 alone it does not
 * where the crossing lies below the feasible θ.
 */
function largestTheta(point: Omit<GuaranteePoint, 'theta'>, competence: number): number {
  const holds = (theta: number): boolean => {
    const guarantee = guaranteedCompetence({ ...point, theta });
    return guarantee.feasible ? guarantee.competence >= competence : theta <= point.alpha * (1 - competence);
  };
  let low = 0; // ln theta would not represent 0, where everything holds
  let high = 1;
  for (let middle = 0.5; middle > low && middle < high;) {
    if (holds(middle)) low = middle;
    else high = middle;
    // geometric while the bracket spans decades, so that a tiny theta takes tens of steps rather than hundreds
    middle = high > 2 * low ? Math.sqrt(Math.max(low, Number.MIN_VALUE)) * Math.sqrt(high) : low + (high - low) / 2;
  }
  return low > 0 && guaranteedCompetence({ ...point, theta: low }).feasible ? low : 0;
}
