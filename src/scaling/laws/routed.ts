/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { LossFacts } from './facts.ts';
import { frozen } from './frozen.ts';
import type { ParametersPowerLaw } from './kaplan.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * Loss of a routed model with N dense parameters and E experts, in logarithms to the base 10,
 *
 * ```math
 * \log L = a \log N + b \log \hat E + c \log N \log \hat E + d, \qquad
 * \frac1{\hat E} = \frac1{E - 1 + (1/E_{\text{start}} - 1/E_{\text{max}})^{-1}} + \frac1{E_{\text{max}}}
 * ```
 *
 * @category Published laws
 */
export interface RoutedLaw extends LossFacts<'nats per token'> {
  /** Tells it from the other forms. */
  readonly form: 'routed';
  /** The coefficients. */
  readonly coefficients: {
    /** Of the parameters. */
    readonly a: number;
    /** Of the experts. */
    readonly b: number;
    /** Of both together. */
    readonly c: number;
    /** Constant. */
    readonly d: number;
    /** What a single expert counts as. */
    readonly Estart: number;
    /** What any number of experts counts as at most. */
    readonly Emax: number;
  };
}

/** The loss, for arguments that have been checked. */
export function routedLoss(
  { a, b, c, d, Estart, Emax }: RoutedLaw['coefficients'],
  parameters: number,
  experts: number,
): number {
  const saturated = 1 / (1 / (experts - 1 + 1 / (1 / Estart - 1 / Emax)) + 1 / Emax);
  const logParameters = log(parameters);
  const logExperts = log(saturated);
  return exp(a * logParameters + b * logExperts + (c / Math.LN10) * logParameters * logExperts + d * Math.LN10);
}

/**
 * Clark et al. (2022), experts chosen by balanced assignment (S-Base).
 *
 * @category Published laws
 */
export const clark2022RoutedSBase: RoutedLaw = /* @__PURE__ */ frozen({
  id: 'clark2022RoutedSBase',
  form: 'routed',
  coefficients: { a: -0.082, b: -0.108, c: 0.009, d: 1.104, Estart: 1.847, Emax: 314.478 },
  lossUnit: 'nats per token',
  parameterCount: 'dense (parameters seen by one token), as in the released data',
  tokenCount: '130e9, fixed',
  dataset: 'MassiveText, held-out part',
  tokenizer: 'SentencePiece, 32 000 tokens',
  fittedRange: { parameters: [16_527_360, 1_308_819_456], tokens: [130e9, 130e9], experts: [1, 512] },
  source: 'Clark et al. 2022, arXiv:2202.01169, equation 1 and Table 3',
  remarks:
    'In logarithms to the base 10, which the paper does not say: with natural ones the loss is 0.57 instead of 2.2. One expert a token, every other block routed, all runs at 130e9 tokens. Krajewski et al. dispute that the gains vanish with size.',
});

/**
 * Clark et al. (2022), experts chosen by reinforcement learning (RL-R).
 *
 * @category Published laws
 */
export const clark2022RoutedRLR: RoutedLaw = /* @__PURE__ */ frozen({
  id: 'clark2022RoutedRLR',
  form: 'routed',
  coefficients: { a: -0.083, b: -0.126, c: 0.012, d: 1.111, Estart: 1.88, Emax: 469.982 },
  lossUnit: 'nats per token',
  parameterCount: 'dense (parameters seen by one token), as in the released data',
  tokenCount: '130e9, fixed',
  dataset: 'MassiveText, held-out part',
  tokenizer: 'SentencePiece, 32 000 tokens',
  fittedRange: { parameters: [16_527_360, 1_308_819_456], tokens: [130e9, 130e9], experts: [1, 512] },
  source: 'Clark et al. 2022, arXiv:2202.01169, equation 1 and Table 3',
  remarks:
    'In logarithms to the base 10, which the paper does not say: with natural ones the loss is 0.57 instead of 2.2. One expert a token, every other block routed, all runs at 130e9 tokens. Krajewski et al. dispute that the gains vanish with size.',
});

/**
 * Clark et al. (2022), experts chosen by a hash of the token.
 *
 * @category Published laws
 */
export const clark2022RoutedHash: RoutedLaw = /* @__PURE__ */ frozen({
  id: 'clark2022RoutedHash',
  form: 'routed',
  coefficients: { a: -0.087, b: -0.136, c: 0.012, d: 1.157, Estart: 4.175, Emax: 477.741 },
  lossUnit: 'nats per token',
  parameterCount: 'dense (parameters seen by one token), as in the released data',
  tokenCount: '130e9, fixed',
  dataset: 'MassiveText, held-out part',
  tokenizer: 'SentencePiece, 32 000 tokens',
  fittedRange: { parameters: [16_527_360, 1_308_819_456], tokens: [130e9, 130e9], experts: [1, 512] },
  source: 'Clark et al. 2022, arXiv:2202.01169, equation 1 and Table 3',
  remarks:
    'In logarithms to the base 10, which the paper does not say: with natural ones the loss is 0.57 instead of 2.2. One expert a token, every other block routed, all runs at 130e9 tokens. Krajewski et al. dispute that the gains vanish with size.',
});

/**
 * Clark et al. (2022), the dense models beside the routed ones.
 *
 * @category Published laws
 */
export const clark2022Dense: ParametersPowerLaw = /* @__PURE__ */ frozen({
  id: 'clark2022Dense',
  form: 'power of parameters',
  coefficients: { Nc: 3.568e13, alphaN: 0.078 },
  lossUnit: 'nats per token',
  parameterCount: 'dense',
  tokenCount: '130e9, fixed',
  dataset: 'MassiveText',
  tokenizer: 'SentencePiece, 32 000 tokens',
  fittedRange: { parameters: [16_527_360, 1_308_819_456], tokens: [130e9, 130e9] },
  source: 'Clark et al. 2022, arXiv:2202.01169, text at Table 3',
  remarks: 'All runs at 130e9 tokens. Nc differs from that of Kaplan et al. at nearly the same exponent. Falls to 0.',
});
