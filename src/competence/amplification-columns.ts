import { checkedColumn, checkOut, type Checked, type Column, COUNT, inStretches, OPEN_UNIT } from '../columns.ts';
import { checkNamed } from '../errors.ts';
import { divergenceRoot } from '../numeric/divergence-root.ts';
import { upperMean } from './binomial-cvar.ts';
import { isFeasible, likelihoodCost, unionCost } from './selection-cost.ts';

/**
 * Where the amplification functions are evaluated, for many points: each a column, or one number for all points.
 *
 * @category Skill graph
 */
export interface AmplificationColumns {
  /** Error fractions θ, in (0, 1). */
  readonly theta: Column;
  /** Numbers of skills in each text piece, positive integers. */
  readonly k: Column;
  /** Fractions α of skills for which no guarantee is made, in (0, 1). */
  readonly alpha: Column;
}

/**
 * {@link errorAmplification} at many points, written into the caller's array.
 *
 * @param points - `theta`, `k` and `alpha`, each a `Float64Array` of the length of `out` or one number for all points
 * @param out - receives the values β*, those of the function for single points bit for bit; may be one of the columns,
 * but not overlap one otherwise
 * @returns `out`
 * @throws {@link DomainError} if a column is neither, has another length than `out`, overlaps it, or has an element
 * outside its domain (named as `theta[i]`); `out` is then as it was
 * @remarks Points next to one another that share θ and k are faster.
 * @example
 * ```ts
 * import { errorAmplificationInto } from 'skill-emergence/competence';
 *
 * const out = new Float64Array(2);
 * errorAmplificationInto({ theta: 0.1, k: Float64Array.of(8, 4), alpha: Float64Array.of(0.1, 0.5) }, out);
 * out[0]; // ~> 4.501907694443
 * out[1]; // => Infinity
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Theorem 8.
 * @category Theorem 8
 */
export function errorAmplificationInto(points: AmplificationColumns, out: Float64Array): Float64Array {
  const columns = checkedColumns('errorAmplificationInto', points, out);
  return rootsInto(columns, unionCost, () => Infinity, out);
}

/**
 * {@link refinedErrorAmplification} at many points, written into the caller's array.
 *
 * @param points - `theta`, `k` and `alpha`, each a `Float64Array` of the length of `out` or one number for all points
 * @param out - receives the values β̂, those of the function for single points bit for bit; may be one of the columns,
 * but not overlap one otherwise
 * @returns `out`
 * @throws {@link DomainError} if a column is neither, has another length than `out`, overlaps it, or has an element
 * outside its domain (named as `theta[i]`); `out` is then as it was
 * @remarks Points next to one another that share θ and k are faster.
 * @example
 * ```ts
 * import { refinedErrorAmplificationInto } from 'skill-emergence/competence';
 *
 * const out = new Float64Array(2);
 * refinedErrorAmplificationInto({ theta: 0.1, k: Float64Array.of(8, 1), alpha: Float64Array.of(0.1, 0.5) }, out);
 * out[0]; // ~> 3.8673
 * out[1]; // => 2
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../docs/theorem.md), Proposition 4.2.
 * @category Sharp curve
 */
export function refinedErrorAmplificationInto(points: AmplificationColumns, out: Float64Array): Float64Array {
  const columns = checkedColumns('refinedErrorAmplificationInto', points, out);
  return rootsInto(columns, likelihoodCost, (alpha) => 1 / alpha, out);
}

/**
 * {@link sharpErrorAmplification} at many points, written into the caller's array.
 *
 * @param points - `theta`, `k` and `alpha`, each a `Float64Array` of the length of `out` or one number for all points
 * @param out - receives the values β°, those of the function for single points bit for bit; may be one of the columns,
 * but not overlap one otherwise
 * @returns `out`
 * @throws {@link DomainError} if a column is neither, has another length than `out`, overlaps it, or has an element
 * outside its domain (named as `theta[i]`); `out` is then as it was
 * @example
 * ```ts
 * import { sharpErrorAmplificationInto } from 'skill-emergence/competence';
 *
 * const out = new Float64Array(2);
 * sharpErrorAmplificationInto({ theta: Float64Array.of(0.1, 0.2), k: 8, alpha: 0.1 }, out)[0]; // ~> 3.0446
 * ```
 * @see A result of this library, proved in [The theorem and its proof](../../docs/theorem.md), Theorem 4.1.
 * @category Sharp curve
 */
export function sharpErrorAmplificationInto(points: AmplificationColumns, out: Float64Array): Float64Array {
  const { theta, k, alpha } = checkedColumns('sharpErrorAmplificationInto', points, out);
  inStretches(out.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const fraction = alpha.values[i * alpha.step]!;
      const mean = upperMean(theta.values[i * theta.step]!, k.values[i * k.step]!, fraction);
      out[i] = Math.max(1, mean / fraction);
    }
  });
  return out;
}

interface CheckedPoints {
  readonly theta: Checked;
  readonly k: Checked;
  readonly alpha: Checked;
}

function checkedColumns(call: string, points: AmplificationColumns, out: Float64Array): CheckedPoints {
  checkNamed(call, 'points', points, ['theta', 'k', 'alpha']);
  checkOut(out);
  return {
    theta: checkedColumn('theta', points.theta, OPEN_UNIT, out),
    k: checkedColumn('k', points.k, COUNT, out),
    alpha: checkedColumn('alpha', points.alpha, OPEN_UNIT, out),
  };
}

/** The amplifications whose divergence is the cost; where it has none, `infeasible`. */
function rootsInto(
  { theta, k, alpha }: CheckedPoints,
  costOf: (theta: number, k: number) => number,
  infeasible: (alpha: number) => number,
  out: Float64Array,
): Float64Array {
  inStretches(out.length, (from, to) => {
    let error = NaN;
    let skills = NaN;
    let cost = NaN;
    for (let i = from; i < to; i++) {
      const errorHere = theta.values[i * theta.step]!;
      const skillsHere = k.values[i * k.step]!;
      const fraction = alpha.values[i * alpha.step]!;
      if (errorHere !== error || skillsHere !== skills) {
        error = errorHere;
        skills = skillsHere;
        cost = costOf(error, skills);
      }
      out[i] = isFeasible(cost, fraction) ? 1 + divergenceRoot(fraction, cost) / fraction : infeasible(fraction);
    }
  });
  return out;
}
