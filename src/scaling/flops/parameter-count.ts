import { checkPositive } from '../../errors.ts';
import { checkOptions } from '../check-options.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/** What is known of the embeddings. */
interface EmbeddingSize {
  /** Constant ω of the embeddings; 47491 unless given, of models like Chinchilla. */
  readonly omega?: number | undefined;
}

/**
 * All parameters of a model, from those outside its embeddings.
 *
 * ```math
 * N_T = N_E + \omega N_E^{1/3}
 * ```
 *
 * as the width of models of one aspect ratio grows with the cube root of their parameters.
 *
 * @param nonEmbedding - parameters N_E outside the embeddings, positive
 * @param options - `omega`: the constant ω, positive; 47491 unless given, of models with the aspect ratio of Chinchilla
 * (about 39) and 32 000 tokens
 * @returns N_T, all parameters; Infinity where that overflows
 * @throws {@link DomainError} if a number is outside its domain
 * @remarks Relative error below 4 ulp of 2⁻⁵² from one parameter up. For laws that count differently: that of Kaplan et
 * al. counts N_E, that of Hoffmann et al. N_T.
 * @example
 * ```ts
 * import { totalParameters } from 'skill-emergence/scaling';
 *
 * totalParameters(1e9); // ~> 1.047491e9
 * ```
 * @see T. Pearce & J. Song (2024), arXiv:2406.12907, equation 11. {@link nonEmbeddingParameters} is the inverse.
 * @category Operations and parameters
 */
export function totalParameters(
  nonEmbedding: number,
  options: {
    /** Constant ω of the embeddings. */
    readonly omega?: number | undefined;
  } = {},
): number {
  checkPositive('nonEmbedding', nonEmbedding);
  return nonEmbedding + checkedOmega('totalParameters', options) * cubeRoot(nonEmbedding);
}

/**
 * The parameters of a model outside its embeddings, from all of them: the inverse of {@link totalParameters}.
 *
 * @param total - all parameters N_T, positive
 * @param options - `omega`: the constant ω, positive; 47491 unless given, as in {@link totalParameters}
 * @returns N_E, the parameters outside the embeddings
 * @throws {@link DomainError} if a number is outside its domain
 * @remarks Newton's method for the cube root of N_E, from above; relative error below 16 ulp of 2⁻⁵².
 * @example
 * ```ts
 * import { nonEmbeddingParameters } from 'skill-emergence/scaling';
 *
 * nonEmbeddingParameters(1.047491e9); // ~> 1.0000000e9
 * nonEmbeddingParameters(1e7); // ~> 3.0859e6
 * ```
 * @see T. Pearce & J. Song (2024), arXiv:2406.12907, equation 11.
 * @category Operations and parameters
 */
export function nonEmbeddingParameters(
  total: number,
  options: {
    /** Constant ω of the embeddings. */
    readonly omega?: number | undefined;
  } = {},
): number {
  checkPositive('total', total);
  const omega = checkedOmega('nonEmbeddingParameters', options);
  // x^3 + omega x is convex and increasing: from above, each step of Newton's falls towards the root.
  let x = Math.min(cubeRoot(total), total / omega);
  for (;;) {
    const next = x - (x * x * x + omega * x - total) / (3 * x * x + omega);
    if (!(next < x)) return x * x * x;
    x = next;
  }
}

function checkedOmega(call: string, options: EmbeddingSize): number {
  checkOptions(`${call}(1e9, { omega: 47491 })`, options, ['omega']);
  const { omega = 47491 } = options;
  checkPositive('omega', omega);
  return omega;
}

function cubeRoot(x: number): number {
  const root = pow(x, 1 / 3);
  return root - (root * root * root - x) / (3 * root * root); // 1/3 is not a double
}
