/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { PublishedLaw } from './chinchilla.ts';
import type { LossFacts } from './facts.ts';
import { frozen } from './frozen.ts';
import type { ScalingLaw } from '../law.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/**
 * Loss of a mixture of experts by the granularity G of its experts,
 *
 * ```math
 * L(N, D, G) = c + \frac{g\,G^{-\gamma} + a}{N^{\alpha}} + \frac{b}{D^{\beta}}
 * ```
 *
 * which at a given G is a {@link ScalingLaw}.
 *
 * @category Published laws
 */
export interface GranularityLaw extends LossFacts<'nats per token'> {
  /** Tells it from the other forms. */
  readonly form: 'granularity';
  /** The coefficients. */
  readonly coefficients: {
    /** Coefficient of the parameters. */
    readonly a: number;
    /** Exponent of the parameters. */
    readonly alpha: number;
    /** Coefficient of the data. */
    readonly b: number;
    /** Exponent of the data. */
    readonly beta: number;
    /** Coefficient of the granularity. */
    readonly g: number;
    /** Exponent of the granularity. */
    readonly gamma: number;
    /** Irreducible loss. */
    readonly c: number;
  };
}

/** The law of one granularity. */
export function atGranularity(
  { a, alpha, b, beta, g, gamma, c }: GranularityLaw['coefficients'],
  granularity: number,
): ScalingLaw {
  return { E: c, A: g * pow(granularity, -gamma) + a, B: b, alpha, beta };
}

/**
 * Krajewski et al. (2024), mixtures of experts by the granularity of the experts.
 *
 * @category Published laws
 */
export const krajewski2024Granularity: GranularityLaw = /* @__PURE__ */ frozen({
  id: 'krajewski2024Granularity',
  form: 'granularity',
  coefficients: { a: 18.1, alpha: 0.115, b: 30.8, beta: 0.147, g: 2.1, gamma: 0.58, c: 0.47 },
  lossUnit: 'nats per token',
  parameterCount: 'total non-embedding: d^2 (8E + 4) nBlocks with E = 64; not active',
  tokenCount: 'training tokens',
  dataset: 'C4',
  tokenizer: 'GPT-2',
  fittedRange: { parameters: [129e6, 3.7e9], tokens: [16e9, 130e9], granularity: [1, 16], expansion: [64, 64] },
  source: 'Krajewski et al. 2024, arXiv:2402.07871, equation 9 and Table 1',
  remarks:
    'The printed digits give the losses of the paper to 0.01 to 0.025 only, always below. N is the total of 64-fold experts: with active parameters it is off by 0.7. Contradicts Clark et al. on whether routing gains vanish with size.',
});

/**
 * Krajewski et al. (2024), the dense models beside their mixtures of experts; printed as a, alpha, b, beta and c.
 *
 * @example
 * ```ts
 * import { chinchillaLoss, krajewski2024Dense } from 'skill-emergence/scaling';
 *
 * chinchillaLoss(krajewski2024Dense, { parameters: 1e9, tokens: 20e9 }); // ~> 2.98030515
 * ```
 * @category Laws
 */
export const krajewski2024Dense: PublishedLaw = /* @__PURE__ */ frozen({
  id: 'krajewski2024Dense',
  form: 'chinchilla',
  E: 0.47,
  A: 16.3,
  B: 26.7,
  alpha: 0.126,
  beta: 0.127,
  lossUnit: 'nats per token',
  parameterCount: 'total non-embedding',
  tokenCount: 'training tokens, 16e9 to 130e9',
  dataset: 'C4',
  tokenizer: 'GPT-2',
  source: 'Krajewski et al. 2024, arXiv:2402.07871, Table 1',
  remarks: 'E is taken over from the fit to mixtures of experts, not estimated anew.',
});
