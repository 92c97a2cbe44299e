import { checkChoice, checkCount, checkNamed, checkUnit, DomainError } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { logNormalTail } from '../../numeric/normal-tail.ts';
import { checkMeanDegree } from './learner.ts';
import { type Jump, jumpOf } from './learning-threshold.ts';

/** How likely learning is to get stuck above the jump, on a graph with finitely many skills. */
export interface Waterfall {
  /** Standard deviation a/√m of the threshold, times √m. */
  readonly width: number;
  /** ζ: the mean threshold is lower than ε* by ζ m^(−2/3). */
  readonly shift: number;
  /** √m (ε* − ζ m^(−2/3) − ε₀)/a. */
  readonly score: number;
  /** Probability Q(score) that more than half of the jump stays unlearnt. */
  readonly stuckProbability: number;
}

/** How a random instance is drawn. */
export interface WaterfallOptions {
  /** Number k of skills a text piece, at least 3. */
  readonly k: number;
  /** Mean degree c = kn/m of a skill, above {@link emergenceMeanDegree} and at most 10¹⁵. */
  readonly meanDegree: number;
  /** Fraction ε₀ in [0, 1] of unknown skills at the start. */
  readonly unknown: number;
  /** Number m of skills. */
  readonly skills: number;
  /** Fraction θ in [0, 1] of useless text pieces; 0 if left out. */
  readonly theta?: number | undefined;
  /** Whether each skill is unknown `'independent'`ly (if left out), or the number of unknown ones is `'fixed'`. */
  readonly initial?: 'independent' | 'fixed' | undefined;
  /** Whether the number of useless text pieces is `'fixed'` (if left out), or each is useless `'independent'`ly. */
  readonly errors?: 'fixed' | 'independent' | undefined;
  /** Whether the number of text pieces is `'fixed'` (if left out), or a `'poisson'` variable. */
  readonly texts?: 'fixed' | 'poisson' | undefined;
}

/** E max (W(t) − t²/2) for a two-sided Brownian motion W. */
const PARABOLA_MAXIMUM = 0.9961930199283631;

/**
 * Probability that learning by peeling gets stuck above the jump on a random graph of m skills, near the threshold, for
 * text pieces that teach one unknown skill.
 *
 * ```math
 * P[\text{stuck}] \approx Q\!\left(\frac{\sqrt m\,(\varepsilon^* - \zeta m^{-2/3} - \varepsilon_0)}{a}\right)
 * ```
 *
 * ```math
 * a^2 = \Bigl(\frac{\varepsilon^*}{x}\Bigr)^2\Bigl[x(1-x) - (1-\theta_e)\frac{kx(1-x)^k}{k-1} -
 * 1_{\mathrm{fixed}}\,x^2\Bigl(\frac1{\varepsilon^*}-1\Bigr)\Bigr], \qquad
 * \zeta = \Omega\,\frac{\varepsilon^*}{x}\Bigl(\frac{x(1-x)}{(k-1)x-1}\Bigr)^{1/3}
 * ```
 *
 * Q is the upper tail of the normal law; x is the unlearnt fraction before the jump at ε*; Ω = 0.99619… is the mean
 * maximum of a Brownian motion over a parabola. θ_e is 0 where exactly θn text pieces are useless, θ where each is with
 * probability θ, and 1 where the number of text pieces is a Poisson variable; the last term is of exactly ε₀m unknown
 * skills.
 *
 * @param options - k ≥ 3; `meanDegree` c above the critical one; `unknown` ε₀; the number m of `skills`; `theta`, and
 * how the instance is drawn: `initial`, `errors`, `texts`
 * @returns the width a, the shift ζ, the score and the probability
 * @throws {@link DomainError} if an argument is outside its domain, or if there is no jump at `meanDegree`
 * @remarks An approximation for many skills: within 0.03 of simulated probabilities between 0.01 and 0.99, for k ≤ 64,
 * where m(1 − x) ≥ 20 and mx ≥ 100. It is **not** valid in the tails, nor near the critical mean degree, where ζ grows
 * without limit. The formulas themselves are evaluated to a few ulps times their condition.
 * @example
 * ```ts
 * import { waterfall } from 'skill-emergence/learning';
 *
 * waterfall({ k: 8, meanDegree: 4, unknown: 0.4, skills: 10_000 }).stuckProbability; // ~> 0.00601
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Theorem 4.
 * @category Learning by peeling
 */
export function waterfall(options: WaterfallOptions): Waterfall {
  checkNamed('waterfall', 'options', options, [
    ...['k', 'meanDegree', 'unknown', 'skills', 'theta', 'initial', 'errors', 'texts'],
  ]);
  const { k, meanDegree, unknown, skills, theta = 0 } = options;
  const { initial = 'independent', errors = 'fixed', texts = 'fixed' } = options;
  checkCount('k', k);
  checkMeanDegree('meanDegree', meanDegree);
  checkUnit('unknown', unknown);
  checkCount('skills', skills);
  checkUnit('theta', theta);
  checkChoice('initial', initial, ['independent', 'fixed']);
  checkChoice('errors', errors, ['fixed', 'independent']);
  checkChoice('texts', texts, ['fixed', 'poisson']);
  const jump = jumpOf(meanDegree * (1 - theta), k, 1);
  if (jump === undefined) {
    throw new DomainError('meanDegree', meanDegree, `above emergenceMeanDegree({ k: ${k}, theta: ${theta} })`);
  }
  const useless = texts === 'poisson' ? 1 : errors === 'independent' ? theta : 0;
  const width = widthOf(jump, k, useless, initial === 'fixed');
  const shift = shiftOf(jump, k);
  const score = (Math.sqrt(skills) * (jump.unknown - shift * pow(skills, -2 / 3) - unknown)) / width;
  return { width, shift, score, stuckProbability: exp(logNormalTail(score)) };
}

function widthOf({ unknown, before: { part, rest } }: Jump, k: number, useless: number, isFixed: boolean): number {
  const reduction = ((1 - useless) * k * part * exp(k * log1p(-part))) / (k - 1);
  const chosen = isFixed ? part * part * (1 / unknown - 1) : 0;
  return (unknown / part) * Math.sqrt(part * rest - reduction - chosen);
}

function shiftOf({ unknown, before: { part, rest } }: Jump, k: number): number {
  const curvature = ((k - 1) * part - 1) / (part * rest);
  return PARABOLA_MAXIMUM * (unknown / part) * pow(curvature, -1 / 3);
}
