import { checkArray, checkNamed, checkPositive, DomainError } from '../errors.ts';
import { optimalScaleFor } from '../scaling/compute-optimal-scale.ts';
import type { Scale } from '../scaling/law.ts';
import { type AskedGuarantees, checkedGuarantees } from './asked-guarantees.ts';
import type { ScalingErrorModel } from './error-model.ts';
import type { ForecastTable } from './forecast-table.ts';
import type { Given } from './given.ts';
import { guaranteesOf } from './guarantees.ts';
import type { LawUncertainty, UncertaintySettings } from './law-uncertainty.ts';
import { outlookAt } from './outlook.ts';
import { checkedSetting, type ForecastSettings } from './setting.ts';

/**
 * One training budget on an emergence curve: the outlook at its compute-optimal scale, with the guarantees for each
 * bound and tuple size.
 *
 * @category Forecasts
 */
export type EmergencePoint<Bootstrap extends LawUncertainty | undefined = LawUncertainty | undefined> = Scale & {
  /** Training budget C, in floating-point operations. */
  readonly flops: number;
  /** Number of skills in each text piece. */
  readonly k: number;
  /** Fraction α of skills, or of tuples of skills, for which no guarantee is made. */
  readonly alpha: number;
} & ForecastTable<Bootstrap, Scale, undefined>;

/**
 * Emergence curve: the competence guaranteed on tuples of skills as compute-optimal training grows.
 *
 * @param options - `flops`: the budgets in floating-point operations, each positive; `tupleSizes`: at most 1000 sizes
 * k' ≥ 1 (default `[1]`); `bounds` (default `['theorem8']`); `k`, `alpha`, `law`, `errors` (cloze or calibrated),
 * `within`, and `bootstrap` with `confidence`, as in {@link forecast}
 * @returns a point for each budget, in the order given, with its k and α, so that the points of several curves make one
 * table; `bands` are there where a bootstrap was given
 * @throws {@link DomainError} if any argument is outside its domain (`flops[i]`, `tupleSizes[i]` and `bounds[i]` are
 * named), or a budget is so small or large that its compute-optimal scale is 0 or infinite in doubles
 * @remarks Each point is the scale that is compute-optimal under the law itself. Its bands say what that scale is like
 * under the laws that the training runs support about as well.
 * @example
 * ```ts
 * import { emergenceCurve } from 'skill-emergence';
 *
 * const curve = emergenceCurve({ k: 8, alpha: 0.1, tupleSizes: [1, 2], flops: [1e24, 1e26], bounds: ['sharp'] });
 * curve.map((point) => point.guarantees.map((g) => g.vacuous)); // => [[false, true], [false, false]]
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §7.
 * @category Forecasts
 */
export function emergenceCurve<Bootstrap extends LawUncertainty | undefined = undefined>(
  options: ForecastSettings &
    UncertaintySettings &
    Given<'bootstrap', Bootstrap> &
    AskedGuarantees & {
      readonly flops: ArrayLike<number>;
      readonly errors?: ScalingErrorModel | undefined;
    },
): readonly EmergencePoint<Bootstrap>[] {
  checkNamed('emergenceCurve', 'options', options, NAMES);
  const setting = checkedSetting(options, 'cloze', 'calibrated');
  const asked = checkedGuarantees(options);
  checkArray('flops', options.flops);
  const budgets = Array.from(options.flops);
  for (const [i, budget] of budgets.entries()) checkPositive(`flops[${i}]`, budget);
  const { law, k, alpha } = setting;
  return budgets.map((flops, i) => {
    const scale = optimalScaleFor(law, flops);
    if (!isFinitePositive(scale.parameters) || !isFinitePositive(scale.tokens)) {
      const { parameters, tokens } = scale;
      throw new DomainError(
        `flops[${i}]`,
        flops,
        `a budget of some scale (it is ${parameters} parameters, ${tokens} tokens)`,
      );
    }
    const uncertain = outlookAt(setting, { scale });
    const guarantees = guaranteesOf(setting, uncertain, asked);
    return { flops, ...scale, k, alpha, ...uncertain.outlook, guarantees } as EmergencePoint<Bootstrap>;
  });
}

function isFinitePositive(value: number): boolean {
  return value > 0 && value < Infinity;
}

const NAMES = ['flops', 'k', 'alpha', 'law', 'bootstrap', 'confidence', 'errors', 'tupleSizes', 'bounds', 'within'];
