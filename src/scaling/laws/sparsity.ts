/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { LossFacts } from './facts.ts';
import { frozen } from './frozen.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/**
 * Loss of a mixture of experts by its sparsity S, the share of the experts that a token does not meet,
 *
 * ```math
 * L(N, D, S) = \frac{a}{N^{\alpha}} + \frac{b}{D^{\beta}} + \frac{c}{(1-S)^{\lambda}}
 *   + \frac{d}{(1-S)^{\delta} N^{\gamma}} + e
 * ```
 *
 * @category Published laws
 */
export interface SparsityLaw extends LossFacts<'nats per token'> {
  /** Tells it from the other forms. */
  readonly form: 'sparsity';
  /** The coefficients. */
  readonly coefficients: {
    /** Coefficient of the parameters. */
    readonly a: number;
    /** Coefficient of the data. */
    readonly b: number;
    /** Coefficient of the sparsity. */
    readonly c: number;
    /** Coefficient of parameters and sparsity together. */
    readonly d: number;
    /** What no scale and no sparsity takes away. */
    readonly e: number;
    /** Exponent of the parameters. */
    readonly alpha: number;
    /** Exponent of the data. */
    readonly beta: number;
    /** Exponent of the sparsity, which may be negative. */
    readonly lambda: number;
    /** Exponent of the sparsity beside parameters. */
    readonly delta: number;
    /** Exponent of the parameters beside sparsity. */
    readonly gamma: number;
  };
}

/** What is left at a sparsity, and the excess above it, for arguments that have been checked. */
export function sparsityParts(
  { a, b, c, d, e, alpha, beta, lambda, delta, gamma }: SparsityLaw['coefficients'],
  parameters: number,
  tokens: number,
  sparsity: number,
): { readonly irreducible: number; readonly excess: number } {
  const logActive = log1p(-sparsity);
  return {
    irreducible: e + c * exp(-lambda * logActive),
    excess:
      a * pow(parameters, -alpha) + b * pow(tokens, -beta) + d * exp(-delta * logActive) * pow(parameters, -gamma),
  };
}

/**
 * Abnar et al. (2025), mixtures of experts by their sparsity.
 *
 * @category Published laws
 */
export const abnar2025Sparsity: SparsityLaw = /* @__PURE__ */ frozen({
  id: 'abnar2025Sparsity',
  form: 'sparsity',
  coefficients: {
    a: 16612.5,
    b: 5455.67,
    c: 0.4598,
    d: 17.26,
    e: 0.94,
    alpha: 0.5962,
    beta: 0.3954,
    lambda: -0.1666,
    delta: 0.1603,
    gamma: 0.1595,
  },
  lossUnit: 'nats per token',
  parameterCount: 'total N; S = inactive experts / experts',
  tokenCount: 'training tokens',
  dataset: 'RedPajama v1',
  tokenizer: 'GPT-NeoX, 50432',
  fittedRange: { flops: [3e19, 1e21], sparsity: [0, 0.98] },
  source: 'Abnar et al. 2025, arXiv:2501.12370, equation 6 and Table 3 of Appendix F',
  remarks:
    'lambda is negative, so that the third term falls with sparsity. R2 is 99 % on the fit, 68 % on held-out sparsity 0.98. At fixed compute it always asks for more sparsity: no law to extrapolate.',
});
