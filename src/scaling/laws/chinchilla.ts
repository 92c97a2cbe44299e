/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { DescribedLaw } from '../described-law.ts';
import { frozen } from './frozen.ts';

/**
 * A scaling law from the literature, of the form that everything here takes: a {@link ScalingLaw} with what is known of
 * it. Laws of other forms keep their coefficients in a field of that name, so that none is taken for one of these.
 *
 * @category Laws
 */
export interface PublishedLaw extends DescribedLaw {
  /** The name it has in `publishedLaws`. */
  readonly id: string;
  /** Tells it from the other forms. */
  readonly form: 'chinchilla';
  /** What its losses are measured in. */
  readonly lossUnit: 'nats per token';
  /** How parameters are counted. */
  readonly parameterCount: string;
  /** How tokens are counted. */
  readonly tokenCount: string;
  /** The text that the models were trained on. */
  readonly dataset: string;
  /** Where the coefficients stand. */
  readonly source: string;
}

/**
 * Hoffmann et al. (2022), coefficients as printed. Rounding the exponents to two digits moves the compute-optimal
 * number of parameters by about 20 %: see {@link hoffmann2022Unrounded}.
 *
 * @example
 * ```ts
 * import { chinchillaLoss, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * chinchillaLoss(hoffmann2022, { parameters: 70e9, tokens: 1.4e12 }); // ~> 1.936645470559
 * ```
 * @category Laws
 */
export const hoffmann2022: PublishedLaw = /* @__PURE__ */ frozen({
  id: 'hoffmann2022',
  form: 'chinchilla',
  E: 1.69,
  A: 406.4,
  B: 410.7,
  alpha: 0.34,
  beta: 0.28,
  lossUnit: 'nats per token',
  parameterCount: 'total, with embeddings',
  tokenCount: 'training tokens, less than one epoch',
  dataset: 'MassiveText',
  tokenizer: 'SentencePiece, 32 000 tokens',
  source: 'Hoffmann et al. 2022, arXiv:2203.15556, equation 10',
  fittedRange: { parameters: [70e6, 16e9], tokens: [5e9, 500e9] },
  remarks:
    'Rounded: its optimum at 5.76e23 operations is 32e9 parameters, where the paper says 40e9. The fit stopped early, on a mean where a sum of losses was meant. Published without standard errors. Some runs are smaller than the range that the abstract gives, down to 44e6 parameters.',
});

/**
 * Hoffmann et al. (2022), coefficients before rounding, from the TeX source of the paper: E = exp 0.5267228,
 * A = exp 6.0073404, B = exp 6.0179186.
 *
 * @example
 * ```ts
 * import { hoffmann2022Unrounded, optimalExponents } from 'skill-emergence/scaling';
 *
 * optimalExponents(hoffmann2022Unrounded).parameters; // ~> 0.456526
 * ```
 * @category Laws
 */
export const hoffmann2022Unrounded: PublishedLaw = /* @__PURE__ */ frozen({
  id: 'hoffmann2022Unrounded',
  form: 'chinchilla',
  E: 1.6933736809989528,
  A: 406.4010175194736,
  B: 410.7228269450399,
  alpha: 0.33917084,
  beta: 0.2849083,
  lossUnit: 'nats per token',
  parameterCount: 'total, with embeddings',
  tokenCount: 'training tokens, less than one epoch',
  dataset: 'MassiveText',
  tokenizer: 'SentencePiece, 32 000 tokens',
  source: 'Hoffmann et al. 2022, arXiv:2203.15556, TeX source, as quoted by Besiroglu et al. 2024, arXiv:2404.10102',
  fittedRange: { parameters: [70e6, 16e9], tokens: [5e9, 500e9] },
  remarks:
    'Gives the 40e9 parameters of the paper at 5.76e23 operations. The fit stopped early, on a mean where a sum of losses was meant.',
});

/**
 * Besiroglu et al. (2024): the law of Hoffmann et al. refitted to 240 of their runs, read off a figure, as printed. The
 * printed coefficients belong to two optima: A, B and the exponents to {@link besiroglu2024Notebook}, whose E is
 * 1.8169, and E to {@link besiroglu2024LogHuber}. Between the three, losses differ
 * by at most 2·10⁻³ within the range of the runs.
 *
 * @example
 * ```ts
 * import { besiroglu2024, chinchillaLoss } from 'skill-emergence/scaling';
 *
 * chinchillaLoss(besiroglu2024, { parameters: 70e9, tokens: 1.4e12 }); // ~> 1.97388
 * ```
 * @category Laws
 */
