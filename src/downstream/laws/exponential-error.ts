import {
  checkNamed,
  checkNonNegative,
  checkPositive,
  checkPositiveUnit,
  checkUnit,
  DomainError,
} from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';

/**
 * How the error on tasks rises with the loss: Err = ε − κe^(−γL).
 *
 * @category Downstream laws
 */
export interface ExponentialError {
  /** Error ε of a model of infinite loss, in (0, 1]. */
  readonly ceiling: number;
  /** How far the error of a model without loss is below that: κ, positive. */
  readonly gap: number;
  /** How fast the error comes near its ceiling: γ, positive, per nat. */
  readonly rate: number;
}

const FIELDS = ['ceiling', 'gap', 'rate'] as const;

/** The checks of the fields; `path` is what stands before their names. */
export function checkExponential({ ceiling, gap, rate }: ExponentialError, path = ''): void {
  checkPositiveUnit(`${path}ceiling`, ceiling);
  checkPositive(`${path}gap`, gap);
  checkPositive(`${path}rate`, rate);
}

/**
 * Error on downstream tasks of a model with a loss, by the exponential law.
 *
 * ```math
 * \mathrm{Err}(L) = \varepsilon - \kappa e^{-\gamma L}
 * ```
 *
 * | where                        | value |
 * | ---------------------------- | ----- |
 * | the formula is below 0       | `0`   |
 *
 * @param options - `loss` L in nats per token, at least 0; `ceiling` ε in (0, 1], `gap` κ and `rate` γ, positive
 * @returns the error, in [0, ε]; clipped to 0 where the formula is negative
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Rises with the loss, and is concave where it is not clipped. Absolute error a few 2⁻⁵³ (ε + κ). Found for
 * averages over many tasks; **most single tasks are not predictable in this way** (Lourie, Hu & Cho 2025).
 * @example
 * ```ts
 * import { downstreamError } from 'skill-emergence/downstream';
 *
 * downstreamError({ loss: 3, ceiling: 0.857, gap: 2.21, rate: 0.715 }); // ~> 0.59828
 * downstreamError({ loss: 1, ceiling: 0.8, gap: 1.7, rate: 0.6 }); // => 0
 * ```
 * @see S. Y. Gadre et al. (2024), arXiv:2403.08540; for the caution N. Lourie, M. Y. Hu & K. Cho (2025),
 * arXiv:2507.00885; [From loss to accuracy](../../../docs/downstream.md).
 * @category Downstream laws
 */
export function downstreamError(options: ExponentialError & { readonly loss: number }): number {
  checkNamed('downstreamError', 'options', options, ['loss', ...FIELDS]);
  checkNonNegative('loss', options.loss);
  checkExponential(options);
  return Math.max(0, errorOf(options, options.loss));
}

/** The error for arguments that have been checked, not clipped. */
export function errorOf({ ceiling, gap, rate }: ExponentialError, loss: number): number {
  return ceiling - gap * exp(-rate * loss);
}

/**
 * Loss at which the error on downstream tasks is as given: the inverse of {@link downstreamError}.
 *
 * ```math
 * L = \frac1\gamma\ln\frac{\kappa}{\varepsilon-\mathrm{Err}}
 * ```
 *
 * @param options - `error` Err, from max(0, ε − κ) to below ε; `ceiling` ε in (0, 1], `gap` κ and `rate` γ, positive
 * @returns the loss in nats per token, at least 0; for an error of 0 the largest loss that has it
 * @throws {@link DomainError} if an argument is outside its domain: no loss has an error of ε, or below ε − κ
 * @remarks Conditioning: a change δ of the error moves the loss by δ/(γ(ε − Err)), without bound next to the ceiling.
 * @example
 * ```ts
 * import { lossForDownstreamError } from 'skill-emergence/downstream';
 *
 * lossForDownstreamError({ error: 0.6, ceiling: 0.857, gap: 2.21, rate: 0.715 }); // ~> 3.00933
 * lossForDownstreamError({ error: 0.9, ceiling: 0.857, gap: 2.21, rate: 0.715 }); // throws DomainError
 * ```
 * @see S. Y. Gadre et al. (2024), arXiv:2403.08540; [From loss to accuracy](../../../docs/downstream.md), Theorem 3.
 * @category Downstream laws
 */
export function lossForDownstreamError(options: ExponentialError & { readonly error: number }): number {
  checkNamed('lossForDownstreamError', 'options', options, ['error', ...FIELDS]);
  const { error } = options;
  checkUnit('error', error);
  checkExponential(options);
  const { ceiling, gap } = options;
  const below = ceiling - error;
  const least = Math.max(0, ceiling - gap); // as it is computed, the error of no loss
  if (!(below > 0 && error >= least)) {
    throw new DomainError('error', error, `in [${least}, ${ceiling}), the errors that a loss has`);
  }
  return lossAt(options, below);
}

/** The loss at which the error is so far below its ceiling; 0 where rounding would make it negative. */
export function lossAt({ gap, rate }: ExponentialError, below: number): number {
  return Math.max(0, log(gap / below) / rate);
}

/**
 * The line that touches the exponential law where the loss is irreducible: what is proportional in its errors.
 *
 * @category Downstream laws
 */
export interface ErrorTangent {
  /** Error ε − κe^(−γE) at the irreducible loss: what no scale removes; negative where the law is clipped there. */
  readonly floor: number;
  /** Slope C = κγe^(−γE) of the line, error per nat of excess entropy. */
  readonly factor: number;
}

/**
 * Error and slope of the exponential law at the irreducible loss, which bound it everywhere above.
 *
 * ```math
 * \mathrm{Err}(L) \le \underbrace{\varepsilon-\kappa e^{-\gamma E}}_{\text{floor}}
 * + \underbrace{\kappa\gamma e^{-\gamma E}}_{\text{factor}}\,(L-E)
 * ```
 *
 * @param options - irreducible loss `E` in nats per token, at least 0; `ceiling` ε in (0, 1], `gap` κ and `rate` γ
 * @returns the floor, not clipped, and the factor
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Only with a floor of at most 0 is the theory's error model, θ in proportion to the excess entropy, an upper
 * bound of this law, tight next to E. With a positive floor no factor makes it one there, and the slingshot has no
 * fuel: test the floor first.
 * @example
 * ```ts
 * import { downstreamErrorTangent } from 'skill-emergence/downstream';
 *
 * const { floor, factor } = downstreamErrorTangent({ E: 1.69, ceiling: 0.857, gap: 2.21, rate: 0.715 });
 * floor; // ~> 0.196896
 * factor; // ~> 0.471975
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 4.
 * @category Downstream laws
 */
export function downstreamErrorTangent(options: ExponentialError & { readonly E: number }): ErrorTangent {
  checkNamed('downstreamErrorTangent', 'options', options, ['E', ...FIELDS]);
  const { E, ceiling, gap, rate } = options;
  checkNonNegative('E', E);
  checkExponential(options);
  const removed = gap * exp(-rate * E);
  return { floor: ceiling - removed, factor: rate * removed };
}
