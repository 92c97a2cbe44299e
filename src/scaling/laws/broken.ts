/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { LawFacts } from './facts.ts';
import { frozen } from './frozen.ts';

/**
 * A power law that breaks n times, of any quantity x and of any measure, as a form without coefficients,
 *
 * ```math
 * y(x) = a + b x^{-c_0} \prod_{i=1}^n \bigl(1 + (x/d_i)^{1/f_i}\bigr)^{-c_i f_i}
 * ```
 *
 * @category Published laws
 */
export interface BrokenPowerLaw extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'broken power';
}

/**
 * Caballero et al. (2022), broken power laws.
 *
 * @category Published laws
 */
export const caballero2022Broken: BrokenPowerLaw = /* @__PURE__ */ frozen({
  id: 'caballero2022Broken',
  form: 'broken power',
  parameterCount: 'any',
  tokenCount: 'any',
  source: 'Caballero et al. 2022, arXiv:2210.14891, equation 1',
  remarks: 'Form alone, with 3 + 3n parameters for n breaks; a small f is a sharp break.',
});
