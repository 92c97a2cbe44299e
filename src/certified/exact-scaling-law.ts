import { checkObject } from '../errors.ts';
import { checkedRational, type ExactNumber, NON_NEGATIVE, POSITIVE } from './exact-number.ts';
import type { Law, Sizes } from './formulas/scaling.ts';
import type { Rational } from './rational.ts';

/**
 * A Chinchilla-style scaling law with exact coefficients. Its `alpha` and `beta` are Hoffmann's exponents.
 *
 * @category Certified scaling
 */
export interface ExactScalingLaw {
  /** Irreducible loss E ≥ 0, nats per token. */
  readonly E: ExactNumber;
  /** Coefficient A of the parameter term, positive, nats per token. */
  readonly A: ExactNumber;
  /** Coefficient B of the data term, positive, nats per token. */
  readonly B: ExactNumber;
  /** Exponent α of the number of parameters, positive. */
  readonly alpha: ExactNumber;
  /** Exponent β of the number of tokens, positive. */
  readonly beta: ExactNumber;
}

/**
 * The scale of a language model, exactly.
 *
 * @category Certified scaling
 */
export interface ExactScale {
  /** Number N of parameters, positive. */
  readonly parameters: ExactNumber;
  /** Number D of training tokens, positive. */
  readonly tokens: ExactNumber;
}

export function checkedLaw(law: ExactScalingLaw): Law & { readonly E: Rational } {
  checkObject('law', law);
  return {
    E: checkedRational('law.E', law.E, NON_NEGATIVE),
    A: checkedRational('law.A', law.A, POSITIVE),
    B: checkedRational('law.B', law.B, POSITIVE),
    alpha: checkedRational('law.alpha', law.alpha, POSITIVE),
    beta: checkedRational('law.beta', law.beta, POSITIVE),
  };
}

export function checkedScale(scale: ExactScale): Sizes<Rational> {
  checkObject('scale', scale);
  return {
    parameters: checkedRational('parameters', scale.parameters, POSITIVE),
    tokens: checkedRational('tokens', scale.tokens, POSITIVE),
  };
}
