import { checkShape } from './shape.ts';

/**
 * Training compute by the count of Hoffmann et al., term by term, in floating-point operations.
 *
 * ```math
 * C = \frac{3D}{s} \Bigl( 4 s V d + \ell \bigl( 6 s d\,kh + 2 s^2 kh + 3 h s^2 + 2 s^2 kh + 2 s\,kh\,d + 4 s d f
 * \bigr) \Bigr)
 * ```
 *
 * for D tokens in sequences of s, ℓ layers of width d, h heads of size k, feed-forward layers of width f and V words:
 * embeddings and logits, then in each layer keys, queries and values, their products, the softmax, its weights, the
 * projection and the dense part; three times the forward pass.
 *
 * @param shape - `layers` ℓ, `width` d, `feedForwardWidth` f, `heads` h, `headSize` k, `sequenceLength` s: positive
 * integers; `vocabulary` V: an integer ≥ 0; `tokens` D: positive
 * @returns C in FLOPs; Infinity where that overflows
 * @throws {@link DomainError} if a number is missing or outside its domain
 * @remarks The table that compares it with 6ND follows from it only without the two vocabulary terms, which are what
 * `vocabulary: 0` leaves out: for the model of 73 million parameters the formula as written gives 1.60 times 6ND, the
 * table has 1.03. No causal masking is taken account of.
 * @example
 * ```ts
 * import { hoffmannFlops } from 'skill-emergence/scaling';
 *
 * const shape = { layers: 10, width: 640, feedForwardWidth: 2560, heads: 10, headSize: 64, sequenceLength: 2048 };
 * hoffmannFlops({ ...shape, vocabulary: 0, tokens: 1 }) / (6 * 73e6); // ~> 1.037
 * hoffmannFlops({ ...shape, vocabulary: 32000, tokens: 1 }) / (6 * 73e6); // ~> 1.598
 * ```
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, Appendix F and Table A4.
 * @category Operations and parameters
 */
export function hoffmannFlops(shape: {
  /** Number of layers. */
  readonly layers: number;
  /** Width of the model. */
  readonly width: number;
  /** Width of the feed-forward layers. */
  readonly feedForwardWidth: number;
  /** Attention heads in a layer. */
  readonly heads: number;
  /** Size of keys and values. */
  readonly headSize: number;
  /** Tokens of a sequence. */
  readonly sequenceLength: number;
  /** Words; 0 leaves embeddings and logits out. */
  readonly vocabulary: number;
  /** Training tokens. */
  readonly tokens: number;
}): number {
  checkShape('hoffmannFlops', shape, COUNTS, { positive: ['tokens'], whole: ['vocabulary'] });
  const { layers, width, feedForwardWidth, heads, headSize, sequenceLength, vocabulary, tokens } = shape;
  const attention = heads * headSize;
  const ofLayer = 8 * width * attention + sequenceLength * (4 * attention + 3 * heads) + 4 * width * feedForwardWidth;
  return 3 * (4 * vocabulary * width + layers * ofLayer) * tokens;
}

const COUNTS = ['layers', 'width', 'feedForwardWidth', 'heads', 'headSize', 'sequenceLength'] as const;
