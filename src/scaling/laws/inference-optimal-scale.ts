import { checkNonNegative, checkPositive, DomainError } from '../../errors.ts';
import { checkOptions } from '../check-options.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { isRootOf, newtonBetween, type ValueAndSlope } from '../../numeric/newton-between.ts';
import { checkLaw, type Scale, type ScalingLaw } from '../law.ts';

/**
 * A scale that is optimal for training and inference together, and what it costs.
 *
 * @category Allocation
 */
export interface InferenceOptimalScale extends Scale {
  /** Operations of training, 6 N D. */
  readonly trainingFlops: number;
  /** Operations of inference, 2 N D_inf. */
  readonly inferenceFlops: number;
}

/**
 * The scale that reaches an excess entropy with the fewest operations of training and inference together.
 *
 * ```math
 * \min_{N, D} \; 6 N D + 2 N D_{\text{inf}} \quad\text{where}\quad A N^{-\alpha} + B D^{-\beta} = \varepsilon:
 * \qquad \frac{\alpha A N^{-\alpha}}{\beta B D^{-\beta}} = 1 + \frac{D_{\text{inf}}}{3D}
 * ```
 *
 * Without inference it is the compute-optimal scale; the more a model is used, the smaller it should be, and the longer
 * its training.
 *
 * @param law - the scaling law; another law goes through {@link chinchillaForm}
 * @param options - `excessEntropy`: the excess entropy ε to reach, in nats per token, positive; `inferenceTokens`: the
 * tokens D_inf that the model will read and write in its life, ≥ 0
 * @returns parameters and tokens, and the operations of training and of inference
 * @throws {@link DomainError} if the law is not valid, a number is outside its domain, or no double is the optimum
 * @remarks Newton's method in the log-odds of the two terms, which has one root; the condition holds to a relative
 * 10⁻¹². It counts one operation of inference like one of training; where prices or hardware differ, scale
 * `inferenceTokens`.
 * @example
 * ```ts
 * import { excessEntropy, hoffmann2022, inferenceOptimalScale } from 'skill-emergence/scaling';
 *
 * const target = excessEntropy(hoffmann2022, { parameters: 70e9, tokens: 1.4e12 });
 * const used = inferenceOptimalScale(hoffmann2022, { excessEntropy: target, inferenceTokens: 1e13 });
 * const unused = inferenceOptimalScale(hoffmann2022, { excessEntropy: target, inferenceTokens: 0 });
 * used.parameters < unused.parameters; // => true
 * ```
 * @see N. Sardana et al. (2024), arXiv:2401.00448, equations 2 and 3, for the problem; the condition is derived from
 * it.
 * @category Allocation
 */
export function inferenceOptimalScale(
  law: ScalingLaw,
  options: { readonly excessEntropy: number; readonly inferenceTokens: number },
): InferenceOptimalScale {
  checkLaw(law);
  checkOptions(CALL, options, ['excessEntropy', 'inferenceTokens']);
  const { excessEntropy, inferenceTokens } = options;
  checkPositive('excessEntropy', excessEntropy);
  checkNonNegative('inferenceTokens', inferenceTokens);
  const logOdds = optimalLogOdds(law, log(excessEntropy), inferenceTokens);
  // The parameter term is the share 1/(1 + e^-t) of ε, the data term the rest.
  const parameters = exp((log(law.A) - log(excessEntropy) + softplus(-logOdds)) / law.alpha);
  const tokens = exp((log(law.B) - log(excessEntropy) + softplus(logOdds)) / law.beta);
  const trainingFlops = 6 * parameters * tokens;
  const inferenceFlops = 2 * parameters * inferenceTokens;
  if (!(parameters > 0 && tokens > 0 && trainingFlops < Infinity && inferenceFlops < Infinity)) {
    throw new DomainError('excessEntropy', excessEntropy, 'one whose optimal scale and its operations are doubles');
  }
  return { parameters, tokens, trainingFlops, inferenceFlops };
}

const CALL = 'inferenceOptimalScale(law, { excessEntropy: 0.2, inferenceTokens: 1e13 })';

/** Logarithm of the ratio of the parameter term to the data term at the optimum; NaN where doubles do not hold it. */
function optimalLogOdds({ B, alpha, beta }: ScalingLaw, logExcess: number, inferenceTokens: number): number {
  const unused = log(beta) - log(alpha);
  if (inferenceTokens === 0) return unused;
  const logUse = log(inferenceTokens) - log(3) - (log(B) - logExcess) / beta; // of D_inf/3D, if all of ε were of data
  /** How far t is above unused + ln(1 + D_inf/3D), which falls in t as D rises; and the derivative. */
  const conditionAt: ValueAndSlope = (t) => {
    const use = logUse - softplus(t) / beta;
    return [t - unused - softplus(use), 1 + logistic(use) * (logistic(t) / beta)];
  };
  const most = unused + softplus(logUse - softplus(unused) / beta);
  const t = newtonBetween(unused, most, most, conditionAt);
  return isRootOf(conditionAt, t) ? t : NaN;
}

/** ln(1 + e^x). */
function softplus(x: number): number {
  return x > 0 ? x + log1p(exp(-x)) : log1p(exp(x));
}

/** 1 / (1 + e^-x). */
function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}
