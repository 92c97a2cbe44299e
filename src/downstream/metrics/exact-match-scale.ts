import { checkCount, checkNamed, checkOpenUnit, checkPositive } from '../../errors.ts';
import { fractionalPower } from '../../numeric/fractional-power.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * Scale at which exact match reaches an accuracy, where the loss of a token falls as a power of the scale.
 *
 * ```math
 * \ell = hS^{-g}: \qquad A(S) = e^{-(S/S_0)^{-g}}, \quad S_0 = (Lh)^{1/g}, \qquad
 * S = \Bigl(\frac{Lh}{-\ln A}\Bigr)^{1/g}
 * ```
 *
 * @param options - `length` L, a positive integer; `coefficient` h, positive; `exponent` g, positive; `accuracy` A in
 * (0, 1)
 * @returns the scale S, in the unit in which the coefficient is: parameters, tokens or floating-point operations
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks A length multiplies the scale by L to the power 1/g and changes nothing else, see {@link transitionWidth}.
 * At `accuracy` 1/n it is the scale from which n tests see anything, S₀ (ln n)^(−1/g). Conditioning: a relative change
 * δ of the coefficient moves the scale by δ/g. Relative error a few ulp divided by g.
 * @example
 * ```ts
 * import { exactMatchScale } from 'skill-emergence/downstream';
 *
 * exactMatchScale({ length: 1, coefficient: 1, exponent: 0.3, accuracy: 0.5 }); // ~> 3.39298
 * exactMatchScale({ length: 5, coefficient: 1, exponent: 0.3, accuracy: 0.5 }); // ~> 725.24
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 2.
 * @category Metrics
 */
export function exactMatchScale(options: {
  readonly length: number;
  readonly coefficient: number;
  readonly exponent: number;
  readonly accuracy: number;
}): number {
  checkNamed('exactMatchScale', 'options', options, ['length', 'coefficient', 'exponent', 'accuracy']);
  const { length, coefficient, exponent, accuracy } = options;
  checkCount('length', length);
  checkPositive('coefficient', coefficient);
  checkPositive('exponent', exponent);
  checkOpenUnit('accuracy', accuracy);
  return fractionalPower((length * coefficient) / -log(accuracy), 1, exponent, 0);
}
