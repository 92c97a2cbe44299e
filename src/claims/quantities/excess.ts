import {
  certifiedBretagnolleHuberTotalVariation,
  certifiedClozeErrorBound,
  certifiedExcessEntropyForClozeError,
  certifiedPinskerTotalVariation,
} from '../../certified/conversions.ts';
import { Interval } from '../../certified/interval.ts';
import {
  bretagnolleHuberTotalVariation,
  clozeErrorBound,
  excessEntropyForClozeError,
  gilardoniExcessEntropy,
  maxTotalVariation,
  minExcessEntropy,
  pinskerTotalVariation,
  vajdaExcessEntropy,
} from '../../entropy/index.ts';
import { certifiedGilardoni, certifiedLeastExcess, certifiedVajda, certifiedVariation } from '../certified/excess.ts';
import { nonDecreasing } from '../certified/margins.ts';
import type { Side } from '../forms/side.ts';

export const MOST_VARIATION: Side<'excess'> = {
  says: 'V^*(\\varepsilon)',
  value: ({ excess }) => maxTotalVariation(excess),
  certified: ({ excess }, options) => certifiedVariation(excess, options),
};

export const LEAST_EXCESS: Side<'variation'> = {
  says: '\\varepsilon_{\\min}(V)',
  value: ({ variation }) => minExcessEntropy(variation),
  certified: ({ variation }, options) => certifiedLeastExcess(variation, options),
};

export const PINSKER: Side<'excess'> = {
  says: '\\sqrt{\\varepsilon/2}',
  value: ({ excess }) => pinskerTotalVariation(excess),
  certified: ({ excess }, options) => certifiedPinskerTotalVariation(excess, options),
};

export const BRETAGNOLLE_HUBER: Side<'excess'> = {
  says: '\\sqrt{1-e^{-\\varepsilon}}',
  value: ({ excess }) => bretagnolleHuberTotalVariation(excess),
  certified: ({ excess }, options) => certifiedBretagnolleHuberTotalVariation(excess, options),
};

export const PINSKER_EXCESS: Side<'variation'> = {
  says: '2V^2',
  value: ({ variation }) => 2 * variation * variation,
  certified: ({ variation }, options) => Interval.exact(variation, options).power(2).multiply(2),
};

export const GILARDONI: Side<'variation'> = {
  says: '\\ln\\frac1{1-V} - (1-V)\\ln(1+V)',
  value: ({ variation }) => gilardoniExcessEntropy(variation),
  certified: ({ variation }, options) => certifiedGilardoni(variation, options),
};

export const VAJDA: Side<'variation'> = {
  says: '\\ln\\frac{1+V}{1-V} - \\frac{2V}{1+V}',
  value: ({ variation }) => vajdaExcessEntropy(variation),
  certified: ({ variation }, options) => certifiedVajda(variation, options),
};

export const VARIATION_OF_LEAST_EXCESS: Side<'variation'> = {
  says: 'V^*(\\varepsilon_{\\min}(V))',
  value: ({ variation }) => maxTotalVariation(minExcessEntropy(variation)),
  certified: ({ variation }, options) =>
    nonDecreasing((excess) => certifiedVariation(excess, options), certifiedLeastExcess(variation, options)),
};

export const VARIATION_ITSELF: Side<'variation'> = {
  says: 'V',
  value: ({ variation }) => variation,
  certified: ({ variation }, options) => Interval.exact(variation, options),
};

export const CLOZE_ERROR_OF_EXCESS: Side<'error'> = {
  says: '\\min(1,\\sqrt{2\\varepsilon})',
  value: ({ error }) => clozeErrorBound(excessEntropyForClozeError(error)),
  certified: ({ error }, options) => {
    const least = certifiedExcessEntropyForClozeError(error, options);
    return nonDecreasing((excess) => certifiedClozeErrorBound(excess, options), least);
  },
};

export const CLOZE_ERROR: Side<'error'> = {
  says: 'e \\quad\\text{at}\\quad \\varepsilon = e^2/2',
  value: ({ error }) => error,
  certified: ({ error }, options) => Interval.exact(error, options),
};
