/* eslint-disable no-restricted-syntax --
 * Frozen, as it is the default of much else: by calls that are marked as pure. */
import type { FittedRange } from './described-law.ts';
import type { ScalingLaw } from './law.ts';

/**
 * The law where none is given: `hoffmann2022`, without what is known of it in words, which nobody has to load who only
 * computes.
 */
export const DEFAULT_LAW: ScalingLaw & { readonly fittedRange: FittedRange } = /* @__PURE__ */ Object.freeze({
  E: 1.69,
  A: 406.4,
  B: 410.7,
  alpha: 0.34,
  beta: 0.28,
  fittedRange: /* @__PURE__ */ Object.freeze({
    parameters: /* @__PURE__ */ Object.freeze([70e6, 16e9] as const),
    tokens: /* @__PURE__ */ Object.freeze([5e9, 500e9] as const),
  }),
});
