/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { LossFacts } from './facts.ts';
import { frozen } from './frozen.ts';
import type { ScalingLaw } from '../law.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/**
 * Loss by compute C = 6 N D and the tokens for each parameter M = D / N,
 *
 * ```math
 * L(C, M) = E + (a M^{\eta} + b M^{-\eta})\,C^{-\eta}
 * ```
 *
 * which is a {@link ScalingLaw} with equal exponents 2η, A = a 6^−η and B = b 6^−η.
 *
 * @category Published laws
 */
export interface RatioLaw extends LossFacts<'nats per token'> {
  /** Tells it from the other forms. */
  readonly form: 'tokens per parameter';
  /** The coefficients. */
  readonly coefficients: {
    /** Irreducible loss. */
    readonly E: number;
    /** Coefficient of the term that grows with M. */
    readonly a: number;
    /** Coefficient of the term that falls with M. */
    readonly b: number;
    /** Exponent η. */
    readonly eta: number;
  };
}

/** The same law by parameters and tokens. */
export function ratioInParametersAndTokens({ E, a, b, eta }: RatioLaw['coefficients']): ScalingLaw {
  const sixth = pow(6, -eta);
  return { E, A: a * sixth, B: b * sixth, alpha: 2 * eta, beta: 2 * eta };
}

/**
 * Gadre et al. (2024), trained on C4 and evaluated on C4.
 *
 * @category Published laws
 */
export const gadre2024LossC4: RatioLaw = /* @__PURE__ */ frozen({
  id: 'gadre2024LossC4',
  form: 'tokens per parameter',
  coefficients: { E: 1.51, a: 141, b: 190, eta: 0.121 },
  lossUnit: 'nats per token',
  parameterCount: 'total',
  tokenCount: 'D = M N training tokens, no repetition',
  dataset: 'trained on C4, evaluated on C4',
  tokenizer: 'GPT-NeoX-20B, about 50k',
  runs: 5,
  fittedRange: {
    parameters: [10_569_312, 411_616_256],
    tokens: [211_386_240, 8_232_325_120],
    tokensPerParameter: [20, 320],
  },
  source: 'Gadre et al. 2024, arXiv:2403.08540, equation 4 and Table 6',
  remarks:
    'Four coefficients from five runs. Its optimum of 3.4 tokens a parameter contradicts runs of its own at 5, and its authors disown it. On another evaluation set the coefficients are other ones altogether.',
});

/**
 * Gadre et al. (2024), trained on RedPajama and evaluated on C4.
 *
 * @category Published laws
 */
export const gadre2024LossRedPajama: RatioLaw = /* @__PURE__ */ frozen({
  id: 'gadre2024LossRedPajama',
  form: 'tokens per parameter',
  coefficients: { E: 1.84, a: 212, b: 367, eta: 0.136 },
  lossUnit: 'nats per token',
  parameterCount: 'total',
  tokenCount: 'D = M N training tokens, no repetition',
  dataset: 'trained on RedPajama, evaluated on C4',
  tokenizer: 'GPT-NeoX-20B, about 50k',
  runs: 5,
  fittedRange: {
    parameters: [10_569_312, 411_616_256],
    tokens: [211_386_240, 8_232_325_120],
    tokensPerParameter: [20, 320],
  },
  source: 'Gadre et al. 2024, arXiv:2403.08540, equation 4 and Table 6',
  remarks:
    'Four coefficients from five runs. Its optimum of 7.4 tokens a parameter contradicts runs of its own at 5, and its authors disown it. On another evaluation set the coefficients are other ones altogether.',
});

/**
 * Gadre et al. (2024), trained on RefinedWeb and evaluated on C4.
 *
 * @category Published laws
 */
export const gadre2024LossRefinedWeb: RatioLaw = /* @__PURE__ */ frozen({
  id: 'gadre2024LossRefinedWeb',
  form: 'tokens per parameter',
  coefficients: { E: 1.73, a: 157, b: 246, eta: 0.127 },
  lossUnit: 'nats per token',
  parameterCount: 'total',
  tokenCount: 'D = M N training tokens, no repetition',
  dataset: 'trained on RefinedWeb, evaluated on C4',
  tokenizer: 'GPT-NeoX-20B, about 50k',
  runs: 5,
  fittedRange: {
    parameters: [10_569_312, 411_616_256],
    tokens: [211_386_240, 8_232_325_120],
    tokensPerParameter: [20, 320],
  },
  source: 'Gadre et al. 2024, arXiv:2403.08540, equation 4 and Table 6',
  remarks:
    'Four coefficients from five runs. Its optimum of 5.9 tokens a parameter contradicts runs of its own at 5, and its authors disown it. On another evaluation set the coefficients are other ones altogether.',
});
