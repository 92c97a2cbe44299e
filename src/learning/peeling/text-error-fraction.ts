import { checkCount, checkNamed, checkUnit, checkWhole } from '../../errors.ts';
import { logBinomialTail } from '../../numeric/binomial-tail.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/**
 * Fraction of fresh text pieces with more than t unlearnt skills, where a measure x of the skills is unlearnt.
 *
 * ```math
 * P[\mathrm{Bin}(k, x) > t]
 * ```
 *
 * With t = 0 it is 1 − (1 − x)ᵏ: θ of Arora & Goyal for a model that knows some skills wholly and the others not at
 * all.
 *
 * | `unlearnt` | value                     |
 * | ---------- | ------------------------- |
 * | `0`        | `0`                       |
 * | `1`        | 1 if t is below k, else 0 |
 *
 * @param options - `unlearnt` x in [0, 1]; k; `tolerance` t, the unlearnt skills that a text piece may have without
 * being in error, 0 if left out
 * @returns the fraction, in [0, 1]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Of the *training* text at the end of learning with capacity j and without useless text pieces it is the
 * fraction that still has unlearnt skills if t = j: text pieces with at most j have taught them. Fresh text pieces with
 * an unlearnt skill, t = 0, are more: for k = 8, x = 0.05 and j = 1, 0.3366 against 0.0572.
 * @example
 * ```ts
 * import { textErrorFraction } from 'skill-emergence/learning';
 *
 * textErrorFraction({ unlearnt: 0.05, k: 8 }); // ~> 0.3366
 * textErrorFraction({ unlearnt: 0.05, k: 8, tolerance: 1 }); // ~> 0.0572
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Section 2.
 * @category Learning by peeling
 */
export function textErrorFraction(options: {
  readonly unlearnt: number;
  readonly k: number;
  readonly tolerance?: number | undefined;
}): number {
  checkNamed('textErrorFraction', 'options', options, ['unlearnt', 'k', 'tolerance']);
  const { unlearnt, k, tolerance = 0 } = options;
  checkUnit('unlearnt', unlearnt);
  checkCount('k', k);
  checkWhole('tolerance', tolerance);
  if (tolerance >= k) return 0;
  if (tolerance === 0) return -expm1(k * log1p(-unlearnt));
  return exp(logBinomialTail(tolerance + 1, k, unlearnt, false));
}

/**
 * Measure of unlearnt skills at which a fraction θ of fresh text pieces has one: the inverse of
 * {@link textErrorFraction} for t = 0.
 *
 * ```math
 * x = 1 - (1-\theta)^{1/k}
 * ```
 *
 * Up to this α every guarantee of Arora & Goyal is vacuous at θ, because a model that lacks just so many skills has
 * just this θ.
 *
 * | `theta` | value |
 * | ------- | ----- |
 * | `0`     | `0`   |
 * | `1`     | `1`   |
 *
 * @param options - `theta` θ in [0, 1]; k
 * @returns the measure, in [0, 1]
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error below 3 ulp of 2⁻⁵², but for θ near 1, where 1 − θ has been rounded.
 * @example
 * ```ts
 * import { unlearntForTextError } from 'skill-emergence/learning';
 *
 * unlearntForTextError({ theta: 0.1, k: 8 }); // ~> 0.0130837
 * ```
 * @see [Five theories of emergence on one graph](../../../docs/theories.md), Theorem 6.
 * @category Learning by peeling
 */
export function unlearntForTextError(options: { readonly theta: number; readonly k: number }): number {
  checkNamed('unlearntForTextError', 'options', options, ['theta', 'k']);
  const { theta, k } = options;
  checkUnit('theta', theta);
  checkCount('k', k);
  return -expm1(log1p(-theta) / k);
}
