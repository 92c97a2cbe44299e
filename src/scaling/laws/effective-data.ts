/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { LawFacts } from './facts.ts';
import { frozen } from './frozen.ts';

/**
 * What pre-training on other text is worth, DT = k DF^alpha N^beta characters, beside DF characters of fine-tuning.
 *
 * @category Published laws
 */
export interface TransferLaw extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'transfer';
  /** The coefficients. */
  readonly coefficients: {
    /** Characters for one character of fine-tuning and one parameter. */
    readonly k: number;
    /** Exponent of the characters of fine-tuning. */
    readonly alpha: number;
    /** Exponent of the parameters. */
    readonly beta: number;
  };
}

/**
 * One of several forms fitted to the same runs with repeated data.
 *
 * @category Published laws
 */
export interface RepetitionFit {
  /** Constant of the decay of repeated tokens. */
  readonly RDstar?: number;
  /** Constant of the decay of surplus parameters. */
  readonly RNstar?: number;
  /** Loss of the fit. */
  readonly loss?: number;
  /** Share of the variance that it explains. */
  readonly R2: number;
}

/**
 * Several forms fitted to the same runs with repeated data, to compare: none to compute with.
 *
 * @category Published laws
 */
export interface RepetitionFits extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'fits of repetition';
  /** The constants, form by form. */
  readonly coefficients: Readonly<Record<string, RepetitionFit>>;
}

/**
 * Hernandez et al. (2021), from text to Python.
 *
 * @category Published laws
 */
export const hernandez2021TransferText: TransferLaw = /* @__PURE__ */ frozen({
  id: 'hernandez2021TransferText',
  form: 'transfer',
  coefficients: { k: 19000, alpha: 0.18, beta: 0.38 },
  lossUnit: 'nats per token',
  parameterCount: 'non-embedding',
  tokenCount: 'characters of Python',
  dataset: 'text (24e9 characters) to Python',
  tokenizer: 'GPT-2, 50257 tokens',
  fittedRange: { finetuningCharacters: [3e5, 22e9] },
  source: 'Hernandez et al. 2021, arXiv:2102.01293, equation 1.1 and Table 1',
  remarks:
    'DF and DT in characters, not tokens. For little data alone: at most a tenth of what training from scratch would take.',
});

/**
 * Hernandez et al. (2021), from text and other code to Python.
 *
 * @category Published laws
 */
export const hernandez2021TransferTextAndCode: TransferLaw = /* @__PURE__ */ frozen({
  id: 'hernandez2021TransferTextAndCode',
  form: 'transfer',
  coefficients: { k: 21e4, alpha: 0.096, beta: 0.38 },
  lossUnit: 'nats per token',
  parameterCount: 'non-embedding',
  tokenCount: 'characters of Python',
  dataset: 'half text, half non-Python code to Python',
  tokenizer: 'GPT-2, 50257 tokens',
  fittedRange: { finetuningCharacters: [3e5, 22e9] },
  source: 'Hernandez et al. 2021, arXiv:2102.01293, equation 1.1 and Table 1',
  remarks:
    'DF and DT in characters, not tokens. For little data alone: at most a tenth of what training from scratch would take.',
});

/**
 * Muennighoff et al. (2023), the other forms fitted to the runs with repeated data.
 *
 * @category Published laws
 */
export const muennighoff2023RepeatedVariants: RepetitionFits = /* @__PURE__ */ frozen({
  id: 'muennighoff2023RepeatedVariants',
  form: 'fits of repetition',
  coefficients: {
    onlyDecayN: { RNstar: 713.0015, loss: 0.0241, R2: 0.4488 },
    onlyDecayD: { RDstar: 2.9157, loss: 0.0169, R2: 0.7354 },
    both: { RDstar: 15.3878, RNstar: 5.3097, loss: 0.0158, R2: 0.7722 },
    delta: { RDstar: 0.0104, RNstar: 0.3676, loss: 0.0155, R2: 0.7988 },
    explicitExponential: { RDstar: 0.0105, RNstar: 0.3676, loss: 0.0155, R2: 0.7987 },
    alphaBeta: { RDstar: 26530.611, RNstar: 2040.8163, loss: 0.0596, R2: 0.511 },
    noDecay: { R2: 0.4452 },
  },
  lossUnit: 'nats per token',
  parameterCount: 'total',
  tokenCount: 'tokens seen and unique tokens',
  dataset: 'C4',
  tokenizer: 'GPT-2',
  runs: 182,
  fittedRange: { parameters: [7e6, 9e9], epochs: [1, 500] },
  source: 'Muennighoff et al. 2023, arXiv:2305.16264, table of fits in Appendix A',
  remarks:
    'Rival forms fitted to the same 182 runs. Where only D decays, RDstar is 2.9 instead of 15.4. The two last forms fit best; the paper recommends the one where both decay.',
});
