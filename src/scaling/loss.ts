import { checkExcess, checkNamed, checkNonNegative, DomainError } from '../errors.ts';
import { checkLaw, checkScale, type Scale, type ScalingLaw } from './law.ts';
import { powerTerm } from './power-term.ts';

/**
 * Excess entropy: how far a model's cross-entropy is above the entropy of language, in nats per token.
 *
 * ```math
 * \varepsilon(N,D) = L(N,D) - E = A N^{-\alpha} + B D^{-\beta} > 0
 * ```
 *
 * the average Kullback–Leibler divergence from the true next-token distribution to the model's, under the reading that
 * E is the entropy of language.
 *
 * @param law - the scaling law
 * @param scale - parameters N and tokens D, both positive
 * @returns ε in nats per token
 * @throws {@link DomainError} if a field of the law or of the scale is not a positive finite number (E may be 0)
 * @remarks The sum of the two terms, never the cancelling difference L − E: relative error below 4 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { excessEntropy, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * excessEntropy(hoffmann2022, { parameters: 70e9, tokens: 1.4e12 }); // ~> 0.246645470559
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §2.1; J. Hoffmann et al. (2022), arXiv:2203.15556, equation 10.
 * @category Loss
 */
export function excessEntropy(law: ScalingLaw, scale: Scale): number {
  checkLaw(law);
  checkScale(scale);
  return excess(law, scale.parameters, scale.tokens);
}

/**
 * Test cross-entropy of a model, in nats per token.
 *
 * ```math
 * L(N,D) = E + A N^{-\alpha} + B D^{-\beta}
 * ```
 *
 * @param law - the scaling law
 * @param scale - parameters N and tokens D, both positive
 * @returns L in nats per token
 * @throws {@link DomainError} if a field of the law or of the scale is not a positive finite number (E may be 0)
 * @remarks Relative error below 4 ulp of 2⁻⁵². Losses per token under different tokenizers do not compare.
 * @example
 * ```ts
 * import { chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * chinchillaLoss(hoffmann2022, { parameters: 70e9, tokens: 1.4e12 }); // ~> 1.936645470559
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, equation 10.
 * @category Loss
 */
export function chinchillaLoss(law: ScalingLaw, scale: Scale): number {
  const excess = excessEntropy(law, scale); // checks the law before its E is read
  return law.E + excess;
}

/**
 * Excess entropy of a measured loss.
 *
 * ```math
 * \varepsilon = L - E
 * ```
 *
 * @param measurement - `loss`: the measured cross-entropy L in nats per token, finite and at least E; `E`: the
 * irreducible loss, nats per token, E ≥ 0
 * @returns ε ≥ 0 in nats per token
 * @throws {@link DomainError} if E is not in [0, ∞) or the loss is below E, which no model's can be under that law
 * @remarks The difference of two given numbers is exact to rounding, but inherits their uncertainty: close to E it says
 * little, and {@link excessEntropy} is the better estimate where a scale is known.
 * @example
 * ```ts
 * import { excessFromLoss } from 'skill-emergence/scaling';
 *
 * excessFromLoss({ loss: 1.9375, E: 1.6875 }); // => 0.25
 * excessFromLoss({ loss: 1.5, E: 1.69 }); // throws DomainError
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §2.1.
 * @category Loss
 */
export function excessFromLoss(measurement: { readonly loss: number; readonly E: number }): number {
  checkNamed('excessFromLoss', 'measurement', measurement, ['loss', 'E']);
  const { loss, E } = measurement;
  checkNonNegative('E', E);
  checkExcess('loss', loss);
  if (!(loss >= E && loss < Infinity)) throw new DomainError('loss', loss, `a number in [E, Infinity), E = ${E}`);
  return loss - E;
}

/** The excess entropy for arguments that have been checked. */
export function excess(law: ScalingLaw, parameters: number, tokens: number): number {
  return powerTerm(law.A, law.alpha, parameters) + powerTerm(law.B, law.beta, tokens);
}
