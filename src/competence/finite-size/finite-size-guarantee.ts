import { checkNamed } from '../../errors.ts';
import { leastSolution } from '../../numeric/least-solution.ts';
import { complementBelow, doubleAfter, productBelow } from '../../numeric/rounded-down.ts';
import type { Guarantee } from '../guaranteed-competence.ts';
import { type FailureProbability, checkedLogFailureProbability } from './allowed-failure-probability.ts';
import { levelOf, levelUnder } from './error-level.ts';
import { type FiniteSizeFailure, failureAt } from './finite-size-log-failure.ts';
import { logFailure } from './failure-probability-bound.ts';
import { errorFractionBelow, type Setting, settingsOf } from './setting.ts';
import { checkedFiniteSizes, type CompleteSizes, type FiniteSizes, METHOD_NAMES, SIZE_NAMES } from './sizes.ts';

/**
 * What is guaranteed at given sizes, but for a given probability of failure.
 *
 * @category Finite sizes
 */
export type FiniteSizeGuarantee = Guarantee & Omit<FiniteSizeFailure, 'vacuous' | 'error'>;

/**
 * Competence guaranteed on all but a fraction α of the skills at given sizes, except with a given probability: the
 * least error for which {@link finiteSizeLogFailure} is at most that.
 *
 * ```math
 * \text{error} = \min\{y \ge \theta : \ln P(y) \le \ln p\}, \qquad \beta = y/\theta, \qquad \text{competence} = 1 - y
 * ```
 *
 * For n → ∞ at a fixed number of skills, β tends to the sharp β°(θ, k, z/m), for own degrees from above. At a single n
 * it can be below: q = ⌊θn⌋ text pieces may be fewer than θn, and with nominal degrees errors are whole.
 *
 * @param options - the sizes, and `failureProbability` p or its logarithm
 * @returns the guarantee, with the bound on ln P at it and the counts used; infeasible and vacuous where no error below
 * 1 is guaranteed
 * @throws {@link DomainError} as {@link finiteSizeLogFailure}, or if p is not in (0, 1)
 * @remarks The error is found from above, to 2 ulp: the guarantee holds at it as printed, and so it does at β, and at
 * the competence, which is rounded down, as an argument of {@link finiteSizeLogFailure}: within the rounding error of
 * that function. As the error goes to 1, ln P (own degrees, z below m) falls from ln C(m,z) to
 * $`\ln\binom mz - n\,D(f\|1-(1-a)^k)`$ if f = q/n is below 1 − (1−a)^k, and does not fall otherwise: nothing is
 * guaranteed with a smaller p. Its slope is about −nλka, so the error is insensitive to p: it moves by 1/(nλka) for
 * each factor e in p. Some ten evaluations of the bound, each of a millisecond or two at k = 500; some fifty for
 * nominal degrees, where it has a step at every whole number of errors per skill.
 * @example
 * ```ts
 * import { finiteSizeGuarantee } from 'skill-emergence/competence';
 *
 * const sizes = { textPieces: 1e5, skills: 100, k: 8, theta: 0.1, alpha: 0.1 };
 * finiteSizeGuarantee({ ...sizes, failureProbability: 1e-6 }).competence; // ~> 0.700056
 * finiteSizeGuarantee({ ...sizes, textPieces: 20, failureProbability: 1e-6 }).vacuous; // => true
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../../docs/theorem.md), Theorem 5.2 and
 * Corollary 5.4.
 * @category Finite sizes
 */
export function finiteSizeGuarantee(options: FiniteSizes & FailureProbability): FiniteSizeGuarantee {
  // in here, because bundlers keep a spread at module level
  const names = [...SIZE_NAMES, 'alpha', 'badSkills', 'failureProbability', 'logFailureProbability', ...METHOD_NAMES];
  checkNamed('finiteSizeGuarantee', 'options', options, names);
  const sizes = checkedFiniteSizes(options);
  return finiteSizeGuaranteeAt(sizes, checkedLogFailureProbability(options));
}

/** The guarantee for arguments that have been checked. */
export function finiteSizeGuaranteeAt(sizes: CompleteSizes, logTarget: number): FiniteSizeGuarantee {
  return settingsOf(sizes)
    .map((setting) => guaranteeOf(setting, sizes, logTarget))
    .reduce((best, next) => (next.competence > best.competence ? next : best));
}

/** The largest error below which every bound is a guarantee of nothing. */
const LAST_BELOW_1 = 1 - 2 ** -53;

function guaranteeOf(setting: Setting, sizes: CompleteSizes, logTarget: number): FiniteSizeGuarantee {
  const { theta } = setting;
  const excess = (error: number, level = levelOf(error)): number =>
    logFailure(setting, level, sizes).logProbability - logTarget;
  const atMost = theta < 1 && excess(LAST_BELOW_1) <= 0;
  let error = atMost ? theta : 1;
  if (atMost && excess(theta) > 0) error = leastSolution((x) => excess(x), theta, LAST_BELOW_1);
  // where errors are whole the bound has steps, and may not hold at the double nearest to 1 - error
  const hasSteps = sizes.degrees === 'nominal' && typeof setting.wholeErrors === 'number';
  if (atMost && hasSteps && excess(error, levelUnder(1 - error)) > 0) error = 1 - complementBelow(error);
  return {
    ...failureAt(setting, levelOf(error), sizes),
    beta: atMost ? amplification(error, theta, errorFractionBelow(sizes, setting)) : Infinity,
    error,
    competence: complementBelow(error),
    feasible: atMost,
    vacuous: !atMost,
  };
}

/** The least β for which βθ is not below the error, whatever θ has been rounded to. */
function amplification(error: number, theta: number, thetaBelow: number): number {
  let beta = theta === 0 ? 1 : error / theta;
  while (productBelow(beta, thetaBelow) < error) beta = doubleAfter(beta);
  return beta;
}
