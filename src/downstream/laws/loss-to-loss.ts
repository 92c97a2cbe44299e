import { checkFields, checkNamed, checkNonNegative, checkObject, checkPositive, DomainError } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { checkLaw, type ScalingLaw } from '../../scaling/law.ts';
import { optimalExponentsOf } from '../../scaling/optimal-exponents.ts';

/**
 * How a loss on one kind of text follows from that on another: a power, shifted by both entropies.
 *
 * @category Downstream laws
 */
export interface LossMap {
  /** Irreducible loss E₀ of the source, at least 0, in nats per token. */
  readonly sourceEntropy: number;
  /** Irreducible loss E₁ of the target, at least 0. */
  readonly targetEntropy: number;
  /** Factor K, positive. */
  readonly factor: number;
  /** Exponent κ, positive. */
  readonly exponent: number;
}

const FIELDS = ['sourceEntropy', 'targetEntropy', 'factor', 'exponent'] as const;

function checkFieldsOf({ sourceEntropy, targetEntropy, factor, exponent }: LossMap, path = ''): void {
  checkNonNegative(`${path}sourceEntropy`, sourceEntropy);
  checkNonNegative(`${path}targetEntropy`, targetEntropy);
  checkPositive(`${path}factor`, factor);
  checkPositive(`${path}exponent`, exponent);
}

function checkMap(parameter: string, map: LossMap): void {
  checkObject(parameter, map);
  checkFields(parameter, map, FIELDS, `${parameter}.`);
  checkFieldsOf(map, `${parameter}.`);
}

/**
 * Loss of a model on a target, from its loss on a source.
 *
 * ```math
 * L_1 = E_1 + K\,(L_0-E_0)^\kappa
 * ```
 *
 * @param options - `loss` L₀ on the source, at least E₀; `sourceEntropy` E₀, `targetEntropy` E₁, `factor` K and
 * `exponent` κ
 * @returns the loss L₁ on the target, at least E₁; `Infinity` where it overflows
 * @throws {@link DomainError} if an argument is outside its domain
 * @remarks Relative error a few ulp, and an ulp of L₀ next to E₀, times κL₀/(L₀ − E₀).
 * @example
 * ```ts
 * import { lossToLoss } from 'skill-emergence/downstream';
 *
 * lossToLoss({ loss: 3, sourceEntropy: 1.69, targetEntropy: 1.5, factor: 1.1, exponent: 0.95 }); // ~> 2.92168
 * ```
 * @see D. Brandfonbrener et al. (2024), arXiv:2411.12925; [From loss to accuracy](../../../docs/downstream.md),
 * Theorem 5.
 * @category Downstream laws
 */
export function lossToLoss(options: LossMap & { readonly loss: number }): number {
  checkNamed('lossToLoss', 'options', options, ['loss', ...FIELDS]);
  const { loss, sourceEntropy, targetEntropy, factor, exponent } = options;
  checkNonNegative('loss', loss);
  checkFieldsOf(options);
  if (loss < sourceEntropy) throw new DomainError('loss', loss, `at least sourceEntropy, which is ${sourceEntropy}`);
  const above = pow(loss - sourceEntropy, exponent);
  return above === 0 ? targetEntropy : targetEntropy + factor * above;
}

/**
 * The map of losses in the other direction.
 *
 * ```math
 * E_0' = E_1, \quad E_1' = E_0, \quad K' = K^{-1/\kappa}, \quad \kappa' = 1/\kappa
 * ```
 *
 * @param map - the map of a source's loss to a target's
 * @returns the map of the target's loss to the source's
 * @throws {@link DomainError} if a field is outside its domain, or the inverse has one that is
 * @example
 * ```ts
 * import { invertLossToLoss, lossToLoss } from 'skill-emergence/downstream';
 *
 * const map = { sourceEntropy: 1.69, targetEntropy: 1.5, factor: 1.1, exponent: 0.95 };
 * lossToLoss({ loss: lossToLoss({ loss: 3, ...map }), ...invertLossToLoss(map) }); // ~> 3
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 5.
 * @category Downstream laws
 */
export function invertLossToLoss(map: LossMap): LossMap {
  checkMap('map', map);
  const { sourceEntropy, targetEntropy, factor, exponent } = map;
  return written('map', map, {
    sourceEntropy: targetEntropy,
    targetEntropy: sourceEntropy,
    factor: pow(factor, -1 / exponent),
    exponent: 1 / exponent,
  });
}

