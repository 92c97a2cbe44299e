import { checkShape } from './shape.ts';

/**
 * Training compute of a mixture of experts, in floating-point operations.
 *
 * ```math
 * C = \Bigl( n_{\text{layer}} \bigl( 24 d^2 + 12\, d\, n_{\text{ctx}} + 72\, E_{\text{act}} d^2 / G + 14\, d E \bigr)
 * + 6\, n_{\text{vocab}} d \Bigr) D
 * ```
 *
 * for experts of gated units four times as wide as the model, of which a token meets E_act of E, with granularity G.
 *
 * @param shape - `layers`, `width` d, `sequenceLength`, `activeExperts`, `experts`: positive integers; `vocabulary`: an
 * integer ≥ 0; `granularity` G and `tokens` D: positive
 * @returns C in FLOPs; Infinity where that overflows
 * @throws {@link DomainError} if a number is missing or outside its domain
 * @remarks Without such a count, take 6ND with the active parameters, never with all of them.
 * @example
 * ```ts
 * import { abnarFlops } from 'skill-emergence/scaling';
 *
 * const shape = { layers: 24, width: 2048, sequenceLength: 2048, vocabulary: 50432, granularity: 1 };
 * abnarFlops({ ...shape, experts: 64, activeExperts: 2, tokens: 1e11 }); // ~> 1.878e21
 * ```
 * @see S. Abnar et al. (2025), arXiv:2501.12370, equation 9 of Appendix C.
 * @category Operations and parameters
 */
export function abnarFlops(shape: {
  /** Number of layers. */
  readonly layers: number;
  /** Width of the model. */
  readonly width: number;
  /** Tokens of a sequence. */
  readonly sequenceLength: number;
  /** Words. */
  readonly vocabulary: number;
  /** Experts in a layer. */
  readonly experts: number;
  /** Experts that a token meets. */
  readonly activeExperts: number;
  /** Granularity of the experts. */
  readonly granularity: number;
  /** Training tokens. */
  readonly tokens: number;
}): number {
  checkShape('abnarFlops', shape, ['layers', 'width', 'sequenceLength', 'experts', 'activeExperts'], {
    positive: ['granularity', 'tokens'],
    whole: ['vocabulary'],
  });
  const { layers, width, sequenceLength, vocabulary, experts, activeExperts, granularity, tokens } = shape;
  const ofExperts = (72 * activeExperts * width) / granularity + 14 * experts;
  return width * (layers * (24 * width + 12 * sequenceLength + ofExperts) + 6 * vocabulary) * tokens;
}
