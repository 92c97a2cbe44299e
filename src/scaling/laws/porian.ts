/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { ParametersAllocation } from './allocation-forms.ts';
import { frozen } from './frozen.ts';

/**
 * Porian et al. (2024), RefinedWeb, as Kaplan et al. did.
 *
 * @category Published laws
 */
export const porian2024RefinedWebKaplanReproduced: ParametersAllocation = /* @__PURE__ */ frozen({
  id: 'porian2024RefinedWebKaplanReproduced',
  form: 'optimal parameters',
  coefficients: { a: 0.8353, k: 4.232e-8 },
  lossUnit: 'nats per token',
  parameterCount: 'linear layers without the head, without embeddings',
  tokenCount: 'training tokens, at most one epoch (OpenWebText2 about 30e9 tokens)',
  dataset: 'RefinedWeb',
  tokenizer: 'GPT-NeoX, about 50k',
  fittedRange: { parameters: [5e6, 901e6], flops: [1.25e16, 2.56e19] },
  intervals: { level: '95 %, bootstrap', ends: { a: [0.824, 0.846] } },
  source: 'Porian et al. 2024, arXiv:2406.19146, Table 1 and Figure 1',
  remarks: 'Kaplan et al. reproduced: without the operations of the head, warm-up too long for small models.',
});

/**
 * Porian et al. (2024), RefinedWeb, the operations of the head counted.
 *
 * @category Published laws
 */
export const porian2024RefinedWebHeadFlops: ParametersAllocation = /* @__PURE__ */ frozen({
  id: 'porian2024RefinedWebHeadFlops',
  form: 'optimal parameters',
  coefficients: { a: 0.70647, k: 1.2702e-5 },
  lossUnit: 'nats per token',
  parameterCount: 'linear layers with the head, without embeddings',
  tokenCount: 'training tokens, at most one epoch (OpenWebText2 about 30e9 tokens)',
  dataset: 'RefinedWeb',
  tokenizer: 'GPT-NeoX, about 50k',
  fittedRange: { parameters: [5e6, 901e6], flops: [1.25e16, 2.56e19] },
  intervals: { level: '95 %, bootstrap', ends: { a: [0.691, 0.717] } },
  source: 'Porian et al. 2024, arXiv:2406.19146, Table 1 and Figure 1',
  remarks: 'The operations of the head counted, in addition to the step before.',
});

/**
 * Porian et al. (2024), RefinedWeb, the warm-up scaled.
 *
 * @category Published laws
 */
export const porian2024RefinedWebWarmup: ParametersAllocation = /* @__PURE__ */ frozen({
  id: 'porian2024RefinedWebWarmup',
  form: 'optimal parameters',
  coefficients: { a: 0.60204, k: 0.0014309 },
  lossUnit: 'nats per token',
  parameterCount: 'linear layers with the head, without embeddings',
  tokenCount: 'training tokens, at most one epoch (OpenWebText2 about 30e9 tokens)',
  dataset: 'RefinedWeb',
  tokenizer: 'GPT-NeoX, about 50k',
  fittedRange: { parameters: [5e6, 901e6], flops: [1.25e16, 2.56e19] },
  intervals: { level: '95 %, bootstrap', ends: { a: [0.591, 0.617] } },
  source: 'Porian et al. 2024, arXiv:2406.19146, Table 1 and Figure 1',
  remarks: 'The warm-up scaled with the model, in addition to the steps before.',
});

/**
 * Porian et al. (2024), RefinedWeb, the decay matched to the budget.
 *
 * @category Published laws
 */
export const porian2024RefinedWebCosineDecay: ParametersAllocation = /* @__PURE__ */ frozen({
  id: 'porian2024RefinedWebCosineDecay',
  form: 'optimal parameters',
  coefficients: { a: 0.57149, k: 0.0047693 },
  lossUnit: 'nats per token',
  parameterCount: 'linear layers with the head, without embeddings',
  tokenCount: 'training tokens, at most one epoch (OpenWebText2 about 30e9 tokens)',
  dataset: 'RefinedWeb',
  tokenizer: 'GPT-NeoX, about 50k',
  fittedRange: { parameters: [5e6, 901e6], flops: [1.25e16, 2.56e19] },
  intervals: { level: '95 %, bootstrap', ends: { a: [0.56, 0.589] } },
  source: 'Porian et al. 2024, arXiv:2406.19146, Table 1 and Figure 1',
  remarks: 'Cosine decay matched to the budget, in addition to the steps before.',
});

/**
 * Porian et al. (2024), RefinedWeb, all tuned.
 *
 * @category Published laws
 */
export const porian2024RefinedWebTuned: ParametersAllocation = /* @__PURE__ */ frozen({
  id: 'porian2024RefinedWebTuned',
  form: 'optimal parameters',
  coefficients: { a: 0.4969, k: 0.11893 },
  lossUnit: 'nats per token',
  parameterCount: 'linear layers with the head, without embeddings',
  tokenCount: 'training tokens, at most one epoch (OpenWebText2 about 30e9 tokens)',
  dataset: 'RefinedWeb',
  tokenizer: 'GPT-NeoX, about 50k',
  fittedRange: { parameters: [5e6, 901e6], flops: [1.25e16, 2.56e19] },
  intervals: { level: '95 %, bootstrap', ends: { a: [0.491, 0.505] } },
  source: 'Porian et al. 2024, arXiv:2406.19146, Table 1 and Figure 1',
  remarks: 'Learning rate, batch and beta2 tuned for each size, with a constant learning rate.',
});

