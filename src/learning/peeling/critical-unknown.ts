import { checkCount, checkNamed, DomainError } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';

/**
 * The fraction of unknown skills up to which learning by peeling never jumps, however much text there is, for text
 * pieces that teach one unknown skill.
 *
 * ```math
 * \varepsilon_c = \frac{e^{(k-2)/(k-1)}}{k-1}
 * ```
 *
 * | `k` | value |
 * | --- | ----- |
 * | `2` | `1`   |
 *
 * @param options - the number `k` of skills a text piece, at least 2
 * @returns the fraction, in (0, 1]
 * @throws {@link DomainError} if `k` is not an integer of at least 2
 * @remarks Relative error below 1e-15. It is where the jump of {@link learningThreshold} begins, with mean degree
 * {@link emergenceMeanDegree}.
 * @example
 * ```ts
 * import { criticalUnknown } from 'skill-emergence/learning';
 *
 * criticalUnknown({ k: 8 }); // ~> 0.33663
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Theorem 3.
 * @category Learning by peeling
 */
export function criticalUnknown(options: { readonly k: number }): number {
  checkNamed('criticalUnknown', 'options', options, ['k']);
  const { k } = options;
  checkCount('k', k);
  if (k < 2) throw new DomainError('k', k, 'at least 2');
  return exp((k - 2) / (k - 1)) / (k - 1);
}
