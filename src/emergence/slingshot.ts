import { checkNamed } from '../errors.ts';
import { checkScale, type Scale } from '../scaling/law.ts';
import { excess } from '../scaling/loss.ts';
import { checkSomeExcess } from '../scaling/scale-factor.ts';
import { flopsOf } from '../scaling/training-flops.ts';
import { type AskedGuarantees, checkedGuarantees } from './asked-guarantees.ts';
import { errorFractionAt, type ScalingErrorModel } from './error-model.ts';
import { extrapolation } from './extrapolation.ts';
import { type ForecastGuarantee, guaranteeAt } from './guarantees.ts';
import type { Outlook } from './outlook.ts';
import { checkedSetting, type ForecastSettings } from './setting.ts';
import { type OptimalStep, type ProportionalScale, slingshotSteps } from './slingshot-steps.ts';

/**
 * What it takes for k'-tuples of skills to reach where single skills are.
 *
 * @category Forecasts
 */
export interface SlingshotRow {
  /** Number k' of skills in a tuple. */
  readonly tupleSize: number;
  /** Excess entropy in nats per token: the base model's over k'. */
  readonly excessEntropy: number;
  /** Error fraction θ of text pieces there. */
  readonly errorFraction: number;
  /** The scale that has it with parameters and tokens multiplied by one factor. */
  readonly proportional: ProportionalScale;
  /** The scale that has it with the least compute. */
  readonly computeOptimal: OptimalStep;
  /** What either scale guarantees of k'-tuples, by each of the bounds. */
  readonly guarantees: readonly ForecastGuarantee[];
}

/**
 * A base model and its slingshot table.
 *
 * @category Forecasts
 */
export interface Slingshot extends Outlook {
  /** Training compute of the base model in floating-point operations. */
  readonly flops: number;
  /** What the base model guarantees of single skills, by each of the bounds. */
  readonly guarantees: readonly ForecastGuarantee[];
  /** A row for each tuple size, in the order asked for. */
  readonly rows: readonly SlingshotRow[];
}

/**
 * Slingshot generalisation in numbers: how much larger a model has to be for its k'-tuples of skills to be where the
 * single skills of a base model are.
 *
 * ```math
 * \varepsilon(sN,sD) = \frac{\varepsilon(N,D)}{k'}, \qquad
 * k'^{1/\max(\alpha,\beta)} \le s \le k'^{1/\min(\alpha,\beta)};
 * \qquad \frac C{C_1} = k'^{1/\gamma}, \quad \frac1\gamma = \frac1\alpha + \frac1\beta
 * ```
 *
 * with parameters and tokens in proportion, or along the compute-optimal scales; α and β are the law's exponents here.
 * Pairs take a factor s between 7.68 and 11.89 under {@link hoffmann2022}: one order of magnitude.
 *
 * @param options - `scale` of the base model; `tupleSizes`: the sizes k' ≥ 1 (1 to 64 unless given); `bounds` (default
 * `['theorem8']`); `k`, `alpha`, `law`, `errors` (cloze or calibrated), `within` as in {@link forecast}
 * @returns the base model and a row for each size, each with a guarantee for each bound, in the order asked for
 * @throws {@link DomainError} if any argument is outside its domain (`tupleSizes[i]` and `bounds[i]` are named), or the
 * excess entropy of the scale is below the smallest double
 * @remarks The claim is Corollary 13's: the competence guaranteed on k'-tuples at the larger scale is at least that on
 * single skills at the base, by concatenation or `'best'` and every bound. Both error models are proportional to ε up
 * to θ = 1, so that the larger model's θ is at least the base model's over k', and more only where that is above 1:
 * there the base model guarantees nothing. A row's guarantee is the better of the one at the exact θ' = 1 − (1−θ)^k'
 * and the corollary's own, the base model's, to which Theorem 8 falls back where it has no β at the exact θ'. Tuples
 * inside one text piece (`within: 'piece'`) have no part in the claim.
 *
 * The factors are accurate as {@link scaleFactor} is, the compute to about 1e-12; `Infinity` where one overflows.
 * @example
 * ```ts
 * import { slingshot } from 'skill-emergence';
 *
 * const scale = { parameters: 70e9, tokens: 1.4e12 };
 * const { guarantees, rows } = slingshot({ scale, k: 8, alpha: 0.3, bounds: ['sharp'], tupleSizes: [1, 2, 8] });
 * rows.map((row) => row.proportional.factor)[1]; // ~> 10.1269
 * rows.map((row) => row.computeOptimal.factor)[1]; // ~> 91.3
 * rows.every((row) => row.guarantees[0]!.competence >= guarantees[0]!.competence); // => true
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Corollary 13 and §7; proved in
 * [The theorem and its proof](../../docs/theorem.md), Proposition 7.1.
 * @category Forecasts
 */
export function slingshot(
  options: ForecastSettings &
    AskedGuarantees & {
      readonly scale: Scale;
      readonly errors?: ScalingErrorModel | undefined;
    },
): Slingshot {
  checkNamed('slingshot', 'options', options, NAMES);
  const setting = checkedSetting(options, 'cloze', 'calibrated');
  const { scale, tupleSizes = upTo64() } = options;
  const asked = checkedGuarantees({ tupleSizes, bounds: options.bounds });
  const { law, errors, within } = setting;
  checkScale(scale);
  checkSomeExcess(law, scale);
  const excessEntropy = excess(law, scale.parameters, scale.tokens);
  const errorFraction = errorFractionAt(errors, law, excessEntropy);
  const guarantees = asked.bounds.map((bound) => guaranteeAt(setting, errorFraction, 1, bound));
  return {
    loss: law.E + excessEntropy,
    excessEntropy,
    errorFraction,
    ...extrapolation(law, scale),
    flops: flopsOf(scale),
    guarantees,
    rows: asked.tupleSizes.map((tupleSize) => {
      const excessThere = excessEntropy / tupleSize;
      const theta = errorFractionAt(errors, law, excessThere);
      return {
        tupleSize,
        excessEntropy: excessThere,
        errorFraction: theta,
        ...slingshotSteps(law, scale, excessThere, tupleSize),
        guarantees: guarantees.map((base): ForecastGuarantee => {
          const exact = guaranteeAt(setting, theta, tupleSize, base.bound);
          const byCorollary = within !== 'piece' && base.competence > exact.competence;
          return byCorollary ? { ...base, tupleSize, within: 'concatenation' } : exact;
        }),
      };
    }),
  };
}

function upTo64(): readonly number[] {
  return Array.from({ length: 64 }, (_, i) => i + 1);
}

const NAMES = ['scale', 'k', 'alpha', 'law', 'errors', 'tupleSizes', 'bounds', 'within'];