/**
 * Porian et al. (2024), OpenWebText2, as Kaplan et al. did.
 *
 * @category Published laws
 */
export const porian2024OpenWebText2KaplanReproduced: ParametersAllocation = /* @__PURE__ */ frozen({
  id: 'porian2024OpenWebText2KaplanReproduced',
  form: 'optimal parameters',
  coefficients: { a: 0.86351, k: 1.285e-8 },
  lossUnit: 'nats per token',
  parameterCount: 'linear layers without the head, without embeddings',
  tokenCount: 'training tokens, at most one epoch (OpenWebText2 about 30e9 tokens)',
  dataset: 'OpenWebText2',
  tokenizer: 'GPT-NeoX, about 50k',
  fittedRange: { parameters: [5e6, 901e6], flops: [1.25e16, 2.56e19] },
  intervals: { level: '95 %, bootstrap', ends: { a: [0.819, 0.897] } },
  source: 'Porian et al. 2024, arXiv:2406.19146, Table 1 and Figure 1',
  remarks: 'Kaplan et al. reproduced: without the operations of the head, warm-up too long for small models.',
});

/**
 * Porian et al. (2024), OpenWebText2, the operations of the head counted.
 *
 * @category Published laws
 */
export const porian2024OpenWebText2HeadFlops: ParametersAllocation = /* @__PURE__ */ frozen({
  id: 'porian2024OpenWebText2HeadFlops',
  form: 'optimal parameters',
  coefficients: { a: 0.6985, k: 1.7334e-5 },
  lossUnit: 'nats per token',
  parameterCount: 'linear layers with the head, without embeddings',
  tokenCount: 'training tokens, at most one epoch (OpenWebText2 about 30e9 tokens)',
  dataset: 'OpenWebText2',
  tokenizer: 'GPT-NeoX, about 50k',
  fittedRange: { parameters: [5e6, 901e6], flops: [1.25e16, 2.56e19] },
  intervals: { level: '95 %, bootstrap', ends: { a: [0.664, 0.724] } },
  source: 'Porian et al. 2024, arXiv:2406.19146, Table 1 and Figure 1',
  remarks: 'The operations of the head counted, in addition to the step before.',
});

/**
 * Porian et al. (2024), OpenWebText2, the warm-up scaled.
 *
 * @category Published laws
 */
export const porian2024OpenWebText2Warmup: ParametersAllocation = /* @__PURE__ */ frozen({
  id: 'porian2024OpenWebText2Warmup',
  form: 'optimal parameters',
  coefficients: { a: 0.6032, k: 0.0013177 },
  lossUnit: 'nats per token',
  parameterCount: 'linear layers with the head, without embeddings',
  tokenCount: 'training tokens, at most one epoch (OpenWebText2 about 30e9 tokens)',
  dataset: 'OpenWebText2',
  tokenizer: 'GPT-NeoX, about 50k',
  fittedRange: { parameters: [5e6, 901e6], flops: [1.25e16, 2.56e19] },
  intervals: { level: '95 %, bootstrap', ends: { a: [0.57, 0.629] } },
  source: 'Porian et al. 2024, arXiv:2406.19146, Table 1 and Figure 1',
  remarks: 'The warm-up scaled with the model, in addition to the steps before.',
});

/**
 * Porian et al. (2024), OpenWebText2, the decay matched to the budget.
 *
 * @category Published laws
 */
export const porian2024OpenWebText2CosineDecay: ParametersAllocation = /* @__PURE__ */ frozen({
  id: 'porian2024OpenWebText2CosineDecay',
  form: 'optimal parameters',
  coefficients: { a: 0.5743, k: 0.0043658 },
  lossUnit: 'nats per token',
  parameterCount: 'linear layers with the head, without embeddings',
  tokenCount: 'training tokens, at most one epoch (OpenWebText2 about 30e9 tokens)',
  dataset: 'OpenWebText2',
  tokenizer: 'GPT-NeoX, about 50k',
  fittedRange: { parameters: [5e6, 901e6], flops: [1.25e16, 2.56e19] },
  intervals: { level: '95 %, bootstrap', ends: { a: [0.542, 0.606] } },
  source: 'Porian et al. 2024, arXiv:2406.19146, Table 1 and Figure 1',
  remarks: 'Cosine decay matched to the budget, in addition to the steps before.',
});

/**
 * Porian et al. (2024), OpenWebText2, all tuned.
 *
 * @category Published laws
 */
export const porian2024OpenWebText2Tuned: ParametersAllocation = /* @__PURE__ */ frozen({
  id: 'porian2024OpenWebText2Tuned',
  form: 'optimal parameters',
  coefficients: { a: 0.51845, k: 0.046935 },
  lossUnit: 'nats per token',
  parameterCount: 'linear layers with the head, without embeddings',
  tokenCount: 'training tokens, at most one epoch (OpenWebText2 about 30e9 tokens)',
  dataset: 'OpenWebText2',
  tokenizer: 'GPT-NeoX, about 50k',
  fittedRange: { parameters: [5e6, 901e6], flops: [1.25e16, 2.56e19] },
  intervals: { level: '95 %, bootstrap', ends: { a: [0.493, 0.541] } },
  source: 'Porian et al. 2024, arXiv:2406.19146, Table 1 and Figure 1',
  remarks: 'Learning rate, batch and beta2 tuned for each size, with a constant learning rate.',
});
