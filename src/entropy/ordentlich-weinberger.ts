import { checkExcess, checkNamed, DomainError } from '../errors.ts';
import { log } from '../numeric/elementary/log.ts';
import { log1p } from '../numeric/elementary/log1p.ts';

/**
 * Ordentlich and Weinberger's bound: Pinsker's, sharpened by how evenly the model's distribution can be split in two.
 *
 * ```math
 * \mathrm{TV}(p,q) \le \min\Bigl(1, \sqrt{\varepsilon/\varphi(\pi)}\Bigr), \qquad
 * \varphi(x) = \frac{1}{1-2x}\ln\frac{1-x}{x}, \qquad \pi = \max_A \min\bigl(q(A), 1-q(A)\bigr)
 * ```
 *
 * φ decreases from Infinity to φ(1/2) = 2, where the bound is Pinsker's. No larger φ(π) would do. A model that is
 * nearly certain has a small balance, and a much smaller distance than Pinsker's bound says.
 *
 * @param options - `excess` ε = KL(p‖q) in nats, in [0, Infinity]; `balance` π of *the model's* distribution q, in
 * (0, 1/2], from {@link distributionBalance}, or anything larger
 * @returns an upper bound on the total variation distance, in [0, 1]
 * @throws {@link DomainError} if `excess` is negative or not a number, or `balance` is not in (0, 1/2]
 * @remarks An average of ε over places gives a bound on the average only for places of one balance, or with the
 * largest. Relative error below 4 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { distributionBalance, ordentlichWeinbergerTotalVariation } from 'skill-emergence/entropy';
 *
 * const model = [0.96, 0.03, 0.01];
 * ordentlichWeinbergerTotalVariation({ excess: 0.02, balance: distributionBalance(model) }); // ~> 0.0760901
 * ordentlichWeinbergerTotalVariation({ excess: 0.02, balance: 0.5 }); // ~> 0.1
 * ```
 * @see E. Ordentlich & M. Weinberger (2005), *A Distribution Dependent Refinement of Pinsker's Inequality*.
 * @category Excess entropy and error
 */
export function ordentlichWeinbergerTotalVariation(options: {
  readonly excess: number;
  readonly balance: number;
}): number {
  checkNamed('ordentlichWeinbergerTotalVariation', 'options', options, ['excess', 'balance']);
  const { excess, balance } = options;
  checkExcess('excess', excess);
  if (!(typeof balance === 'number' && balance > 0 && balance <= 0.5)) {
    throw new DomainError('balance', balance, 'a number in (0, 1/2]');
  }
  return Math.min(1, Math.sqrt(excess) / Math.sqrt(curvature(balance))); // excess / curvature would underflow
}

/** φ of the balance. */
function curvature(balance: number): number {
  const tilt = 1 - 2 * balance; // exact from 1/4 on
  if (tilt === 0) return 2;
  const logOdds = balance < 0.25 ? log1p(-balance) - log(balance) : log1p(tilt / balance);
  return logOdds / tilt;
}
