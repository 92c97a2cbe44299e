/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { LawFacts } from './facts.ts';
import { frozen } from './frozen.ts';

/**
 * The critical batch at a loss L, Bstar / L^(1 / alphaB).
 *
 * @category Published laws
 */
export interface CriticalBatchLaw extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'critical batch';
  /** The coefficients. */
  readonly coefficients: {
    /** Batch at a loss of 1, in tokens. */
    readonly Bstar: number;
    /** Exponent. */
    readonly alphaB: number;
  };
}

/**
 * Learning rate and batch by compute, e0 C^ea and b0 C^eb.
 *
 * @category Published laws
 */
export interface ComputeHyperparameters extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'hyperparameters of compute';
  /** The coefficients. */
  readonly coefficients: {
    /** Learning rate at one operation. */
    readonly e0: number;
    /** Its exponent. */
    readonly ea: number;
    /** Batch at one operation, in tokens. */
    readonly b0: number;
    /** Its exponent. */
    readonly eb: number;
  };
}

/**
 * Learning rate and batch by scale, l0 N^pN D^pD and b0 D^pB.
 *
 * @category Published laws
 */
export interface ScaleHyperparameters extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'hyperparameters of scale';
  /** The coefficients. */
  readonly coefficients: {
    /** Learning rate at one parameter and one token. */
    readonly l0: number;
    /** Exponent of the parameters in it. */
    readonly pN: number;
    /** Exponent of the tokens in it. */
    readonly pD: number;
    /** Batch at one token, in tokens. */
    readonly b0: number;
    /** Exponent of the tokens in it. */
    readonly pB: number;
  };
}

/**
 * Kaplan et al. (2020), the critical batch.
 *
 * @category Published laws
 */
export const kaplan2020CriticalBatch: CriticalBatchLaw = /* @__PURE__ */ frozen({
  id: 'kaplan2020CriticalBatch',
  form: 'critical batch',
  coefficients: { Bstar: 210e6, alphaB: 0.21 },
  lossUnit: 'nats per token',
  parameterCount: 'non-embedding: without vocabulary and positional embeddings',
  tokenCount: 'tokens of a batch',
  dataset: 'WebText2 (2.29e10 tokens)',
  tokenizer: 'GPT-2, 50 257 tokens',
  fittedRange: { parameters: [768, 1.5e9] },
  source: 'Kaplan et al. 2020, arXiv:2001.08361, equation 1.4 and Table 5',
  remarks: 'The text rounds Bstar to 2e8, the table has 2.1e8.',
});

/**
 * DeepSeek-AI (2024), learning rate and batch.
 *
 * @category Published laws
 */
export const deepseek2024Hyperparameters: ComputeHyperparameters = /* @__PURE__ */ frozen({
  id: 'deepseek2024Hyperparameters',
  form: 'hyperparameters of compute',
  coefficients: { e0: 0.3118, ea: -0.125, b0: 0.292, eb: 0.3271 },
  lossUnit: 'bits per byte',
  parameterCount: 'M = non-embedding training FLOP per token = 72 nLayer d^2 + 12 nLayer d seqLen (not parameters)',
  tokenCount: 'training tokens',
  dataset: 'in-house, "current" version',
  tokenizer: '102400 tokens (Table 3)',
  fittedRange: { flops: [1e17, 2e19] },
  source: 'DeepSeek-AI 2024, arXiv:2401.02954, equation 1',
  remarks: 'The middle of a band within 0.25 % of the best loss.',
});

/**
 * Li et al. (2025), learning rate and batch.
 *
 * @category Published laws
 */
export const steplaw2025Hyperparameters: ScaleHyperparameters = /* @__PURE__ */ frozen({
  id: 'steplaw2025Hyperparameters',
  form: 'hyperparameters of scale',
  coefficients: { l0: 1.79, pN: -0.713, pD: 0.307, b0: 0.58, pB: 0.571 },
  parameterCount: 'non-embedding',
  tokenCount: 'training tokens',
  dataset: 'StepFun mixes',
  runs: 3700,
  standardErrors: { lnL0: 0.623, pN: 0.0298, pD: 0.0191, lnB0: 0.437, pB: 0.0187 },
  intervals: {
    level: '95 % of 1000 resamples of the authors',
    ends: { pN: [-0.774, -0.655], pD: [0.271, 0.345], pB: [0.534, 0.606] },
  },
  source: 'Li et al. 2025, arXiv:2503.04715, equation 1',
  remarks:
    'The sign of D in the learning rate contradicts Bjorck et al., who find about N^-0.23 D^-0.32. Fitted to a smoothed training loss.',
});
