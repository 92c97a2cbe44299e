import { bernoulliCost } from './bernoulli-cost.ts';
import { logErrorSum } from './error-sum.ts';
import { checkViolationPoint, type ViolationPoint } from './violation-point.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';

/**
 * Logarithm of the probability that a skill has more than a share y of its text pieces in error, where text pieces are
 * in error at random, in nats.
 *
 * ```math
 * \ln P[E > y(E + C)], \qquad E \sim \mathrm{Poisson}(c\theta),\; C \sim \mathrm{Poisson}(c(1-\theta))
 * ```
 *
 * For many text pieces and uniform skills it is the logarithm of the fraction of the skills whose competence is below
 * 1 − y.
 *
 * | point                       | value                 |
 * | --------------------------- | --------------------- |
 * | `theta` or `meanDegree` 0   | `-Infinity`           |
 * | `level` 0                   | ln (1 − e^(−cθ))      |
 * | `level` 1                   | `-Infinity`           |
 *
 * @param point - `theta` θ in [0, 1]; `meanDegree` c in [0, 10⁶]; `level` y in [0, 1]
 * @returns the logarithm, in [-Infinity, 0]
 * @throws {@link DomainError} if an argument is outside its domain, or `meanDegree` above 10⁶
 * @remarks Never increases with y, and jumps where y is a rational number: whether $`E > y(E + C)`$ is decided for the
 * double that is given, exactly. The double 0.35 is below 7/20, so that 7 errors of 20 are more than a share 0.35.
 * It may rise and fall with c. Relative error of the probability below 1e-12 of 1 + |ln P|.
 *
 * It is of errors that know nothing of the graph. On a *given* graph, a set of text pieces of a given size drawn
 * uniformly has the same expected error on every skill.
 * @example
 * ```ts
 * import { logRandomErrorViolation } from 'skill-emergence/measurement';
 *
 * logRandomErrorViolation({ theta: 0.001, meanDegree: 4e4, level: 0.01 }); // ~> -563.5
 * ```
 * @see [Measuring skills](../../../docs/measuring.md), Theorem 3.
 * @category Random errors
 */
export function logRandomErrorViolation(point: ViolationPoint): number {
  checkViolationPoint('logRandomErrorViolation', point, true);
  return logErrorSum(point);
}

/**
 * Probability that a skill has more than a share y of its text pieces in error, where text pieces are in error at
 * random.
 *
 * ```math
 * P[E > y(E + C)], \qquad E \sim \mathrm{Poisson}(c\theta),\; C \sim \mathrm{Poisson}(c(1-\theta))
 * ```
 *
 * It says how far random errors are from the worst ones: as c grows it goes to 0 for every y above θ, while errors that
 * gather on few skills can stay as Theorem 8 allows.
 *
 * @param point - as in {@link logRandomErrorViolation}
 * @returns the probability, in [0, 1]
 * @throws {@link DomainError} if an argument is outside its domain, or `meanDegree` above 10⁶
 * @remarks The exponential of {@link logRandomErrorViolation}; 0 where it underflows.
 * @example
 * ```ts
 * import { randomErrorViolation } from 'skill-emergence/measurement';
 *
 * randomErrorViolation({ theta: 0.1, meanDegree: 50, level: 0.1501 }); // ~> 0.12319177
 * randomErrorViolation({ theta: 0.1, meanDegree: 300, level: 0.1501 }); // ~> 0.00322
 * ```
 * @see [Measuring skills](../../../docs/measuring.md), Theorem 3.
 * @category Random errors
 */
export function randomErrorViolation(point: ViolationPoint): number {
  checkViolationPoint('randomErrorViolation', point, true);
  return exp(logErrorSum(point));
}

/**
 * Upper bound on {@link randomErrorViolation}, in closed form and for every mean degree.
 *
 * ```math
 * \exp\bigl(-c\,(1 - e^{-D(y\|\theta)})\bigr), \qquad y \ge \theta
 * ```
 *
 * Chernoff's bound for $`E - y(E+C)`$. Solved for c: a mean degree of $`\ln(1/\alpha)/(1-e^{-D(y\|\theta)})`$ is enough
 * for competence 1 − y on a 1 − α fraction of the skills.
 *
 * | point                 | value  |
 * | --------------------- | ------ |
 * | `level` at most θ     | `1`    |
 *
 * @param point - `theta` θ in [0, 1]; `meanDegree` c, finite and at least 0; `level` y in [0, 1]
 * @returns the bound, in [0, 1]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Even the bound less e^(−c) is above the probability, as a skill without text pieces is never violated.
 * @example
 * ```ts
 * import { randomErrorViolationBound } from 'skill-emergence/measurement';
 *
 * randomErrorViolationBound({ theta: 0.1, meanDegree: 50, level: 0.1501 }); // ~> 0.543
 * ```
 * @see [Measuring skills](../../../docs/measuring.md), Theorem 3.
 * @category Random errors
 */
export function randomErrorViolationBound(point: ViolationPoint): number {
  checkViolationPoint('randomErrorViolationBound', point, false);
  const { theta, meanDegree, level } = point;
  return level <= theta ? 1 : exp(meanDegree * expm1(-bernoulliCost(level, theta)));
}
