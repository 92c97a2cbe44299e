import { type CertifiedOptions, enclosing } from './enclose.ts';
import { checkedRational, type ExactNumber, POSITIVE } from './exact-number.ts';
import { checkedLaw, type ExactScalingLaw } from './exact-scaling-law.ts';
import { logOptimalScale } from './formulas/scaling.ts';
import type { Interval } from './interval.ts';

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