export const besiroglu2024: PublishedLaw = /* @__PURE__ */ frozen({
  id: 'besiroglu2024',
  form: 'chinchilla',
  E: 1.8172,
  A: 482.01,
  B: 2085.43,
  alpha: 0.3478,
  beta: 0.3658,
  lossUnit: 'nats per token',
  parameterCount: 'total, as in a figure of Hoffmann et al.',
  tokenCount: 'operations by 6N, read off a figure',
  dataset: 'MassiveText, 240 runs of Hoffmann et al.',
  tokenizer: 'SentencePiece, 32 000 tokens',
  runs: 240,
  source: 'Besiroglu et al. 2024, arXiv:2404.10102, Table 1',
  standardErrors: { E: 0.03, A: 124.58, B: 1293.23, alpha: 0.02, beta: 0.02 },
  intervals: {
    level: '95 %, 4000 resamples; from the authors’ notebook, not in the paper',
    ends: {
      A: [285.214, 743.626],
      B: [1042.357, 5810.344],
      E: [1.769, 1.871],
      alpha: [0.317, 0.373],
      beta: [0.331, 0.415],
    },
  },
  fittedRange: { parameters: [57.3e6, 16.2e9], tokens: [0.8e9, 318e9] },
  remarks:
    'The printed set mixes two optima: E belongs to besiroglu2024LogHuber, the other four to besiroglu2024Notebook. A and alpha, and B and beta, are correlated to 0.999: their standard errors say nothing taken one by one.',
});

/**
 * Besiroglu et al. (2024), the optimum that their notebook prints, to all its digits: of a Huber likelihood with a free
 * scale, nearly least absolute deviations. The consistent form of {@link besiroglu2024}.
 *
 * @example
 * ```ts
 * import { besiroglu2024Notebook, chinchillaLoss } from 'skill-emergence/scaling';
 *
 * chinchillaLoss(besiroglu2024Notebook, { parameters: 70e9, tokens: 1.4e12 }); // ~> 1.97341
 * ```
 * @category Laws
 */
export const besiroglu2024Notebook: PublishedLaw = /* @__PURE__ */ frozen({
  id: 'besiroglu2024Notebook',
  form: 'chinchilla',
  E: 1.816864,
  A: 482.005718,
  B: 2085.434203,
  alpha: 0.347813,
  beta: 0.365854,
  lossUnit: 'nats per token',
  parameterCount: 'total, as in a figure of Hoffmann et al.',
  tokenCount: 'operations by 6N, read off a figure',
  dataset: 'MassiveText, 240 runs of Hoffmann et al.',
  tokenizer: 'SentencePiece, 32 000 tokens',
  runs: 240,
  source: 'Besiroglu et al. 2024, arXiv:2404.10102, optimum printed by the official notebook',
  standardErrors: { E: 0.02566, A: 124.52232, B: 1293.2841, alpha: 0.0154, beta: 0.0206 },
  fittedRange: { parameters: [57.3342e6, 16.18335e9], tokens: [818.6808e6, 317.7545e9] },
  remarks: 'Standard errors of A and B as in besiroglu2024: correlated with those of the exponents to 0.999.',
});

/**
 * Besiroglu et al. (2024), the minimum of the objective that the paper states, the sum of Huber losses of the residuals
 * of ln L with δ = 10⁻³; to more digits than the authors print.
 *
 * @example
 * ```ts
 * import { besiroglu2024LogHuber, computeOptimalScale } from 'skill-emergence/scaling';
 *
 * computeOptimalScale(besiroglu2024LogHuber, 5.76e23).parameters; // ~> 7.319e10
 * ```
 * @category Laws
 */
export const besiroglu2024LogHuber: PublishedLaw = /* @__PURE__ */ frozen({
  id: 'besiroglu2024LogHuber',
  form: 'chinchilla',
  E: 1.81721809901,
  A: 477.8258682339,
  B: 2143.4173633605,
  alpha: 0.347310498882,
  beta: 0.367172432628,
  lossUnit: 'nats per token',
  parameterCount: 'total, as in a figure of Hoffmann et al.',
  tokenCount: 'operations by 6N, read off a figure',
  dataset: 'MassiveText, 240 runs of Hoffmann et al.',
  tokenizer: 'SentencePiece, 32 000 tokens',
  runs: 240,
  source: 'Besiroglu et al. 2024, arXiv:2404.10102, objective of section 3, minimised anew',
  fittedRange: { parameters: [57.3342e6, 16.18335e9], tokens: [818.6808e6, 317.7545e9] },
  remarks:
    'Not printed in the paper: the authors’ grid search stops at A 477.84, B 2143.86. Standard errors of ln A, ln B and ln E: 0.248, 0.419 and 0.014; of the exponents 0.0148 and 0.0205.',
});

/**
 * Muennighoff et al. (2023), fitted to runs on the C4 corpus with equal exponents: E = exp 0.6254804, A = exp 6.255414,
 * B = exp 7.3049974. {@link muennighoff2023Repeated} is this law for repeated data.
 *
 * @example
 * ```ts
 * import { muennighoff2023C4, optimalExponents } from 'skill-emergence/scaling';
 *
 * optimalExponents(muennighoff2023C4).parameters; // => 0.5
 * ```
 * @category Laws
 */
export const muennighoff2023C4: PublishedLaw = /* @__PURE__ */ frozen({
  id: 'muennighoff2023C4',
  form: 'chinchilla',
  E: 1.8691436784054856,
  A: 520.8249516599186,
  B: 1487.7160937828603,
  alpha: 0.3526596,
  beta: 0.3526596,
  lossUnit: 'nats per token',
  parameterCount: 'total',
  tokenCount: 'unique tokens, one epoch',
  dataset: 'C4',
  tokenizer: 'GPT-2',
  runs: 54,
  source: 'Muennighoff et al. 2023, arXiv:2305.16264, equations 19 and 20',
  remarks: 'Exponents tied in the fit. The base of the law for repeated data.',
});
