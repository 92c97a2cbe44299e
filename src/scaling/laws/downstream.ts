/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { LawFacts, LossFacts } from './facts.ts';
import { frozen } from './frozen.ts';

/**
 * Mean error on tasks by loss, epsilon − k e^(−gamma L).
 *
 * @category Published laws
 */
export interface ErrorLaw extends LossFacts<'nats per token'> {
  /** Tells it from the other forms. */
  readonly form: 'error by loss';
  /** The coefficients. */
  readonly coefficients: {
    /** Error that the law tends to as the loss grows. */
    readonly epsilon: number;
    /** How far a loss of 0 would be below it. */
    readonly k: number;
    /** Rate at which it is reached. */
    readonly gamma: number;
  };
}

/**
 * Accuracy on a task in two steps, from scale to the loss of the right answer and from that to accuracy, as a form
 * without coefficients.
 *
 * @category Published laws
 */
export interface LadderLaw extends LawFacts<'bits per byte'> {
  /** Tells it from the other forms. */
  readonly form: 'accuracy by loss';
}

/**
 * Gadre et al. (2024), error on 17 tasks, trained on C4.
 *
 * @category Published laws
 */
export const gadre2024ErrorC4: ErrorLaw = /* @__PURE__ */ frozen({
  id: 'gadre2024ErrorC4',
  form: 'error by loss',
  coefficients: { epsilon: 0.85, k: 2.08, gamma: 0.756 },
  lossUnit: 'nats per token',
  parameterCount: 'total',
  tokenCount: 'D = M N training tokens, no repetition',
  dataset: 'trained on C4; mean top-1 error of 17 tasks',
  tokenizer: 'GPT-NeoX-20B, about 50k',
  runs: 6,
  fittedRange: { parameters: [10_569_312, 1.4e9] },
  source: 'Gadre et al. 2024, arXiv:2403.08540, equation 5 and Table 6',
  remarks: 'Three coefficients from six runs. L is the loss on the C4 evaluation set, of the same run.',
});

/**
 * Gadre et al. (2024), error on 17 tasks, trained on RedPajama.
 *
 * @category Published laws
 */
export const gadre2024ErrorRedPajama: ErrorLaw = /* @__PURE__ */ frozen({
  id: 'gadre2024ErrorRedPajama',
  form: 'error by loss',
  coefficients: { epsilon: 0.857, k: 2.21, gamma: 0.715 },
  lossUnit: 'nats per token',
  parameterCount: 'total',
  tokenCount: 'D = M N training tokens, no repetition',
  dataset: 'trained on RedPajama; mean top-1 error of 17 tasks',
  tokenizer: 'GPT-NeoX-20B, about 50k',
  runs: 6,
  fittedRange: { parameters: [10_569_312, 1.4e9] },
  source: 'Gadre et al. 2024, arXiv:2403.08540, equation 5 and Table 6',
  remarks: 'Three coefficients from six runs. L is the loss on the C4 evaluation set, of the same run.',
});

/**
 * Gadre et al. (2024), error on 17 tasks, trained on RefinedWeb.
 *
 * @category Published laws
 */
export const gadre2024ErrorRefinedWeb: ErrorLaw = /* @__PURE__ */ frozen({
  id: 'gadre2024ErrorRefinedWeb',
  form: 'error by loss',
  coefficients: { epsilon: 0.865, k: 2.21, gamma: 0.707 },
  lossUnit: 'nats per token',
  parameterCount: 'total',
  tokenCount: 'D = M N training tokens, no repetition',
  dataset: 'trained on RefinedWeb; mean top-1 error of 17 tasks',
  tokenizer: 'GPT-NeoX-20B, about 50k',
  runs: 6,
  fittedRange: { parameters: [10_569_312, 1.4e9] },
  source: 'Gadre et al. 2024, arXiv:2403.08540, equation 5 and Table 6',
  remarks: 'Three coefficients from six runs. L is the loss on the C4 evaluation set, of the same run.',
});

/**
 * Bhagia et al. (2024), the model ladder.
 *
 * @category Published laws
 */
export const bhagia2024Ladder: LadderLaw = /* @__PURE__ */ frozen({
  id: 'bhagia2024Ladder',
  form: 'accuracy by loss',
  lossUnit: 'bits per byte',
  parameterCount: 'non-embedding',
  tokenCount: 'training tokens, 1 to 10 times 20 N',
  dataset: 'OLMo 2 stage-1 mix',
  tokenizer: 'OLMo 2',
  runs: 16,
  fittedRange: { parameters: [190_354_176, 1_279_395_840], tokens: [3_807_083_520, 255_879_168_000] },
  source: 'Bhagia et al. 2024, arXiv:2412.04403, equations 1 and 2',
  remarks:
    'Form alone: coefficients are fitted a task, and not printed. Average relative errors of 5.2 and 6.6 % (loss), 3.7 and 3.5 % (accuracy).',
});
