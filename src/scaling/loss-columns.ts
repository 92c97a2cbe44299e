import { checkArray, checkObject, checkPositive, DomainError } from '../errors.ts';
import { checkLaw, type ScalingLaw } from './law.ts';
import { excess } from './loss.ts';

/**
 * Scales of many models, column by column.
 *
 * @category Loss
 */
export interface ScaleColumns {
  /** Numbers of parameters. */
  readonly parameters: Float64Array;
  /** Numbers of training tokens, as many. */
  readonly tokens: Float64Array;
}

/**
 * {@link excessEntropy} of many models, written into the caller's array.
 *
 * @param law - the scaling law
 * @param scales - `parameters` and `tokens`, of equal length n
 * @param out - receives the n excess entropies in nats per token; may be one of the inputs, but not overlap one
 * @returns `out`
 * @throws {@link DomainError} if the law is not valid, the arrays are not `Float64Array`s of one length, `out` overlaps
 * an input that it is not, or an element is not positive and finite (named as `parameters[i]`); `out` is then as it was
 * @example
 * ```ts
 * import { excessEntropyInto, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const scales = { parameters: Float64Array.of(70e9, 7e11), tokens: Float64Array.of(1.4e12, 1.4e13) };
 * excessEntropyInto(hoffmann2022, scales, new Float64Array(2))[1]; // ~> 0.123787684579
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, equation 10.
 * @category Loss
 */
export function excessEntropyInto(law: ScalingLaw, scales: ScaleColumns, out: Float64Array): Float64Array {
  return lossInto(law, scales, out, 0);
}

/**
 * {@link chinchillaLoss} of many models, written into the caller's array.
 *
 * @param law - the scaling law
 * @param scales - `parameters` and `tokens`, of equal length n
 * @param out - receives the n losses in nats per token; may be one of the inputs, but not overlap it otherwise
 * @returns `out`
 * @throws {@link DomainError} if the law is not valid, the arrays are not `Float64Array`s of one length, `out` overlaps
 * an input that it is not, or an element is not positive and finite (named as `parameters[i]`); `out` is then as it was
 * @example
 * ```ts
 * import { chinchillaLossInto, hoffmann2022 } from 'skill-emergence/scaling';
 *
 * const scales = { parameters: Float64Array.of(70e9, 7e11), tokens: Float64Array.of(1.4e12, 1.4e13) };
 * chinchillaLossInto(hoffmann2022, scales, new Float64Array(2))[0]; // ~> 1.936645470559
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, equation 10.
 * @category Loss
 */
export function chinchillaLossInto(law: ScalingLaw, scales: ScaleColumns, out: Float64Array): Float64Array {
  checkLaw(law);
  return lossInto(law, scales, out, law.E);
}

function lossInto(law: ScalingLaw, scales: ScaleColumns, out: Float64Array, floor: number): Float64Array {
  checkLaw(law);
  checkObject('scales', scales);
  const { parameters, tokens } = scales;
  checkColumn('parameters', parameters, parameters);
  checkColumn('tokens', tokens, parameters);
  checkColumn('out', out, parameters);
  checkApart(out, parameters, 'parameters');
  checkApart(out, tokens, 'tokens');
  for (let i = 0; i < out.length; i++) {
    const n = parameters[i]!;
    const d = tokens[i]!;
    if (n > 0 && n < Infinity && d > 0 && d < Infinity) continue;
    checkPositive(`parameters[${i}]`, n);
    checkPositive(`tokens[${i}]`, d);
  }
  for (let i = 0; i < out.length; i++) out[i] = floor + excess(law, parameters[i]!, tokens[i]!);
  return out;
}

/** Elements are read and written one after the other: what is written must not be what is read later. */
function checkApart(out: Float64Array, column: Float64Array, name: string): void {
  if (out.buffer !== column.buffer || out.byteOffset === column.byteOffset) return;
  if (Math.abs(out.byteOffset - column.byteOffset) >= out.byteLength) return;
  throw new DomainError('out', out, `${name} itself, or apart from it in memory`);
}

function checkColumn(parameter: string, column: Float64Array, first: Float64Array): void {
  if (!(column instanceof Float64Array)) throw new DomainError(parameter, column, 'a Float64Array');
  checkArray(parameter, column);
  if (column.length !== first.length) {
    throw new DomainError(`${parameter}.length`, column.length, `parameters.length = ${first.length}`);
  }
}
