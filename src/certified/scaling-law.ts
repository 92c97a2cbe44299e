import { checkObject } from '../errors.ts';
import { type CertifiedOptions, enclosing } from './enclose.ts';
import { checkedRational, type ExactNumber, NON_NEGATIVE, POSITIVE } from './exact-number.ts';
import { excessEntropy, type Law, logOptimalScale, type Sizes } from './formulas/scaling.ts';
import type { Interval } from './interval.ts';
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

/**
 * Certified excess entropy of a scaling law at a scale, in nats per token: an interval that contains it.
 *
 * ```math
 * \varepsilon(N,D) = \frac{A}{N^\alpha} + \frac{B}{D^\beta}
 * ```
 *
 * @param law - the scaling law. A `number` is the double itself, a string or a `Decimal` the decimal
 * @param scale - parameters N and tokens D, likewise
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if a field of the law or of the scale is not positive (E may be 0), or an option is not
 * valid
 * @example
 * ```ts
 * import { certifiedExcessEntropy } from 'skill-emergence/certified';
 *
 * const law = { E: '1.69', A: '406.4', B: '410.7', alpha: '0.34', beta: '0.28' };
 * const excess = certifiedExcessEntropy(law, { parameters: 70e9, tokens: 1.4e12 }, { digits: 12 });
 * excess.toString(); // => '[0.246645470558, 0.246645470559]'
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, equation 10; [Certified intervals](../../docs/certified.md).
 * @category Certified scaling
 */
export function certifiedExcessEntropy(
  law: ExactScalingLaw,
  scale: ExactScale,
  options: CertifiedOptions = {},
): Interval {
  const exact = checkedLaw(law);
  const at = checkedScale(scale);
  return enclosing(options)((arithmetic) => excessEntropy(exact, at, arithmetic));
}

/**
 * Certified loss of a scaling law at a scale, in nats per token: an interval that contains it.
 *
 * ```math
 * L(N,D) = E + \frac{A}{N^\alpha} + \frac{B}{D^\beta}
 * ```
 *
 * @param law - the scaling law. A `number` is the double itself, a string or a `Decimal` the decimal
 * @param scale - parameters N and tokens D, likewise
 * @param options - {@link CertifiedOptions}
 * @returns the interval, its width at most 10^(2−digits) of the value
 * @throws {@link DomainError} if a field of the law or of the scale is not positive (E may be 0), or an option is not
 * valid
 * @example
 * ```ts
 * import { certifiedChinchillaLoss } from 'skill-emergence/certified';
 *
 * const law = { E: '1.69', A: '406.4', B: '410.7', alpha: '0.34', beta: '0.28' };
 * const loss = certifiedChinchillaLoss(law, { parameters: 70e9, tokens: 1.4e12 }, { digits: 12 });
 * loss.toString(); // => '[1.93664547055, 1.93664547056]'
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, equation 10; [Certified intervals](../../docs/certified.md).
 * @category Certified scaling
 */
export function certifiedChinchillaLoss(
  law: ExactScalingLaw,
  scale: ExactScale,
  options: CertifiedOptions = {},
): Interval {
  const exact = checkedLaw(law);
  const at = checkedScale(scale);
  return enclosing(options)((arithmetic) =>
    arithmetic.add(arithmetic.rational(exact.E), excessEntropy(exact, at, arithmetic)),
  );
}

/**
 * Certified compute-optimal scale of a scaling law: intervals that contain the numbers of parameters and of tokens.
 *
 * ```math
 * N^* = G \Bigl(\frac C6\Bigr)^{\beta/(\alpha+\beta)}, \quad
 * D^* = \frac1G \Bigl(\frac C6\Bigr)^{\alpha/(\alpha+\beta)},
 * \quad G = \Bigl(\frac{\alpha A}{\beta B}\Bigr)^{1/(\alpha+\beta)}
 * ```
 *
 * @param law - the scaling law. A `number` is the double itself, a string or a `Decimal` the decimal
 * @param flops - training budget C, positive, likewise
 * @param options - {@link CertifiedOptions}
 * @returns the two intervals, their widths at most 10^(2−digits) of the values
 * @throws {@link DomainError} if the law is not valid, `flops` is not positive, or an option is not valid
 * @example
 * ```ts
 * import { certifiedComputeOptimalScale } from 'skill-emergence/certified';
 *
 * const law = { E: '1.69', A: '406.4', B: '410.7', alpha: '0.34', beta: '0.28' };
 * const { parameters } = certifiedComputeOptimalScale(law, 5.76e23, { digits: 10 });
 * parameters.toString(); // => '[32189859150, 32189859160]'
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, equation 4; [Certified intervals](../../docs/certified.md).
 * @category Certified scaling
 */
export function certifiedComputeOptimalScale(
  law: ExactScalingLaw,
  flops: ExactNumber,
  options: CertifiedOptions = {},
): {
  /** Number N* of parameters. */
  readonly parameters: Interval;
  /** Number D* of tokens. */
  readonly tokens: Interval;
} {
  const exact = checkedLaw(law);
  const budget = checkedRational('flops', flops, POSITIVE);
  const enclose = enclosing(options);
  return {
    parameters: enclose((arithmetic) => arithmetic.exp(logOptimalScale(exact, budget, arithmetic).parameters)),
    tokens: enclose((arithmetic) => arithmetic.exp(logOptimalScale(exact, budget, arithmetic).tokens)),
  };
}

function checkedLaw(law: ExactScalingLaw): Law & { readonly E: Rational } {
  checkObject('law', law);
  return {
    E: checkedRational('law.E', law.E, NON_NEGATIVE),
    A: checkedRational('law.A', law.A, POSITIVE),
    B: checkedRational('law.B', law.B, POSITIVE),
    alpha: checkedRational('law.alpha', law.alpha, POSITIVE),
    beta: checkedRational('law.beta', law.beta, POSITIVE),
  };
}

function checkedScale(scale: ExactScale): Sizes<Rational> {
  checkObject('scale', scale);
  return {
    parameters: checkedRational('parameters', scale.parameters, POSITIVE),
    tokens: checkedRational('tokens', scale.tokens, POSITIVE),
  };
}
