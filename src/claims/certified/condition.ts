import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import { divergence, entropy } from '../../certified/formulas/divergence.ts';
import type { Interval } from '../../certified/interval.ts';
import { ONE, times } from '../../certified/rational.ts';
import { certifiedGap } from './amplification.ts';
import { type Exact, rational, undecided } from './margins.ts';

/** The gap with so many skills fewer than the least number ⌊H(θ)/(θ D(βα‖α))⌋ + 1, if that can be told. */
export function certifiedGapAtLeast(
  at: Exact<'theta' | 'alpha' | 'beta'>,
  fewer: number,
  options: CertifiedOptions,
): Interval {
  const [theta, alpha, beta] = [rational(at.theta), rational(at.alpha), rational(at.beta)];
  const { lower, upper } = enclosing(options)((arithmetic) => {
    const { divide, multiply, rational: exact } = arithmetic;
    const cost = multiply(exact(theta), divergence(times(beta, alpha), alpha, arithmetic));
    return divide(entropy(theta, arithmetic), cost);
  });
  const k = lower.floor().toNumber() + 1 - fewer;
  if (!lower.floor().eq(upper.floor()) || k < 1 || !Number.isSafeInteger(k)) return undecided(options);
  return certifiedGap({ ...at, k }, options);
}

/** kθ D(1‖α): what the condition of Theorem 8 costs at most, at β = 1/α. */
export function certifiedMostCost(at: Exact<'theta' | 'k' | 'alpha'>, options: CertifiedOptions): Interval {
  const [theta, k, alpha] = [rational(at.theta), rational(at.k), rational(at.alpha)];
  return enclosing(options)((arithmetic) => {
    const { multiply, rational: exact } = arithmetic;
    return multiply(exact(times(k, theta)), divergence(ONE, alpha, arithmetic));
  });
}

/** D(βα‖α). */
export function certifiedDivergence({ alpha, beta }: Exact<'alpha' | 'beta'>, options: CertifiedOptions): Interval {
  const exact = rational(alpha);
  return enclosing(options)((arithmetic) => divergence(times(rational(beta), exact), exact, arithmetic));
}
