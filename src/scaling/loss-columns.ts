import { checkElements, checkOut, type Column, inStretches, POSITIVE, shapedColumn } from '../columns.ts';
import { checkObject } from '../errors.ts';
import { checkLaw, type ScalingLaw } from './law.ts';
import { excess } from './loss.ts';
import { type PowerCells, powerCells } from './power-cells.ts';
import { cellOf, grown } from './power-term.ts';

/**
 * Scales of many models: each a column, or one number for all models.
 *
 * @category Loss
 */
export interface ScaleColumns {
  /** Numbers of parameters, positive. */
  readonly parameters: Column;
  /** Numbers of training tokens, positive. */
  readonly tokens: Column;
}

/**
 * {@link excessEntropy} of many models, written into the caller's array.
 *
 * @param law - the scaling law
 * @param scales - `parameters` and `tokens`, each a `Float64Array` of the length of `out` or one number for all
 * models
 * @param out - receives the excess entropies in nats per token, those of the function for single scales bit for bit;
 * may be one of the columns, but not overlap one otherwise
 * @returns `out`
 * @throws {@link DomainError} if the law is not valid, a column is neither, has another length than `out`, overlaps it,
 * or has an element that is not positive and finite (named as `parameters[i]`); `out` is then as it was
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
 * @param scales - `parameters` and `tokens`, each a `Float64Array` of the length of `out` or one number for all
 * models
 * @param out - receives the losses in nats per token, those of the function for single scales bit for bit; may be one
 * of the columns, but not overlap one otherwise
 * @returns `out`
 * @throws {@link DomainError} if the law is not valid, a column is neither, has another length than `out`, overlaps it,
 * or has an element that is not positive and finite (named as `parameters[i]`); `out` is then as it was
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
  checkOut(out);
  const parameters = shapedColumn('parameters', scales.parameters, POSITIVE, out);
  const tokens = shapedColumn('tokens', scales.tokens, POSITIVE, out);
  const byParameters = powerCells(law.A, law.alpha, parameters, out.length);
  const byTokens = byParameters && powerCells(law.B, law.beta, tokens, out.length);
  if (!byTokens) {
    checkElements('parameters', parameters, POSITIVE);
    checkElements('tokens', tokens, POSITIVE);
  }
  inStretches(out.length, (from, to) => {
    if (byTokens) tabledLossInto(byParameters, byTokens, floor, out, from, to);
    else {
      for (let i = from; i < to; i++) {
        out[i] = floor + excess(law, parameters.values[i * parameters.step]!, tokens.values[i * tokens.step]!);
      }
    }
  });
  return out;
}

/** The same from tables of powers. */
function tabledLossInto(
  n: PowerCells,
  d: PowerCells,
  floor: number,
  out: Float64Array,
  from: number,
  to: number,
): void {
  const { values: xs, upper: nUpper, step: nStep, first: nFirst, rows: nRows, series: ofN } = n;
  const { values: ys, upper: dUpper, step: dStep, first: dFirst, rows: dRows, series: ofD } = d;
  let p = from * nStep;
  let q = from * dStep;
  for (let i = from; i < to; i++) {
    const x = xs[p]!;
    const y = ys[q]!;
    const atX = (cellOf(nUpper[p << 1]!) - nFirst) << 2;
    const atY = (cellOf(dUpper[q << 1]!) - dFirst) << 2;
    const byX = grown(nRows[atX]!, (x - nRows[atX + 1]!) * nRows[atX + 2]!, ofN);
    const byY = grown(dRows[atY]!, (y - dRows[atY + 1]!) * dRows[atY + 2]!, ofD);
    out[i] = floor + (byX + byY);
    p += nStep;
    q += dStep;
  }
}
