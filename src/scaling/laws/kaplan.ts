/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { LossFacts } from './facts.ts';
import { frozen } from './frozen.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/**
 * Loss as a power of the number of parameters alone, `(Nc / N)^alphaN`: of models trained to convergence (Kaplan et
 * al.), or all on the same number of tokens (Clark et al.).
 *
 * @category Published laws
 */
export interface ParametersPowerLaw extends LossFacts<'nats per token'> {
  /** Tells it from the other forms. */
  readonly form: 'power of parameters';
  /** The coefficients. */
  readonly coefficients: {
    /** Number of parameters at which the loss would be 1. */
    readonly Nc: number;
    /** Exponent. */
    readonly alphaN: number;
  };
}

/**
 * Loss as a power of the size of the data set alone, `(Dc / D)^alphaD`, with early stopping.
 *
 * @category Published laws
 */
export interface DataPowerLaw extends LossFacts<'nats per token'> {
  /** Tells it from the other forms. */
  readonly form: 'power of unique tokens';
  /** The coefficients. */
  readonly coefficients: {
    /** Unique tokens at which the loss would be 1. */
    readonly Dc: number;
    /** Exponent. */
    readonly alphaD: number;
  };
}

/**
 * Loss as a power of training compute, `(Cc / C)^alphaC` with C in PF-days of 8.64e19 operations: of compute as it is
 * at a fixed batch, or as it would be at a batch far below the critical one.
 *
 * @category Published laws
 */
export interface ComputePowerLaw extends LossFacts<'nats per token'> {
  /** Tells it from the other forms, and which compute it is of. */
  readonly form: 'power of compute' | 'power of minimum compute';
  /** The coefficients. */
  readonly coefficients: {
    /** Compute at which the loss would be 1, in PF-days. */
    readonly Cc: number;
    /** Exponent. */
    readonly alphaC: number;
  };
}

/**
 * Loss by parameters and the size of the data set, `((Nc / N)^(alphaN / alphaD) + Dc / D)^alphaD`.
 *
 * @category Published laws
 */
export interface ParametersAndDataLaw extends LossFacts<'nats per token'> {
  /** Tells it from the other forms. */
  readonly form: 'parameters and unique tokens';
  /** The coefficients. */
  readonly coefficients: {
    /** Scale of the parameters. */
    readonly Nc: number;
    /** Scale of the unique tokens. */
    readonly Dc: number;
    /** Exponent of the parameters. */
    readonly alphaN: number;
    /** Exponent of the data. */
    readonly alphaD: number;
  };
}

/**
 * Loss by parameters and steps, `(Nc / N)^alphaN + (Sc / Smin)^alphaS`.
 *
 * @category Published laws
 */
export interface ParametersAndStepsLaw extends LossFacts<'nats per token'> {
  /** Tells it from the other forms. */
  readonly form: 'parameters and steps';
  /** The coefficients. */
  readonly coefficients: {
    /** Scale of the parameters. */
    readonly Nc: number;
    /** Scale of the steps. */
    readonly Sc: number;
    /** Exponent of the parameters. */
    readonly alphaN: number;
    /** Exponent of the steps. */
    readonly alphaS: number;
  };
}

/** Operations in a PF-day. */
export const PF_DAY = 8.64e19;

/** The loss, for arguments that have been checked. */
export function parametersAndDataLoss(
  { Nc, Dc, alphaN, alphaD }: ParametersAndDataLaw['coefficients'],
  parameters: number,
  uniqueTokens: number,
): number {
  return pow(pow(Nc / parameters, alphaN / alphaD) + Dc / uniqueTokens, alphaD);
}

/**
 * Kaplan et al. (2020), loss by parameters.
 *
 * @category Published laws
 */
export const kaplan2020LossN: ParametersPowerLaw = /* @__PURE__ */ frozen({
  id: 'kaplan2020LossN',
  form: 'power of parameters',
  coefficients: { Nc: 8.8e13, alphaN: 0.076 },
  lossUnit: 'nats per token',
  parameterCount: 'non-embedding: without vocabulary and positional embeddings',
  tokenCount: 'none: trained to convergence',
  dataset: 'WebText2 (2.29e10 tokens)',
  tokenizer: 'GPT-2, 50 257 tokens',
  fittedRange: { parameters: [768, 1.5e9] },
  source: 'Kaplan et al. 2020, arXiv:2001.08361, equation 1.1 and Table 5',
  remarks:
    'Falls to 0: no irreducible loss. Of models trained to convergence on unlimited data. One of three values of Nc in the paper (8.8e13, 6.4e13, 6.5e13); they depend on the vocabulary. No standard errors published.',
});

/**
 * Kaplan et al. (2020), loss by the size of the data set.
 *
 * @category Published laws
 */
