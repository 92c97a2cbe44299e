import { type Guarantee, guaranteedCompetence } from '../competence/guaranteed-competence.ts';
import { tupleCompetence, type TupleGuarantee } from '../competence/tuple-competence.ts';
import { fractionalPower } from '../numeric/fractional-power.ts';
import { scaleFactor, trainingFlops } from '../scaling/allocation.ts';
import type { Scale, ScalingLaw } from '../scaling/law.ts';
import { excessEntropy } from '../scaling/loss.ts';
import { hoffmann2022 } from '../scaling/published-laws.ts';
import { checkScalingErrors, errorFractionAt, type ScalingErrorModel } from './error-model.ts';
import { checkSettings, type ForecastSettings } from './forecast.ts';
import { extrapolation, type ForecastLaw } from './extrapolation.ts';
import { optimalBudget, optimalScale, type RequiredScale } from './optimal-scale.ts';
import { checkedTupleSizes } from './tuple-sizes.ts';

/**
 * A scale-up of parameters and tokens by one factor.
 *
 * @category Forecasts
 */
export interface ProportionalScale extends RequiredScale {
  /** The factor s of the parameters and of the tokens. */
  readonly factor: number;
  /** The least and the largest s that the law's exponents allow, whatever the scale: k'^(1/max) and k'^(1/min). */
  readonly factorBounds: readonly [number, number];
}

/**
 * A step along the compute-optimal scales.
 *
 * @category Forecasts
 */
export interface OptimalStep extends RequiredScale {
  /**
   * The factor of the compute, k'^(1/γ), from the compute-optimal scale of the same excess entropy as the base model.
   */
  readonly factor: number;
}

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
  /** What either scale guarantees of k'-tuples. */
  readonly guarantee: TupleGuarantee;
}

/**
 * A base model and its slingshot table.
 *
 * @category Forecasts
 */
export interface Slingshot {
  /** Cross-entropy of the base model in nats per token. */
  readonly loss: number;
  /** Its excess entropy ε in nats per token. */
  readonly excessEntropy: number;
  /** Its error fraction θ of text pieces. */
  readonly errorFraction: number;
  /** Its training compute in floating-point operations. */
  readonly flops: number;
  /** Whether its scale lies beyond the runs behind the law; absent where the range is not known. */
  readonly extrapolated?: boolean;
  /** What it guarantees of single skills. */
  readonly guarantee: Guarantee;
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
 * @param options - `scale` of the base model; `tupleSizes`: the sizes k' ≥ 1 (1 to 64 unless given); `k`, `alpha`,
 * `law`, `errors` (cloze or calibrated), `bound`, `within` as in {@link forecast}
 * @returns the base model and a row for each size
 * @throws {@link DomainError} if any argument is outside its domain (`tupleSizes[i]` is named), or the excess entropy
 * of the scale is below the smallest double
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
 * const { guarantee, rows } = slingshot({ scale, k: 8, alpha: 0.3, bound: 'sharp', tupleSizes: [1, 2, 8] });
 * rows.map((row) => row.proportional.factor)[1]; // ~> 10.1269
 * rows.map((row) => row.computeOptimal.factor)[1]; // ~> 91.3
 * rows.every((row) => row.guarantee.competence >= guarantee.competence); // => true
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Corollary 13 and §7; proved in
 * [The theorem and its proof](../../docs/theorem.md), Proposition 7.1.
 * @category Forecasts
 */
export function slingshot(
  options: ForecastSettings & {
    readonly scale: Scale;
    readonly tupleSizes?: readonly number[] | undefined;
    readonly errors?: ScalingErrorModel | undefined;
  },
): Slingshot {
  checkSettings(options);
  const { law = hoffmann2022, k, alpha, bound, within = 'best', errors = { model: 'cloze' }, scale } = options;
  const { tupleSizes = upTo64() } = options;
  checkScalingErrors(errors, law);
  const excess = excessEntropy(law, scale);
  const sizes = checkedTupleSizes(tupleSizes);
  const theta = errorFractionAt(errors, law, excess);
  const base = guaranteedCompetence({ theta, k, alpha, bound });
  return {
    loss: law.E + excess,
    excessEntropy: excess,
    errorFraction: theta,
    flops: trainingFlops(scale),
    ...extrapolation(law, scale),
    guarantee: base,
    rows: sizes.map((tupleSize) => {
      const excessThere = excess / tupleSize;
      const errorFraction = errorFractionAt(errors, law, excessThere);
      const exact = tupleCompetence({ theta: errorFraction, k, alpha, tupleSize, bound, within });
      const byCorollary = within !== 'piece' && base.competence > exact.competence;
      const bounds = factorBounds(law, tupleSize);
      return {
        tupleSize,
        excessEntropy: excessThere,
        errorFraction,
        proportional: proportionalScale(law, scale, tupleSize, bounds),
        computeOptimal: {
          ...optimalScale(law, optimalBudget(law, excessThere)),
          factor: bounds[0] * bounds[1], // 1/γ is the sum of the two exponents
        },
        guarantee: byCorollary ? { ...base, within: 'concatenation' } : exact,
      };
    }),
  };
}

function upTo64(): readonly number[] {
  return Array.from({ length: 64 }, (_, i) => i + 1);
}

function factorBounds({ alpha, beta }: ScalingLaw, tupleSize: number): [number, number] {
  const power = (exponent: number): number => fractionalPower(tupleSize, 1, exponent, 0);
  return [power(Math.max(alpha, beta)), power(Math.min(alpha, beta))];
}

function proportionalScale(
  law: ForecastLaw,
  { parameters, tokens }: Scale,
  tupleSize: number,
  bounds: readonly [number, number],
): ProportionalScale {
  const found = scaleFactor(law, { parameters, tokens }, { reduction: tupleSize });
  const factor = Math.min(Math.max(found, bounds[0]), bounds[1]); // the bounds are the more accurate
  const scale = { parameters: factor * parameters, tokens: factor * tokens };
  return {
    factor,
    factorBounds: bounds,
    ...scale,
    flops: 6 * scale.parameters * scale.tokens,
    ...(factor < Infinity ? extrapolation(law, scale) : {}),
  };
}
