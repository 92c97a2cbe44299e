import { deviance } from '../../numeric/deviance.ts';
import type { HypergeometricLaw } from '../hypergeometric-arguments.ts';
import { lowerDrawBound, type Table, upperDrawBound } from './draw-table.ts';

/**
 * Upper bound on the log-probability of at least `atLeast` successes among draws without replacement, in nats: relative
 * entropy (Chernoff, Hoeffding).
 *
 * ```math
 * \ln P[X \ge m] \le -\max\Bigl\{ n\,D\bigl(\tfrac mn\big\|\tfrac KN\bigr),\ K\,D\bigl(\tfrac mK\big\|\tfrac nN\bigr),\
 * (N-n)\,D\bigl(\tfrac{K-m}{N-n}\big\|\tfrac KN\bigr),\ (N-K)\,D\bigl(\tfrac{n-m}{N-K}\big\|\tfrac nN\bigr)\Bigr\},
 * \qquad X \sim \mathrm{Hypergeometric}(N,K,n),\quad m \ge \tfrac{nK}N
 * ```
 *
 * | point                  | value                  |
 * | ---------------------- | ---------------------- |
 * | `atLeast` at most nK/N | `0`, the trivial bound |
 * | `atLeast` above n or K | `-Infinity`, exactly   |
 *
 * @param tail - `population` N, a positive safe integer; `successes` K and `draws` n, from 0 to N; `atLeast` m, a non-
 * negative safe integer
 * @returns a log-probability in nats, in [-Infinity, 0], that the logarithm of the tail does not exceed
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Draws and successes, what is drawn and what is left may change places, so each of the four is a bound. The
 * deviances of the four cells of the table add up to them in pairs; the deviation m − nK/N is exact, and the relative
 * error below 8 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { logHypergeometricChernoffUpperTailBound } from 'skill-emergence/concentration';
 *
 * logHypergeometricChernoffUpperTailBound({ population: 50, successes: 20, draws: 25, atLeast: 16 }); // ~> -3.8548951
 * ```
 * @see W. Hoeffding (1963), Theorems 1 and 4; V. Chvátal (1979), *The Tail of the Hypergeometric Distribution*.
 * @category Tail bounds
 */
export function logHypergeometricChernoffUpperTailBound(
  tail: HypergeometricLaw & { readonly atLeast: number },
): number {
  return upperDrawBound('logHypergeometricChernoffUpperTailBound', tail, relativeEntropy);
}

/**
 * Upper bound on the log-probability of at most `atMost` successes among draws without replacement, in nats: relative
 * entropy (Chernoff, Hoeffding).
 *
 * ```math
 * \ln P[X \le m] \le -\max\Bigl\{ n\,D\bigl(\tfrac mn\big\|\tfrac KN\bigr),\ K\,D\bigl(\tfrac mK\big\|\tfrac nN\bigr),\
 * (N-n)\,D\bigl(\tfrac{K-m}{N-n}\big\|\tfrac KN\bigr),\ (N-K)\,D\bigl(\tfrac{n-m}{N-K}\big\|\tfrac nN\bigr)\Bigr\},
 * \qquad X \sim \mathrm{Hypergeometric}(N,K,n),\quad m \le \tfrac{nK}N
 * ```
 *
 * | point                    | value                  |
 * | ------------------------ | ---------------------- |
 * | `atMost` at least nK/N   | `0`, the trivial bound |
 * | `atMost` below n + K − N | `-Infinity`, exactly   |
 *
 * @param tail - `population` N, a positive safe integer; `successes` K and `draws` n, from 0 to N; `atMost` m, a non-
 * negative safe integer
 * @returns a log-probability in nats, in [-Infinity, 0], that the logarithm of the tail does not exceed
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks The upper tail of the failures, and as accurate as {@link logHypergeometricChernoffUpperTailBound}.
 * @example
 * ```ts
 * import { logHypergeometricChernoffLowerTailBound } from 'skill-emergence/concentration';
 *
 * logHypergeometricChernoffLowerTailBound({ population: 50, successes: 20, draws: 25, atMost: 5 }); // ~> -2.616241
 * ```
 * @see W. Hoeffding (1963), Theorems 1 and 4; V. Chvátal (1979), *The Tail of the Hypergeometric Distribution*.
 * @category Tail bounds
 */
export function logHypergeometricChernoffLowerTailBound(tail: HypergeometricLaw & { readonly atMost: number }): number {
  return lowerDrawBound('logHypergeometricChernoffLowerTailBound', tail, relativeEntropy);
}

/** The largest of the four sums of two neighbouring cells: the larger of each pair of opposite cells. */
function relativeEntropy({ cells, total, excess }: Table): number {
  const { successesDrawn, successesLeft, failuresDrawn, failuresLeft } = cells;
  const cost = (cell: number, row: number, column: number, difference: number): number =>
    deviance(cell, row * (column / total), difference);
  const [successes, failures, draws, left] = [
    successesDrawn + successesLeft,
    failuresDrawn + failuresLeft,
    successesDrawn + failuresDrawn,
    successesLeft + failuresLeft,
  ];
  return (
    Math.max(cost(successesDrawn, successes, draws, excess), cost(failuresLeft, failures, left, excess)) +
    Math.max(cost(successesLeft, successes, left, -excess), cost(failuresDrawn, failures, draws, -excess))
  );
}