export const kaplan2020LossD: DataPowerLaw = /* @__PURE__ */ frozen({
  id: 'kaplan2020LossD',
  form: 'power of unique tokens',
  coefficients: { Dc: 5.4e13, alphaD: 0.095 },
  lossUnit: 'nats per token',
  parameterCount: 'non-embedding: without vocabulary and positional embeddings',
  tokenCount: 'unique tokens of the data set',
  dataset: 'WebText2 (2.29e10 tokens)',
  tokenizer: 'GPT-2, 50 257 tokens',
  fittedRange: { tokens: [22e6, 23e9] },
  source: 'Kaplan et al. 2020, arXiv:2001.08361, equation 1.2 and Table 5',
  remarks:
    'D is the size of the data set, not the length of training: runs stop early, after several epochs. Falls to 0.',
});

/**
 * Kaplan et al. (2020), loss by compute corrected to small batches.
 *
 * @category Published laws
 */
export const kaplan2020LossCmin: ComputePowerLaw = /* @__PURE__ */ frozen({
  id: 'kaplan2020LossCmin',
  form: 'power of minimum compute',
  coefficients: { Cc: 310e6, alphaC: 0.05 },
  lossUnit: 'nats per token',
  parameterCount: 'non-embedding: without vocabulary and positional embeddings',
  tokenCount: 'one epoch',
  dataset: 'WebText2 (2.29e10 tokens)',
  tokenizer: 'GPT-2, 50 257 tokens',
  fittedRange: { parameters: [768, 1.5e9] },
  source: 'Kaplan et al. 2020, arXiv:2001.08361, equation 1.3 and Table 5',
  remarks:
    'Of non-embedding compute corrected to a batch far below the critical one, 6NBS / (1 + B/Bcrit), in PF-days of 8.64e19 operations: not of raw operations. Falls to 0.',
});

/**
 * Kaplan et al. (2020), loss by compute at a fixed batch.
 *
 * @category Published laws
 */
export const kaplan2020LossC: ComputePowerLaw = /* @__PURE__ */ frozen({
  id: 'kaplan2020LossC',
  form: 'power of compute',
  coefficients: { Cc: 16e6, alphaC: 0.057 },
  lossUnit: 'nats per token',
  parameterCount: 'non-embedding: without vocabulary and positional embeddings',
  tokenCount: 'one epoch, batches of 2^19 tokens',
  dataset: 'WebText2 (2.29e10 tokens)',
  tokenizer: 'GPT-2, 50 257 tokens',
  fittedRange: { parameters: [768, 1.5e9] },
  source: 'Kaplan et al. 2020, arXiv:2001.08361, Table 5',
  remarks:
    'Of compute at a fixed batch of 2^19 tokens, in PF-days. Another law than the one of corrected compute; the exponents 0.057 and 0.050 are often mixed up. Falls to 0.',
});

/**
 * Kaplan et al. (2020), loss by parameters and the size of the data set.
 *
 * @category Published laws
 */
export const kaplan2020JointND: ParametersAndDataLaw = /* @__PURE__ */ frozen({
  id: 'kaplan2020JointND',
  form: 'parameters and unique tokens',
  coefficients: { Nc: 6.4e13, Dc: 1.8e13, alphaN: 0.076, alphaD: 0.103 },
  lossUnit: 'nats per token',
  parameterCount: 'non-embedding: without vocabulary and positional embeddings',
  tokenCount: 'unique tokens of the data set; early stopping, several epochs',
  dataset: 'WebText2 (2.29e10 tokens)',
  tokenizer: 'GPT-2, 50 257 tokens',
  fittedRange: { parameters: [768, 1.5e9], tokens: [22e6, 23e9] },
  source: 'Kaplan et al. 2020, arXiv:2001.08361, equation 1.5 and Table 2',
  remarks:
    'These constants belong together; those of the laws of one variable do not fit in. D is the size of the data set, and compute is not 6ND. Falls to 0.',
});

/**
 * Kaplan et al. (2020), loss by parameters and steps.
 *
 * @category Published laws
 */
export const kaplan2020JointNS: ParametersAndStepsLaw = /* @__PURE__ */ frozen({
  id: 'kaplan2020JointNS',
  form: 'parameters and steps',
  coefficients: { Nc: 6.5e13, Sc: 2100, alphaN: 0.077, alphaS: 0.76 },
  lossUnit: 'nats per token',
  parameterCount: 'non-embedding: without vocabulary and positional embeddings',
  tokenCount: 'steps at a batch far above the critical one',
  dataset: 'WebText2 (2.29e10 tokens)',
  tokenizer: 'GPT-2, 50 257 tokens',
  fittedRange: { parameters: [768, 1.5e9] },
  source: 'Kaplan et al. 2020, arXiv:2001.08361, equation 1.6 and Table 3',
  remarks:
    'The third value of Nc in the paper. Smin is the number of steps at a batch far above the critical one. Falls to 0.',
});
