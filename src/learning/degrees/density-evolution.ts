import { checkNamed, checkUnit } from '../../errors.ts';
import { largestFixedPoint, type MapValue } from '../fixed-point.ts';
import { checkedDegrees, type CheckedDegrees, type DegreeLaw } from './degrees.ts';
import { type Generated, generated, missing } from './generating.ts';

/** What is left at the end of learning. */
export interface DensityEvolution {
  /** Unlearnt fraction of the skills that an edge leads to. */
  readonly unlearnt: number;
  /** Unlearnt fraction of the skills, by number. */
  readonly unlearntSkills: number;
  /** Condition number of `unlearnt` for the fraction that is unknown at the start. */
  readonly condition: number;
}

/**
 * Fraction of the skills that stay unlearnt on a random graph with given degrees, where a text piece teaches its
 * unknown skill if that is the only one.
 *
 * ```math
 * x = \varepsilon_0\,\lambda\bigl(1-(1-\theta)\rho(1-x)\bigr), \qquad \lambda(y) = \frac{L'(y)}{L'(1)},\quad
 * \rho(y) = \frac{R'(y)}{R'(1)}
 * ```
 *
 * L and R are the generating functions of the degrees of skills and of text pieces, and x is the largest solution: the
 * unlearnt fraction along an edge. By number it is ε₀ L(1 − (1 − θ) ρ(1 − x)).
 *
 * | `unknown` | value |
 * | --------- | ----- |
 * | `0`       | `0`   |
 *
 * @param options - `skillDegrees` and `textDegrees`, each `{ kind: 'regular', degree }`, `{ kind: 'poisson', mean }` or
 * `{ kind: 'given', fractions }` with up to 10⁵ fractions, of the nodes with 0, 1, 2, … edges; means up to 10¹⁵;
 * `unknown` ε₀ in [0, 1]; `theta` θ in [0, 1], 0 if left out
 * @returns the unlearnt fractions along edges and by number, and the condition number
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error a few ulps times the condition number, and times the degrees. Each step passes no solution,
 * and takes time in proportion to the number of degrees: 10³ of them some milliseconds in all. With Poisson degrees of
 * the skills and k for every text piece it is {@link learningFixedPoint}.
 * @example
 * ```ts
 * import { densityEvolution } from 'skill-emergence/learning';
 *
 * const skillDegrees = { kind: 'regular', degree: 3 } as const;
 * const textDegrees = { kind: 'regular', degree: 6 } as const;
 * densityEvolution({ skillDegrees, textDegrees, unknown: 0.43 }).unlearnt; // ~> 0.27481
 * densityEvolution({ skillDegrees, textDegrees, unknown: 0.429 }).unlearnt; // => 0
 * ```
 * @see T. Richardson & R. Urbanke (2008), Modern Coding Theory, chapter 3; with θ in
 * [Five theories of emergence on one graph](../../../docs/theories.md), Section 3.
 * @category Given degrees
 */
export function densityEvolution(options: {
  readonly skillDegrees: DegreeLaw;
  readonly textDegrees: DegreeLaw;
  readonly unknown: number;
  readonly theta?: number | undefined;
}): DensityEvolution {
  checkNamed('densityEvolution', 'options', options, ['skillDegrees', 'textDegrees', 'unknown', 'theta']);
  const { unknown, theta = 0 } = options;
  const skillDegrees = checkedDegrees('skillDegrees', options.skillDegrees);
  const textDegrees = checkedDegrees('textDegrees', options.textDegrees);
  checkUnit('unknown', unknown);
  checkUnit('theta', theta);
  const useful = 1 - theta;
  const at = (x: number): { texts: Generated; skills: Generated } => ends(skillDegrees, textDegrees, useful, x);
  const map = (x: number): MapValue => {
    const { texts, skills } = at(x);
    const curvature = (y: number): number => {
      const steepest = useful * generated(textDegrees, { part: 1 - y, rest: y }).slope;
      return unknown * skills.curvature * steepest * steepest;
    };
    return { value: unknown * skills.edge, slope: unknown * useful * skills.slope * texts.slope, curvature };
  };
  const unlearnt = unknown === 0 ? 0 : largestFixedPoint(unknown, map);
  const rise = 1 - map(unlearnt).slope;
  return { unlearnt, unlearntSkills: unknown * at(unlearnt).skills.node, condition: rise > 0 ? 1 / rise : Infinity };
}

/** What is at the two ends of an edge where a fraction x of the skills at its end is unlearnt. */
function ends(
  skillDegrees: CheckedDegrees,
  textDegrees: CheckedDegrees,
  useful: number,
  x: number,
): { texts: Generated; skills: Generated } {
  const known = { part: 1 - x, rest: x };
  const texts = generated(textDegrees, known);
  // the probability that a text piece does not teach along an edge, and that it does
  const idle = { part: 1 - useful + useful * missing(textDegrees, known), rest: useful * texts.edge };
  return { texts, skills: generated(skillDegrees, idle) };
}