/**
 * Two maps of losses, one after the other.
 *
 * ```math
 * K = K_2K_1^{\kappa_2}, \qquad \kappa = \kappa_1\kappa_2
 * ```
 *
 * @param maps - the `first` map and the `second`, whose source is the first one's target
 * @returns the map from the source of the first to the target of the second
 * @throws {@link DomainError} if a field is outside its domain, the entropies between both maps differ, or the result
 * has a field outside its domain
 * @remarks With different entropies between them the two maps are no power law together.
 * @example
 * ```ts
 * import { composeLossToLoss } from 'skill-emergence/downstream';
 *
 * const first = { sourceEntropy: 1.7, targetEntropy: 1.5, factor: 2, exponent: 0.5 };
 * const second = { sourceEntropy: 1.5, targetEntropy: 1, factor: 3, exponent: 2 };
 * composeLossToLoss({ first, second }).factor; // ~> 12
 * composeLossToLoss({ first, second: { ...second, sourceEntropy: 1.6 } }); // throws DomainError
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 5.
 * @category Downstream laws
 */
export function composeLossToLoss(maps: { readonly first: LossMap; readonly second: LossMap }): LossMap {
  checkNamed('composeLossToLoss', 'maps', maps, ['first', 'second']);
  const { first, second } = maps;
  checkMap('first', first);
  checkMap('second', second);
  if (first.targetEntropy !== second.sourceEntropy) {
    const expected = `first.targetEntropy, which is ${first.targetEntropy}`;
    throw new DomainError('second.sourceEntropy', second.sourceEntropy, expected);
  }
  return written('second', second, {
    sourceEntropy: first.sourceEntropy,
    targetEntropy: second.targetEntropy,
    factor: second.factor * pow(first.factor, second.exponent),
    exponent: first.exponent * second.exponent,
  });
}

/**
 * The map of losses between models of equal compute, each of them compute-optimal by its own scaling law.
 *
 * ```math
 * L_i - E_i = c_i\Bigl(\frac C6\Bigr)^{-\gamma_i}, \qquad \kappa = \frac{\gamma_1}{\gamma_0}, \quad K = c_1c_0^{-\kappa},
 * \qquad \gamma_i = \frac{\alpha_i\beta_i}{\alpha_i+\beta_i}
 * ```
 *
 * @param laws - the scaling laws of the `source` and of the `target`
 * @returns the map, exact at every budget
 * @throws {@link DomainError} if a law is not valid, or the map has a field that no double holds
 * @remarks Each law on its own optimal path. The *same models* under two laws give a power law only if α₁β₀ = β₁α₀.
 * @example
 * ```ts
 * import { optimalLossToLoss } from 'skill-emergence/downstream';
 * import { besiroglu2024, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * optimalLossToLoss({ source: hoffmann2022, target: besiroglu2024 }).exponent; // ~> 1.16111
 * ```
 * @see [From loss to accuracy](../../../docs/downstream.md), Theorem 5.
 * @category Downstream laws
 */
export function optimalLossToLoss(laws: { readonly source: ScalingLaw; readonly target: ScalingLaw }): LossMap {
  checkNamed('optimalLossToLoss', 'laws', laws, ['source', 'target']);
  const { source, target } = laws;
  checkLaw(source, 'source');
  checkLaw(target, 'target');
  const exponent = optimalExponentsOf(target).excess / optimalExponentsOf(source).excess;
  return written('target', target, {
    sourceEntropy: source.E,
    targetEntropy: target.E,
    factor: exp(logOptimalExcess(target) - exponent * logOptimalExcess(source)),
    exponent,
  });
}

/** Logarithm of the least excess entropy at C/6 = 1, where the parameter term has the share β/(α + β) of it. */
function logOptimalExcess({ A, B, alpha, beta }: ScalingLaw): number {
  const { parameters, tokens } = optimalExponentsOf({ alpha, beta });
  return parameters * (log(A) - log(parameters)) + tokens * (log(B) - log(tokens));
}

/** The map, if all its fields are what a map may have. */
function written(parameter: string, value: unknown, map: LossMap): LossMap {
  const { factor, exponent } = map;
  if (factor > 0 && factor < Infinity && exponent > 0 && exponent < Infinity) return map;
  throw new DomainError(parameter, value, 'such that factor and exponent of the result are positive, finite doubles');
}
