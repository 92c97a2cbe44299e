import { checkCount, checkExcess, checkNamed } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { productError } from '../../numeric/two-product.ts';

/**
 * Where an exact match is asked for.
 *
 * @category Metrics
 */
export interface ExactMatchPoint {
  /** Mean loss of a token of the target, in nats, in [0, Infinity]. */
  readonly loss: number;
  /** Number L of tokens in the target, or of skills in a tuple. */
  readonly length: number;
}

/**
 * Probability that text which a model samples is the whole of a target.
 *
 * ```math
 * A = e^{-L\ell}
 * ```
 *
 * | point                          | value |
 * | ------------------------------ | ----- |
 * | no loss                        | `1`   |
 * | infinite loss                  | `0`   |
 *
 * @param point - mean `loss` ℓ of a token in nats, in [0, Infinity]; `length` L, a positive integer
 * @returns the probability, in [0, 1]; 0 where it underflows, for which there is {@link logExactMatch}
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Exact for one target, by the chain rule and without independence; over targets of one length it is a lower
 * bound on the mean, by Jensen's inequality. Decoding that always takes the likeliest token is another matter. With
 * ℓ = −ln(1 − θ) and L = k' it is the mean competence of k'-tuples: a metric and the theory's tuples make one curve.
 * Relative error below 2 ulp.
 * @example
 * ```ts
 * import { exactMatch } from 'skill-emergence/downstream';
 *
 * exactMatch({ loss: 0.1, length: 1 }); // ~> 0.904837
 * exactMatch({ loss: 0.1, length: 30 }); // ~> 0.0497871
 * ```
 * @see R. Schaeffer, B. Miranda & S. Koyejo (2023), arXiv:2304.15004, for equal tokens;
 * [From loss to accuracy](../../../docs/downstream.md), Theorem 1.
 * @category Metrics
 */
export function exactMatch(point: ExactMatchPoint): number {
  checkNamed('exactMatch', 'point', point, ['loss', 'length']);
  return matchOf(checkedPoint(point));
}

/**
 * Logarithm of {@link exactMatch}, in nats: −Lℓ, also where the probability underflows.
 *
 * @param point - mean `loss` ℓ of a token in nats, in [0, Infinity]; `length` L, a positive integer
 * @returns the logarithm, at most 0; `-Infinity` for an infinite loss
 * @throws {@link DomainError} if an argument is outside its domain
 * @example
 * ```ts
 * import { exactMatch, logExactMatch } from 'skill-emergence/downstream';
 *
 * exactMatch({ loss: 0.5, length: 2000 }); // => 0
 * logExactMatch({ loss: 0.5, length: 2000 }); // => -1000
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 1.
 * @category Metrics
 */
export function logExactMatch(point: ExactMatchPoint): number {
  checkNamed('logExactMatch', 'point', point, ['loss', 'length']);
  const { loss, length } = checkedPoint(point);
  return 0 - loss * length;
}

function checkedPoint(point: ExactMatchPoint): ExactMatchPoint {
  checkExcess('loss', point.loss);
  checkCount('length', point.length);
  return point;
}

/** The probability for arguments that have been checked; what rounding takes from the product is put back. */
export function matchOf({ loss, length }: ExactMatchPoint): number {
  const total = loss * length;
  const match = exp(-total);
  return match > 0 && match < 1 ? match * (1 - productError(loss, length)) : match;
}
