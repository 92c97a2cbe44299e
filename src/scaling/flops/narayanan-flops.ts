import { checkBoolean } from '../../errors.ts';
import { checkShape } from './shape.ts';

/**
 * Training compute of a transformer by its shape, with or without the second forward pass of activations that are
 * computed again, in floating-point operations.
 *
 * ```math
 * 96\, l h^2 \Bigl(1 + \frac{s}{6h} + \frac{V}{16\, l h}\Bigr) D \quad\text{or}\quad
 * 72\, l h^2 \Bigl(1 + \frac{s}{6h} + \frac{V}{12\, l h}\Bigr) D
 * ```
 *
 * for l layers of width h, sequences of s tokens, V words and D tokens in all.
 *
 * @param shape - `layers` l, `width` h, `sequenceLength` s: positive integers; `vocabulary` V: an integer ≥ 0; `tokens`
 * D: positive; `recomputation`: whether activations are computed again, as the paper's formula has it
 * @returns C in FLOPs; Infinity where that overflows
 * @throws {@link DomainError} if an argument is missing or outside its domain
 * @remarks The logits are not computed again. With recomputation it is about 8 operations a parameter and token,
 * without it 6; the second form is derived from the first one's terms.
 * @example
 * ```ts
 * import { narayananFlops } from 'skill-emergence/scaling';
 *
 * const gpt3 = { layers: 96, width: 12288, sequenceLength: 2048, vocabulary: 51200, tokens: 300e9 };
 * narayananFlops({ ...gpt3, recomputation: true }); // ~> 4.302e23
 * narayananFlops({ ...gpt3, recomputation: false }); // ~> 3.229e23
 * ```
 * @see D. Narayanan et al. (2021), arXiv:2104.04473, section 3 and its appendix.
 * @category Operations and parameters
 */
export function narayananFlops(shape: {
  /** Number of layers. */
  readonly layers: number;
  /** Width of the model. */
  readonly width: number;
  /** Tokens of a sequence. */
  readonly sequenceLength: number;
  /** Words. */
  readonly vocabulary: number;
  /** Training tokens. */
  readonly tokens: number;
  /** Whether activations are computed again in the backward pass. */
  readonly recomputation: boolean;
}): number {
  checkShape('narayananFlops', shape, ['layers', 'width', 'sequenceLength'], {
    positive: ['tokens'],
    whole: ['vocabulary'],
    more: ['recomputation'],
  });
  checkBoolean('recomputation', shape.recomputation);
  const { layers, width, sequenceLength, vocabulary, tokens, recomputation } = shape;
  const ofLayers = 4 * layers * width * (6 * width + sequenceLength); // of one forward pass
  return ((recomputation ? 4 : 3) * ofLayers + 6 * vocabulary * width) * tokens;
}
