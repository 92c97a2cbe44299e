import { checkedColumn, checkOut, type Column, COUNT, inStretches, UNIT, WHOLE } from '../columns.ts';
import { checkNamed } from '../errors.ts';
import { upperTail } from './log-binomial-tail.ts';

/**
 * Upper tails of binomial laws, column by column: each a column, or one number for all tails.
 *
 * @category Exact tails
 */
export interface UpperTailColumns {
  /** Numbers of trials n, positive safe integers. */
  readonly trials: Column;
  /** Probabilities p of success in each, in [0, 1]. */
  readonly probability: Column;
  /** The least numbers of successes that count, non-negative safe integers. */
  readonly atLeast: Column;
}

/**
 * {@link logBinomialUpperTail} of many laws and counts, written into the caller's array.
 *
 * @param tails - `trials`, `probability` and `atLeast`, each a `Float64Array` of the length of `out` or one number for
 * all tails
 * @param out - receives the log-probabilities, those of the function for single tails bit for bit; may be one of the
 * columns, but not overlap one otherwise
 * @returns `out`
 * @throws {@link DomainError} if a column is neither, has another length than `out`, overlaps it, or has an element
 * outside its domain (named as `trials[i]`); `out` is then as it was
 * @example
 * ```ts
 * import { logBinomialUpperTailInto } from 'skill-emergence/concentration';
 *
 * const out = new Float64Array(2);
 * logBinomialUpperTailInto({ trials: 100, probability: 0.5, atLeast: Float64Array.of(60, 0) }, out);
 * out[0]; // ~> -3.55982
 * out[1]; // => 0
 * ```
 * @see DLMF 8.17; C. Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
 * @category Exact tails
 */
export function logBinomialUpperTailInto(tails: UpperTailColumns, out: Float64Array): Float64Array {
  checkNamed('logBinomialUpperTailInto', 'tails', tails, ['trials', 'probability', 'atLeast']);
  checkOut(out);
  const trials = checkedColumn('trials', tails.trials, COUNT, out);
  const probability = checkedColumn('probability', tails.probability, UNIT, out);
  const atLeast = checkedColumn('atLeast', tails.atLeast, WHOLE, out);
  inStretches(out.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const chance = probability.values[i * probability.step]!;
      out[i] = upperTail(trials.values[i * trials.step]!, chance, atLeast.values[i * atLeast.step]!);
    }
  });
  return out;
}
