/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type {
  AllocationExponents,
  AllocationRatio,
  DeepSeekAllocation,
  KaplanAllocation,
  TokensAllocation,
  VocabularyAllocation,
} from './allocation-forms.ts';
import { frozen } from './frozen.ts';

/**
 * Hoffmann et al. (2022), the first approach: envelopes of training curves.
 *
 * @category Published laws
 */
export const hoffmann2022Approach1: AllocationExponents = /* @__PURE__ */ frozen({
  id: 'hoffmann2022Approach1',
  form: 'exponents of compute',
  coefficients: { a: 0.5, b: 0.5 },
  lossUnit: 'nats per token',
  parameterCount: 'total, embeddings included',
  tokenCount: 'training tokens, all fits under one epoch',
  dataset: 'MassiveText',
  tokenizer: 'SentencePiece, 32 000 tokens',
  fittedRange: { parameters: [70e6, 10e9], flops: [6e18, 3e21] },
  intervals: {
    level: '10th to 90th percentile of 100 subsamples of 80 %',
    ends: { a: [0.488, 0.502], b: [0.501, 0.512] },
  },
  source: 'Hoffmann et al. 2022, arXiv:2203.15556, Table 2',
  remarks: 'Exponents without a constant. The published interval of b does not contain the published b.',
});

/**
 * Hoffmann et al. (2022), the second approach: minima at equal compute.
 *
 * @category Published laws
 */
export const hoffmann2022Approach2: AllocationExponents = /* @__PURE__ */ frozen({
  id: 'hoffmann2022Approach2',
  form: 'exponents of compute',
  coefficients: { a: 0.49, b: 0.51 },
  lossUnit: 'nats per token',
  parameterCount: 'total, embeddings included',
  tokenCount: 'training tokens, all fits under one epoch',
  dataset: 'MassiveText',
  tokenizer: 'SentencePiece, 32 000 tokens',
  fittedRange: { parameters: [null, 16e9], flops: [6e18, 3e21] },
  intervals: {
    level: '10th to 90th percentile of 100 subsamples of 80 %',
    ends: { a: [0.462, 0.534], b: [0.483, 0.529] },
  },
  source: 'Hoffmann et al. 2022, arXiv:2203.15556, Table 2 and Table A3',
  remarks:
    'Exponents without a constant. Minima of parabolas, which are biased where exponents differ. In Table A3 one budget reads 1.26e24 where 1.26e25 is meant.',
});

/**
 * Twenty tokens for each parameter, as Table 3 of Hoffmann et al. (2022) is read.
 *
 * @category Published laws
 */
export const hoffmann2022Ratio20: AllocationRatio = /* @__PURE__ */ frozen({
  id: 'hoffmann2022Ratio20',
  form: 'tokens for each parameter',
  coefficients: { ratio: 20 },
  parameterCount: 'total',
  tokenCount: 'training tokens',
  dataset: 'MassiveText',
  tokenizer: 'SentencePiece, 32 000 tokens',
  fittedRange: { parameters: [400e6, 1e13] },
  source: 'Hoffmann et al. 2022, arXiv:2203.15556, Table 3',
  remarks:
    'A reading of the table, whose ratios are 20.0 to 22.4; the paper does not state it, and its fitted law gives 59 to 93 at the budget of Chinchilla.',
});

/**
 * Kaplan et al. (2020), what is optimal for a budget.
 *
 * @category Published laws
 */
export const kaplan2020Optimal: KaplanAllocation = /* @__PURE__ */ frozen({
  id: 'kaplan2020Optimal',
  form: 'optima of minimum compute',
  coefficients: { Ne: 1.3e9, pN: 0.73, Be: 2e6, pB: 0.24, Se: 5400, pS: 0.03, De: 20e9, pD: 0.27 },
  lossUnit: 'nats per token',
  parameterCount: 'non-embedding: without vocabulary and positional embeddings',
  tokenCount: 'one epoch',
  dataset: 'WebText2 (2.29e10 tokens)',
  tokenizer: 'GPT-2, 50 257 tokens',
  fittedRange: { parameters: [768, 1.5e9] },
  source: 'Kaplan et al. 2020, arXiv:2001.08361, Table 6',
  remarks:
    'Superseded by Hoffmann et al. De carries a factor of 2, as for training at the critical batch: 6 Ne De is 1.8 PF-days, not 1. Fitted, so that its exponents differ a little from the derived ones.',
});

