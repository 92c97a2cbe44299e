import { checkNamed, checkPositive, DomainError } from '../../../errors.ts';
import { exp } from '../../../numeric/elementary/exp.ts';

/**
 * What the minimum of a parabola is wrong by that is fitted to exact losses at sizes evenly spread about a centre, in
 * ln N.
 *
 * With u the places of the sizes about their centre c, which is relative to ln N of the optimum,
 *
 * ```math
 * \text{bias} = c - \frac{\alpha e^{\beta c} S(\beta) - \beta e^{-\alpha c} S(\alpha)}
 *   {2\,\bigl(\alpha e^{\beta c} T(\beta) + \beta e^{-\alpha c} T(\alpha)\bigr)} \cdot \frac{\sum (u^2-m)^2}{\sum u^2},
 * \quad S(a) = \sum u \sinh au, \quad T(a) = \sum (u^2 - m)\cosh au, \quad m = \overline{u^2}
 * ```
 *
 * @param grid - the exponents of the law, `alpha` and `beta`, positive; `halfWidth` h of the sizes in ln N, positive;
 * their number `sizes`, at least 3; `centre` c, where their middle is relative to the optimum in ln N (0)
 * @returns ln N at the minimum of the parabola less ln N of the optimum: 0 for equal exponents about the optimum
 * @throws {@link DomainError} if an argument is outside its domain, or an exponent times h + |c| is above 300
 * @remarks It depends on no coefficient of the law and on no budget: at the optimum A/N^α and B/D^β are as β to α. For
 * a centred grid and small h it tends to (α − β)h²/6 with three sizes and to (α − β)h²/10 with many; off the centre it
 * does not vanish for equal exponents either. Its error is a few 1e-16 over the curvature, h² times the exponents.
 * @example
 * ```ts
 * import { hoffmann2022, isoFlopBias } from 'skill-emergence/scaling';
 *
 * const { alpha, beta } = hoffmann2022;
 * isoFlopBias({ alpha, beta, halfWidth: Math.log(4), sizes: 5 }); // ~> 0.01634
 * isoFlopBias({ alpha, beta: alpha, halfWidth: Math.log(4), sizes: 5 }); // => 0
 * ```
 * @see arXiv:2603.22339, on the bias of parabolas; the sums here are our own.
 * @category Allocation
 */
export function isoFlopBias(grid: {
  readonly alpha: number;
  readonly beta: number;
  readonly halfWidth: number;
  readonly sizes: number;
  readonly centre?: number | undefined;
}): number {
  checkNamed('isoFlopBias', 'grid', grid, ['alpha', 'beta', 'halfWidth', 'sizes', 'centre']);
  const { alpha, beta, halfWidth, sizes, centre = 0 } = grid;
  checkPositive('alpha', alpha);
  checkPositive('beta', beta);
  checkPositive('halfWidth', halfWidth);
  if (!(Number.isInteger(sizes) && sizes >= 3 && sizes <= MOST_SIZES)) {
    throw new DomainError('sizes', sizes, `a whole number from 3 to ${MOST_SIZES}`);
  }
  if (!Number.isFinite(centre)) throw new DomainError('centre', centre, 'a finite number');
  const reach = Math.max(alpha, beta) * (halfWidth + Math.abs(centre));
  if (!(reach <= 300)) {
    throw new DomainError(
      'halfWidth',
      halfWidth,
      'such that the larger exponent times halfWidth + |centre| is at most 300',
    );
  }
  const places = Array.from({ length: sizes }, (_, i) => (2 * i) / (sizes - 1) - 1); // in half widths
  const squares = places.reduce((sum, u) => sum + u * u, 0);
  const mean = squares / sizes;
  const fourth = places.reduce((sum, u) => sum + (u * u - mean) * (u * u - mean), 0);
  const sums = (rate: number): readonly [odd: number, even: number] => {
    const powers = places.map((u) => exp(rate * halfWidth * u));
    const odd = places.reduce((sum, u, i) => sum + u * powers[i]!, 0); // the even part of the power adds up to nothing
    return [odd, places.reduce((sum, u, i) => sum + (u * u - mean) * powers[i]!, 0)];
  };
  const [oddOfTokens, evenOfTokens] = sums(beta);
  const [oddOfParameters, evenOfParameters] = sums(alpha);
  const tokens = alpha * exp(beta * centre);
  const parameters = beta * exp(-alpha * centre);
  const slope = (tokens * oddOfTokens - parameters * oddOfParameters) / squares;
  const curvature = (tokens * evenOfTokens + parameters * evenOfParameters) / fourth;
  return centre - (halfWidth * slope) / (2 * curvature);
}

const MOST_SIZES = 100_000;
