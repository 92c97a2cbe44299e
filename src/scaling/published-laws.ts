/* eslint-disable no-restricted-syntax --
 * Frozen, as these are the defaults of much else: no literal is, so that it takes calls. They do nothing to anything
 * else, and are marked so, so that bundlers drop what is not used. */
import type { DescribedLaw } from './described-law.ts';

/**
 * A scaling law from the literature.
 *
 * @category Laws
 */
export interface PublishedLaw extends DescribedLaw {
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
export const hoffmann2022: PublishedLaw = /* @__PURE__ */ Object.freeze({
  E: 1.69,
  A: 406.4,
  B: 410.7,
  alpha: 0.34,
  beta: 0.28,
  source: 'Hoffmann et al. 2022, arXiv:2203.15556, equation 10',
  fittedRange: /* @__PURE__ */ Object.freeze({
    parameters: /* @__PURE__ */ Object.freeze([70e6, 16e9] as const),
    tokens: /* @__PURE__ */ Object.freeze([5e9, 500e9] as const),
  }),
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
export const hoffmann2022Unrounded: PublishedLaw = /* @__PURE__ */ Object.freeze({
  E: 1.6933736809989528,
  A: 406.4010175194736,
  B: 410.7228269450399,
  alpha: 0.33917084,
  beta: 0.2849083,
  source: 'Hoffmann et al. 2022, arXiv:2203.15556, TeX source, as quoted by Besiroglu et al. 2024, arXiv:2404.10102',
  fittedRange: /* @__PURE__ */ Object.freeze({
    parameters: /* @__PURE__ */ Object.freeze([70e6, 16e9] as const),
    tokens: /* @__PURE__ */ Object.freeze([5e9, 500e9] as const),
  }),
});

/**
 * Besiroglu et al. (2024): the law of Hoffmann et al. refitted to 240 of their runs, read off a figure. The printed
 * coefficients minimise the sum of absolute residuals of the log-losses.
 *
 * @example
 * ```ts
 * import { besiroglu2024, chinchillaLoss } from 'skill-emergence/scaling';
 *
 * chinchillaLoss(besiroglu2024, { parameters: 70e9, tokens: 1.4e12 }); // ~> 1.97388
 * ```
 * @category Laws
 */
export const besiroglu2024: PublishedLaw = /* @__PURE__ */ Object.freeze({
  E: 1.8172,
  A: 482.01,
  B: 2085.43,
  alpha: 0.3478,
  beta: 0.3658,
  source: 'Besiroglu et al. 2024, arXiv:2404.10102, Table 1',
  standardErrors: /* @__PURE__ */ Object.freeze({ E: 0.03, A: 124.58, B: 1293.23, alpha: 0.02, beta: 0.02 }),
  fittedRange: /* @__PURE__ */ Object.freeze({
    parameters: /* @__PURE__ */ Object.freeze([57.3e6, 16.2e9] as const),
    tokens: /* @__PURE__ */ Object.freeze([0.8e9, 318e9] as const),
  }),
});

/**
 * Muennighoff et al. (2023), fitted to runs on the C4 corpus with equal exponents: E = exp 0.6254804, A = exp 6.255414,
 * B = exp 7.3049974.
 *
 * @example
 * ```ts
 * import { muennighoff2023C4, optimalExponents } from 'skill-emergence/scaling';
 *
 * optimalExponents(muennighoff2023C4).parameters; // => 0.5
 * ```
 * @category Laws
 */
export const muennighoff2023C4: PublishedLaw = /* @__PURE__ */ Object.freeze({
  E: 1.8691436784054856,
  A: 520.8249516599186,
  B: 1487.7160937828603,
  alpha: 0.3526596,
  beta: 0.3526596,
  source: 'Muennighoff et al. 2023, arXiv:2305.16264, appendix',
});

/**
 * Every published law, by name.
 *
 * @example
 * ```ts
 * import { publishedLaws } from 'skill-emergence/scaling';
 *
 * Object.keys(publishedLaws); // => ['hoffmann2022', 'hoffmann2022Unrounded', 'besiroglu2024', 'muennighoff2023C4']
 * ```
 * @category Laws
 */
export const publishedLaws: {
  /** Hoffmann et al. (2022), as printed. */
  readonly hoffmann2022: PublishedLaw;
  /** Hoffmann et al. (2022), before rounding. */
  readonly hoffmann2022Unrounded: PublishedLaw;
  /** Besiroglu et al. (2024). */
  readonly besiroglu2024: PublishedLaw;
  /** Muennighoff et al. (2023), on C4. */
  readonly muennighoff2023C4: PublishedLaw;
} = /* @__PURE__ */ Object.freeze({ hoffmann2022, hoffmann2022Unrounded, besiroglu2024, muennighoff2023C4 });
