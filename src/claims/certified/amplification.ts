import { type CertifiedOptions, enclosing } from '../../certified/enclose.ts';
import { certifiedErrorAmplification } from '../../certified/error-amplification.ts';
import type { ExactNumber } from '../../certified/exact-number.ts';
import { likelihoodCost, unionCost } from '../../certified/formulas/divergence.ts';
import { poissonRoot } from '../../certified/formulas/poisson-root.ts';
import { Interval } from '../../certified/interval.ts';
import { certifiedPerformanceGap } from '../../certified/performance-gap.ts';
import { integer, ONE } from '../../certified/rational.ts';
import { certifiedRefinedErrorAmplification } from '../../certified/refined-error-amplification.ts';
import { certifiedSharpErrorAmplification } from '../../certified/sharp-error-amplification.ts';
import type { CompetenceBound } from '../../competence/index.ts';
import { type Exact, isBounded, nonDecreasing, rational, undecided } from './margins.ts';

type Point = Exact<'theta' | 'k' | 'alpha'>;

/** The left side of Theorem 8. */
export function certifiedGap({ k, ...at }: Point & Exact<'beta'>, options: CertifiedOptions): Interval {
  const { theta, alpha, beta } = at;
  return certifiedPerformanceGap({ theta, k: Number(k), alpha, beta }, options);
}

const AMPLIFICATIONS = {
  theorem8: certifiedErrorAmplification,
  refined: certifiedRefinedErrorAmplification,
  sharp: certifiedSharpErrorAmplification,
};

/** β*, β̂ or β°. */
export function certifiedAmplification(
  bound: CompetenceBound,
  { theta, k, alpha }: Point,
  options: CertifiedOptions,
): Interval {
  return AMPLIFICATIONS[bound]({ theta, k: Number(k), alpha }, options);
}

/** β* as a guarantee may use it: the trivial 1/α where Theorem 8 has none. */
export function certifiedExtended(at: Point, options: CertifiedOptions): Interval {
  return certifiedAmplification('theorem8', at, options).min(inverse(at.alpha, options));
}

/** β*, if it is certain that there is one; otherwise nothing is claimed. */
export function certifiedFinite(at: Point, options: CertifiedOptions): Interval {
  const beta = certifiedAmplification('theorem8', at, options);
  return isBounded(beta) ? beta : undecided(options);
}

/** 1/x. */
export function inverse(x: Interval | ExactNumber, options: CertifiedOptions): Interval {
  return Interval.exact(1, options).divide(x);
}

/** min(1, θβ) for θ in [0, 1], which does not decrease in θ. */
export function certifiedError(
  bound: CompetenceBound,
  at: Omit<Point, 'theta'> & { readonly theta: Interval | ExactNumber },
  options: CertifiedOptions,
): Interval {
  const errorAt = (theta: ExactNumber): Interval => {
    const fraction = Interval.exact(theta, options);
    if (fraction.compare(0) === 'equal' || fraction.compare(1) === 'equal') return fraction;
    const beta = certifiedAmplification(bound, { ...at, theta }, options);
    return isBounded(beta)
      ? beta.multiply(theta).min(1)
      : Interval.between({ lower: beta.lower.eq(Infinity) ? 1 : 0, upper: 1 }, options);
  };
  return at.theta instanceof Interval ? nonDecreasing(errorAt, at.theta.max(0).min(1)) : errorAt(at.theta);
}

/** What the error amplification pays for the choice of text pieces in error: in Theorem 8, and in its refinement. */
type Choice = 'theorem8' | 'refined';

const COSTS: Readonly<Record<Choice, typeof unionCost>> = { theorem8: unionCost, refined: likelihoodCost };

/** 1 + √(c/2)/α, the closed form above the root that Pinsker's inequality gives. */
export function certifiedPinsker(bound: Choice, at: Point, options: CertifiedOptions): Interval {
  const [theta, k, alpha] = [rational(at.theta), rational(at.k), rational(at.alpha)];
  return enclosing(options)((arithmetic) => {
    const { add, divide, sqrt, rational: exact } = arithmetic;
    const half = divide(COSTS[bound](theta, k, arithmetic), exact(integer(2)));
    return add(exact(ONE), divide(sqrt(half), exact(alpha)));
  });
}

/** exp(1 + W₀((c/α − 1)/e)), the closed form from the multiplicative Chernoff bound. */
export function certifiedMultiplicative(bound: Choice, at: Point, options: CertifiedOptions): Interval {
  const [theta, k, alpha] = [rational(at.theta), rational(at.k), rational(at.alpha)];
  return enclosing(options)((arithmetic) => {
    const cost = COSTS[bound](theta, k, arithmetic);
    return poissonRoot(arithmetic.divide(cost, arithmetic.rational(alpha)), arithmetic);
  });
}
