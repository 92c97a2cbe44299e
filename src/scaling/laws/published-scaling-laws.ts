/* eslint-disable no-restricted-syntax --
 * Frozen by a call that does nothing to anything else, and is marked so: bundlers drop what is not used. */
import {
  type PublishedLaw,
  hoffmann2022,
  hoffmann2022Unrounded,
  besiroglu2024,
  besiroglu2024Notebook,
  besiroglu2024LogHuber,
  muennighoff2023C4,
} from './chinchilla.ts';
import { krajewski2024Dense } from './granularity.ts';

/**
 * The published laws that are a {@link ScalingLaw} as they stand, by name: for all that takes several of these, such as
 * {@link compareLaws}.
 *
 * @example
 * ```ts
 * import { publishedScalingLaws } from 'skill-emergence/scaling';
 *
 * Object.keys(publishedScalingLaws).length; // => 7
 * publishedScalingLaws.hoffmann2022.alpha; // => 0.34
 * ```
 * @category Laws
 */
export const publishedScalingLaws: {
  /** Hoffmann et al. (2022), as printed. */
  readonly hoffmann2022: PublishedLaw;
  /** Hoffmann et al. (2022), before rounding. */
  readonly hoffmann2022Unrounded: PublishedLaw;
  /** Besiroglu et al. (2024), as printed: a mixture of two optima. */
  readonly besiroglu2024: PublishedLaw;
  /** Besiroglu et al. (2024), the optimum of the notebook. */
  readonly besiroglu2024Notebook: PublishedLaw;
  /** Besiroglu et al. (2024), the optimum of the stated objective. */
  readonly besiroglu2024LogHuber: PublishedLaw;
  /** Muennighoff et al. (2023), on C4. */
  readonly muennighoff2023C4: PublishedLaw;
  /** Krajewski et al. (2024), dense models. */
  readonly krajewski2024Dense: PublishedLaw;
} = /* @__PURE__ */ Object.freeze({
  hoffmann2022,
  hoffmann2022Unrounded,
  besiroglu2024,
  besiroglu2024Notebook,
  besiroglu2024LogHuber,
  muennighoff2023C4,
  krajewski2024Dense,
});
