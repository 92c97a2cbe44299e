import { checkShape } from './shape.ts';

/**
 * Training compute with attention, as for PaLM, in floating-point operations.
 *
 * ```math
 * C = (6 N + 12\, L H Q\, T)\, D
 * ```
 *
 * for N parameters, L layers of H heads of size Q, sequences of T tokens and D tokens in all.
 *
 * @param shape - `parameters` N and `tokens` D: positive; `layers` L, `heads` H, `headSize` Q, `sequenceLength` T:
 * positive integers
 * @returns C in FLOPs; Infinity where that overflows
 * @throws {@link DomainError} if a number is missing or outside its domain
 * @remarks Attention to all tokens, twice what kernels do that leave out the future, and twice the attention term of
 * Kaplan et al. N are all parameters; many programs leave out embeddings.
 * @example
 * ```ts
 * import { palmFlops } from 'skill-emergence/scaling';
 *
 * const palm = { parameters: 540e9, layers: 118, heads: 48, headSize: 256, sequenceLength: 2048, tokens: 780e9 };
 * palmFlops(palm); // ~> 2.555e24
 * ```
 * @see A. Chowdhery et al. (2022), arXiv:2204.02311, Appendix B.
 * @category Operations and parameters
 */
export function palmFlops(shape: {
  /** Number of parameters. */
  readonly parameters: number;
  /** Number of layers. */
  readonly layers: number;
  /** Attention heads in a layer. */
  readonly heads: number;
  /** Size of keys and values. */
  readonly headSize: number;
  /** Tokens of a sequence. */
  readonly sequenceLength: number;
  /** Training tokens. */
  readonly tokens: number;
}): number {
  checkShape('palmFlops', shape, ['layers', 'heads', 'headSize', 'sequenceLength'], {
    positive: ['parameters', 'tokens'],
  });
  const { parameters, layers, heads, headSize, sequenceLength, tokens } = shape;
  return 6 * (parameters + 2 * layers * heads * headSize * sequenceLength) * tokens;
}
