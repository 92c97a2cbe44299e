import { checkBoolean, checkCount, checkNamed, checkUnit } from '../errors.ts';
import { expm1 } from '../numeric/elementary/expm1.ts';
import { log1p } from '../numeric/elementary/log1p.ts';

/**
 * Error fraction of k'-pieces: k' random text pieces concatenated, in error when any of the parts is.
 *
 * ```math
 * \theta' = 1 - (1-\theta)^{k'} \;\le\; \min(1, k'\theta)
 * ```
 *
 * @param options - error fraction θ in [0, 1] of single text pieces; `tupleSize` k' ≥ 1; `unionBound`: true for the
 * right side, which the paper uses, in place of the exact left side (default false)
 * @returns θ', in [0, 1]
 * @throws {@link DomainError} if θ is not in [0, 1] or `tupleSize` is not a positive integer
 * @remarks Through `expm1` and `log1p`: a few ulp for every θ. The exact form is the fraction of all k'-pieces that are
 * in error as the number of text pieces goes to infinity; and that of a random partition into them in the same limit,
 * if the text pieces in error were chosen without looking at it. For one fixed partition only the union bound holds.
 * @example
 * ```ts
 * import { tupleErrorFraction } from 'skill-emergence/competence';
 *
 * tupleErrorFraction({ theta: 0.1, tupleSize: 2 }); // ~> 0.19
 * tupleErrorFraction({ theta: 0.1, tupleSize: 2, unionBound: true }); // => 0.2
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, Corollary 13; [The theorem and its
 * proof](../../docs/theorem.md), Theorem 6.1.
 * @category Tuples of skills
 */
export function tupleErrorFraction(options: {
  readonly theta: number;
  readonly tupleSize: number;
  readonly unionBound?: boolean | undefined;
}): number {
  checkNamed('tupleErrorFraction', 'options', options, ['theta', 'tupleSize', 'unionBound']);
  const { theta, tupleSize, unionBound = false } = options;
  checkUnit('theta', theta);
  checkCount('tupleSize', tupleSize);
  checkBoolean('unionBound', unionBound);
  return concatenatedErrorFraction(theta, tupleSize, unionBound);
}

/** θ' for arguments that have been checked. */
export function concatenatedErrorFraction(theta: number, tupleSize: number, unionBound: boolean): number {
  if (unionBound) return Math.min(1, tupleSize * theta);
  // the power of a single piece is the identity, and stays it bit for bit
  return tupleSize === 1 ? theta : -expm1(tupleSize * log1p(-theta));
}
