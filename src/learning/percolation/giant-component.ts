import { checkCount, checkNamed, checkNonNegative } from '../../errors.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { leastSolution } from '../../numeric/least-solution.ts';
import { connection, connectionExcess, productExcess } from './connected.ts';

/** Fractions of the skills and of the text pieces that are in the giant component. */
export interface GiantComponent {
  /** Fraction of the skills. */
  readonly skills: number;
  /** Fraction of the text pieces. */
  readonly texts: number;
}

/**
 * Fraction of the skills, and of the text pieces, in the giant component of the skill graph.
 *
 * ```math
 * -\ln(1-s) = c\,\bigl(1-(1-s)^{k-1}\bigr), \qquad \text{texts: } 1-(1-s)^k
 * ```
 *
 * c = kn/m is the mean degree of the equally likely skills, and s the largest solution.
 *
 * | point           | value                                      |
 * | --------------- | ------------------------------------------ |
 * | c(k − 1) ≤ 1    | 0                                          |
 * | k = 2           | s of a random graph with mean degree c     |
 *
 * @param point - k; `meanDegree` c, finite and at least 0
 * @returns the two fractions
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks In t = −(k − 1) ln(1 − s) it is t = τ(1 − e⁻ᵗ) with τ = c(k − 1), for every k: all skill graphs are one
 * curve. Relative error a few ulps, also next to τ = 1, as τ − 1 is computed as if the product were exact.
 *
 * Connection is no competence: one skill in common is enough to connect, where peeling needs all others known.
 * @example
 * ```ts
 * import { giantComponent } from 'skill-emergence/learning';
 *
 * giantComponent({ k: 4, meanDegree: 0.5 }).skills; // ~> 0.25279
 * giantComponent({ k: 4, meanDegree: 0.3 }); // => { skills: 0, texts: 0 }
 * ```
 * @see M. Newman, S. Strogatz & D. Watts (2001), Physical Review E 64, 026118;
 * [Five theories of emergence on one graph](../../../docs/theories.md), Theorem 5.
 * @category Percolation
 */
export function giantComponent(point: { readonly k: number; readonly meanDegree: number }): GiantComponent {
  checkNamed('giantComponent', 'point', point, ['k', 'meanDegree']);
  const { k, meanDegree } = point;
  checkCount('k', k);
  checkNonNegative('meanDegree', meanDegree);
  const t = connection(productExcess(meanDegree, k - 1));
  if (t === 0) return { skills: 0, texts: 0 };
  // -ln(1 - s), which for a large t is c itself
  const edge = t > 1 ? -meanDegree * expm1(-t) : t / (k - 1);
  return { skills: -expm1(-edge), texts: -expm1(-k * edge) };
}

/**
 * Fraction of the skills, and of the text pieces, in the giant component of a bipartite graph with Poisson degrees on
 * both sides.
 *
 * ```math
 * s = 1-e^{-at}, \qquad t = 1-e^{-bs}
 * ```
 *
 * | point  | value |
 * | ------ | ----- |
 * | ab ≤ 1 | 0     |
 *
 * @param point - `meanSkillDegree` a, the mean number of text pieces of a skill, and `meanTextDegree` b, that of skills
 * of a text piece; both finite and at least 0
 * @returns the two fractions
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks With |E| entities and |K| concepts joined with probability p, a = p|K| and b = p|E|, so that the giant
 * component begins at p = 1/√(|E||K|), which is the scaling of Lubana et al. Relative error a few ulps times
 * 1 + 1/ln(ab); ab − 1 is computed as if the product were exact.
 * @example
 * ```ts
 * import { bipartiteGiantComponent } from 'skill-emergence/learning';
 *
 * bipartiteGiantComponent({ meanSkillDegree: 0.5, meanTextDegree: 3 }).texts; // ~> 0.46032
 * ```
 * @see M. Newman, S. Strogatz & D. Watts (2001), Physical Review E 64, 026118; Lubana et al. (2024), arXiv:2408.12578.
 * @category Percolation
 */
export function bipartiteGiantComponent(point: {
  readonly meanSkillDegree: number;
  readonly meanTextDegree: number;
}): GiantComponent {
  checkNamed('bipartiteGiantComponent', 'point', point, ['meanSkillDegree', 'meanTextDegree']);
  const { meanSkillDegree: a, meanTextDegree: b } = point;
  checkNonNegative('meanSkillDegree', a);
  checkNonNegative('meanTextDegree', b);
  const excess = productExcess(a, b);
  if (!(excess > 0)) return { skills: 0, texts: 0 };
  // with v = a t and u = b s: a b = v/(1 - e^-v) u/(1 - e^-u), two factors of which both grow
  const logProduct = excess < Infinity ? log1p(excess) : Infinity;
  const rest = (v: number): number => logProduct - log1p(connectionExcess(-b * expm1(-v))) - log1p(connectionExcess(v));
  const low = (logProduct / (b + 1)) * (1 - 2 ** -40);
  const v = a < 2 ** 900 && b < 2 ** 900 && low < a ? leastSolution(rest, low, a * (1 + 2 ** -40)) : a;
  return { skills: -expm1(-v), texts: Math.min(1, v / a) };
}

/**
 * Fraction of the vertices in the giant component of a random graph.
 *
 * ```math
 * s = 1 - e^{-\kappa s} = 1 + W_0(-\kappa e^{-\kappa})/\kappa
 * ```
 *
 * | `meanDegree` | value |
 * | ------------ | ----- |
 * | up to `1`    | `0`   |
 *
 * @param options - `meanDegree` κ, finite and at least 0
 * @returns the fraction s
 * @throws {@link DomainError} if `meanDegree` is outside its domain
 * @remarks Relative error a few ulps, also next to κ = 1, where Lambert's W loses half of the digits.
 * @example
 * ```ts
 * import { randomGraphGiantComponent } from 'skill-emergence/learning';
 *
 * randomGraphGiantComponent({ meanDegree: 1.5 }); // ~> 0.58281
 * ```
 * @see P. Erdős & A. Rényi (1960), On the evolution of random graphs.
 * @category Percolation
 */
export function randomGraphGiantComponent(options: { readonly meanDegree: number }): number {
  checkNamed('randomGraphGiantComponent', 'options', options, ['meanDegree']);
  const { meanDegree } = options;
  checkNonNegative('meanDegree', meanDegree);
  return -expm1(-connection(meanDegree - 1));
}