/**
 * DeepSeek-AI (2024), operations a token and tokens.
 *
 * @category Published laws
 */
export const deepseek2024Optimal: DeepSeekAllocation = /* @__PURE__ */ frozen({
  id: 'deepseek2024Optimal',
  form: 'operations a token and tokens',
  coefficients: { Mbase: 0.1715, a: 0.5243, Dbase: 5.8316, b: 0.4757 },
  lossUnit: 'bits per byte',
  parameterCount: 'M = non-embedding training FLOP per token = 72 nLayer d^2 + 12 nLayer d seqLen (not parameters)',
  tokenCount: 'training tokens',
  dataset: 'in-house, "current" version',
  tokenizer: '102400 tokens (Table 3)',
  fittedRange: { flops: [1e17, 3e20] },
  source: 'DeepSeek-AI 2024, arXiv:2401.02954, equation 4',
  remarks:
    'M counts operations a token, not parameters. The exponents move with the data: a is 0.450 on early in-house data and 0.578 on OpenWebText2, for which Porian et al. find 0.518.',
});

/**
 * Grattafiori et al. (2024), Llama 3.
 *
 * @category Published laws
 */
export const llama3OptimalTokens: TokensAllocation = /* @__PURE__ */ frozen({
  id: 'llama3OptimalTokens',
  form: 'optimal tokens',
  coefficients: { A: 0.299, alpha: 0.537 },
  parameterCount: 'total',
  tokenCount: 'training tokens, one epoch',
  dataset: 'Llama 3 pre-training mix',
  tokenizer: 'Llama 3, 128256 tokens',
  fittedRange: { parameters: [40e6, 16e9], flops: [6e18, 1e22] },
  source: 'Grattafiori et al. 2024, arXiv:2407.21783, Figure 3, legend',
  remarks:
    'Called N* in the paper, but a number of tokens. The legend gives 16.3e12 at 3.8e25, the text 16.55e12, and the exponents of the text 10.5e12.',
});

/**
 * Tao et al. (2024), parameters in and outside the vocabulary.
 *
 * @category Published laws
 */
export const tao2024VocabularyOptimal: VocabularyAllocation = /* @__PURE__ */ frozen({
  id: 'tao2024VocabularyOptimal',
  form: 'vocabulary',
  coefficients: {
    k1: -2.4846510161625193,
    k2: -1.589031299255507,
    p2: 0.4163622634135234,
    gammaIsoflops: 0.832725,
    gammaDerivative: 0.8353974035228025,
    anchorNv: 3_145_728,
    anchorNnv: 33e6,
  },
  lossUnit: 'unigram-normalised nats per token',
  parameterCount: 'Nnv non-vocabulary; Nv = V d, output layer only',
  tokenCount: 'characters; a vocabulary says how many tokens they are',
  dataset: 'SlimPajama',
  tokenizer: 'byte-pair with V from 4096 to 96256',
  runs: 1200,
  fittedRange: {
    parameters: [33_222_780, 1_129_891_000],
    characters: [180.8e6, 236.1e9],
    flops: [1.27e16, 4.36e20],
    vocabulary: [4096, 96256],
  },
  source: 'Tao et al. 2024, arXiv:2407.13623, sections 4.1 and 4.2',
  remarks:
    'The exponent 0.5 was imposed, not fitted. Printed as 0.08 C^0.50 and 0.20 C^0.42. Nv counts the output layer alone; data are counted in characters.',
});
