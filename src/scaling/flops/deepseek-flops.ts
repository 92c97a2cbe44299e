import { checkShape } from './shape.ts';

/**
 * Training compute without embeddings and with attention, as DeepSeek's law of allocation counts it, in floating-point
 * operations.
 *
 * ```math
 * C = M D, \qquad M = 72\, n_{\text{layer}} d^2 + 12\, n_{\text{layer}} d\, l_{\text{seq}}
 * ```
 *
 * @param shape - `layers`, `width` d, `sequenceLength`: positive integers; `tokens` D: positive
 * @returns C in FLOPs; Infinity where that overflows
 * @throws {@link DomainError} if a number is missing or outside its domain
 * @example
 * ```ts
 * import { deepseekFlops } from 'skill-emergence/scaling';
 *
 * deepseekFlops({ layers: 30, width: 4096, sequenceLength: 4096, tokens: 2e12 }); // ~> 8.456e22
 * ```
 * @see DeepSeek-AI (2024), arXiv:2401.02954, equation 2.
 * @category Operations and parameters
 */
export function deepseekFlops(shape: {
  /** Number of layers. */
  readonly layers: number;
  /** Width of the model. */
  readonly width: number;
  /** Tokens of a sequence. */
  readonly sequenceLength: number;
  /** Training tokens. */
  readonly tokens: number;
}): number {
  checkShape('deepseekFlops', shape, ['layers', 'width', 'sequenceLength'], { positive: ['tokens'] });
  const { layers, width, sequenceLength, tokens } = shape;
  return 12 * layers * width * (6 * width + sequenceLength) * tokens;
}
