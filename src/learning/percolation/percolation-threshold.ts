import { checkCount, checkNamed, DomainError } from '../../errors.ts';
import { compensatedSum } from '../../numeric/compensated-sum.ts';
import { checkedDegrees, type CheckedDegrees, type DegreeLaw } from '../degrees/degrees.ts';
import { checkedMeasure } from '../measure.ts';
import { productExcess } from './connected.ts';

/**
 * Number of text pieces a skill at which a giant component begins.
 *
 * ```math
 * \frac{n^*}{m} = \frac{1}{k(k-1)\,m\sum_s\pi_s^2}
 * ```
 *
 * For equally likely skills it is 1/(k(k − 1)).
 *
 * @param options - k, at least 2; the `measure` of up to 10⁶ skills, or weights in proportion; all alike if left out
 * @returns n/m at the threshold
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Skills that are more likely percolate first. With unequal skills the second moment of mπ has to converge as
 * m grows, as it does for Zipf's law with an exponent below ½; for exponents from ½ to 1 there is a giant component at
 * every fixed n/m, and the value is a formula that goes to 0. At the threshold the component is small and differs much
 * from graph to graph. Relative error below 1e-14.
 * @example
 * ```ts
 * import { percolationTextsPerSkill } from 'skill-emergence/learning';
 *
 * percolationTextsPerSkill({ k: 5 }); // ~> 0.05
 * percolationTextsPerSkill({ k: 5, measure: [3, 1, 1, 1] }); // ~> 0.0375
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Theorem 5.
 * @category Percolation
 */
export function percolationTextsPerSkill(options: {
  readonly k: number;
  readonly measure?: ArrayLike<number> | undefined;
}): number {
  checkNamed('percolationTextsPerSkill', 'options', options, ['k', 'measure']);
  const { k, measure } = options;
  checkCount('k', k);
  if (k < 2) throw new DomainError('k', k, 'at least 2');
  if (measure === undefined) return 1 / k / (k - 1);
  const probabilities = checkedMeasure(measure);
  const squares = compensatedSum(probabilities.length, (i) => probabilities[i]! * probabilities[i]!);
  return 1 / k / (k - 1) / (probabilities.length * squares);
}

/**
 * How far a random bipartite graph with given degrees is above the threshold of a giant component: it has one if and
 * only if this is positive.
 *
 * ```math
 * \lambda'(1)\,\rho'(1) - 1, \qquad \lambda'(1) = \frac{E[d(d-1)]}{E[d]}
 * ```
 *
 * | graph                              | value        |
 * | ---------------------------------- | ------------ |
 * | skills Poisson(c), text pieces k   | c(k − 1) − 1 |
 * | regular (l, r)                     | (l − 1)(r − 1) − 1 |
 *
 * @param options - `skillDegrees` and `textDegrees`, as in {@link densityEvolution}
 * @returns the margin, at least −1
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Below the threshold a component has −1/margin skills on average, of skills Poisson(c) and text pieces k. The
 * last product is computed as if it were exact.
 * @example
 * ```ts
 * import { percolationMargin } from 'skill-emergence/learning';
 *
 * const skillDegrees = { kind: 'poisson', mean: 0.5 } as const;
 * percolationMargin({ skillDegrees, textDegrees: { kind: 'regular', degree: 4 } }); // ~> 0.5
 * ```
 * @see M. Newman, S. Strogatz & D. Watts (2001), Physical Review E 64, 026118.
 * @category Percolation
 */
export function percolationMargin(options: {
  readonly skillDegrees: DegreeLaw;
  readonly textDegrees: DegreeLaw;
}): number {
  checkNamed('percolationMargin', 'options', options, ['skillDegrees', 'textDegrees']);
  const skillDegrees = checkedDegrees('skillDegrees', options.skillDegrees);
  const textDegrees = checkedDegrees('textDegrees', options.textDegrees);
  return productExcess(otherEdges(skillDegrees), otherEdges(textDegrees));
}

/** The mean number of other edges of the node at the end of an edge. */
function otherEdges(degrees: CheckedDegrees): number {
  if (degrees.kind === 'poisson') return degrees.mean;
  const { degrees: d, fractions, mean } = degrees;
  return compensatedSum(d.length, (i) => (fractions[i]! * d[i]! * (d[i]! - 1)) / mean);
}
