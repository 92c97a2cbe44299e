import { checkBound, type CompetenceBound, reaches } from '../competence/guaranteed-competence.ts';
import { largestTheta } from '../competence/max-theta.ts';
import { tupleGuaranteeAt } from '../competence/tuple-competence.ts';
import { checkCount, checkNamed, checkPositiveUnit } from '../errors.ts';
import { excess } from '../scaling/loss.ts';
import { errorFractionAt, excessAt, type ScalingErrorModel } from './error-model.ts';
import { optimalBudget, optimalScale, type RequiredScale } from './optimal-budget.ts';
import { checkedSetting, type ForecastSettings } from './setting.ts';
import { expm1 } from '../numeric/elementary/expm1.ts';
import { log1p } from '../numeric/elementary/log1p.ts';

/**
 * The smallest compute-optimal scale that guarantees a wanted competence.
 *
 * @param options - `competence` wanted, in (0, 1]; `tupleSize` k' ≥ 1 (default 1); `k`, `alpha`, `law`, `errors` (cloze
 * or calibrated), `bound`, `within` as in {@link forecast}
 * @returns the scale and its budget; all three `Infinity` where no finite scale guarantees it: for competence 1, and
 * where Theorem 8 is infeasible at every error fraction small enough
 * @throws {@link DomainError} if any argument is outside its domain
 * @remarks A {@link forecast} at the scale returned reaches the competence, and the budget is the least to about 1e-12
 * in relative terms. Conditioning: a relative change δ of the tolerated error moves the budget by δ/γ, with γ ≈ 0.15
 * for {@link hoffmann2022}: a factor 2 in the error is a factor 90 in compute.
 * @example
 * ```ts
 * import { forecast, requiredScale } from 'skill-emergence';
 *
 * const wanted = { k: 8, alpha: 0.1, tupleSize: 2, bound: 'sharp' } as const;
 * const { parameters, tokens, flops } = requiredScale({ ...wanted, competence: 0.5 });
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
    readonly bound?: CompetenceBound | undefined;
    readonly errors?: ScalingErrorModel | undefined;
  },
): RequiredScale {
  checkNamed('requiredScale', 'options', options, NAMES);
  const { law, k, alpha, within, errors } = checkedSetting(options, 'cloze', 'calibrated');
  const { competence, tupleSize = 1, bound = 'theorem8' } = options;
  checkPositiveUnit('competence', competence);
  checkCount('tupleSize', tupleSize);
  checkBound(bound);

  const concatenated = within === 'piece' ? 0 : largestTheta(k, alpha, competence, bound);
  const theta = Math.max(
    -expm1(log1p(-concatenated) / tupleSize),
    within === 'concatenation' || tupleSize > k ? 0 : largestTheta(Math.floor(k / tupleSize), alpha, competence, bound),
  );
  if (theta === 0) return optimalScale(law, Infinity);

  // Every step up to here is exact but for rounding: widen the budget by as little as makes the forecast agree.
  const budget = optimalBudget(law, excessAt(errors, law, theta));
  if (budget === 0) return optimalScale(law, 0);
  const asked = { k, alpha, bound, tupleSize, within, unionBound: false };
  for (let widening = 2 ** -52; widening < 1 && budget < Infinity; widening *= 2) {
    const scale = optimalScale(law, budget * (1 + widening));
    const reached = errorFractionAt(errors, law, excess(law, scale.parameters, scale.tokens));
    if (reaches(tupleGuaranteeAt(reached, asked), competence)) return scale;
  }
  return optimalScale(law, Infinity);
}

const NAMES = ['competence', 'k', 'alpha', 'law', 'errors', 'tupleSize', 'bound', 'within'];
