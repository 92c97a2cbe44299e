/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { LawFacts } from './facts.ts';
import { frozen } from './frozen.ts';

/**
 * All parameters NT by those outside the embeddings, NT = NE + omega NE^⅓.
 *
 * @category Published laws
 */
export interface ParameterMap extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'parameter map';
  /** The coefficients. */
  readonly coefficients: {
    /** Size of the embeddings. */
    readonly omega: number;
  };
}

/**
 * Pearce and Song (2024), all parameters by those outside the embeddings.
 *
 * @category Published laws
 */
export const pearce2024ParameterMap: ParameterMap = /* @__PURE__ */ frozen({
  id: 'pearce2024ParameterMap',
  form: 'parameter map',
  coefficients: { omega: 47491 },
  parameterCount: 'NE non-embedding, NT total',
  dataset: 'Chinchilla model configurations (Table A9)',
  tokenizer: '32000 tokens',
  fittedRange: { parameters: [44e6, 16e9] },
  source: 'Pearce and Song 2024, arXiv:2406.12907, equation 11',
  remarks:
    'Of models with the aspect ratio of Chinchilla (about 39) and 32 000 tokens; the constant is called gamma in the authors’ code. That code has 14494e6 for a size that Hoffmann et al. list as 14940e6.',
});
