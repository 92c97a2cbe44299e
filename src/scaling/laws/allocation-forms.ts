import type { LawFacts } from './facts.ts';

/**
 * Exponents of the compute-optimal scale alone: N ∝ C^a, D ∝ C^b.
 *
 * @category Published laws
 */
export interface AllocationExponents extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'exponents of compute';
  /** The coefficients. */
  readonly coefficients: {
    /** Exponent of the parameters. */
    readonly a: number;
    /** Exponent of the tokens. */
    readonly b: number;
  };
}

/**
 * A number of tokens for each parameter, D = ratio · N.
 *
 * @category Published laws
 */
export interface AllocationRatio extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'tokens for each parameter';
  /** The coefficients. */
  readonly coefficients: {
    /** Tokens for each parameter. */
    readonly ratio: number;
  };
}

/**
 * The compute-optimal number of parameters, N = k C^a.
 *
 * @category Published laws
 */
export interface ParametersAllocation extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'optimal parameters';
  /** The coefficients. */
  readonly coefficients: {
    /** Exponent. */
    readonly a: number;
    /** Parameters for one operation. */
    readonly k: number;
  };
}

/**
 * The compute-optimal number of tokens, D = A C^alpha.
 *
 * @category Published laws
 */
export interface TokensAllocation extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'optimal tokens';
  /** The coefficients. */
  readonly coefficients: {
    /** Tokens for one operation. */
    readonly A: number;
    /** Exponent. */
    readonly alpha: number;
  };
}

/**
 * Optimal operations for each token and tokens, M = Mbase C^a, D = Dbase C^b.
 *
 * @category Published laws
 */
export interface DeepSeekAllocation extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'operations a token and tokens';
  /** The coefficients. */
  readonly coefficients: {
    /** Operations a token for a budget of one operation. */
    readonly Mbase: number;
    /** Exponent of the operations a token. */
    readonly a: number;
    /** Tokens for a budget of one operation. */
    readonly Dbase: number;
    /** Exponent of the tokens. */
    readonly b: number;
  };
}

/**
 * What is optimal for a compute Cmin in PF-days: N = Ne Cmin^pN, and so on.
 *
 * @category Published laws
 */
export interface KaplanAllocation extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'optima of minimum compute';
  /** The coefficients. */
  readonly coefficients: {
    /** Parameters for one PF-day. */
    readonly Ne: number;
    /** Exponent of the parameters. */
    readonly pN: number;
    /** Batch for one PF-day, in tokens. */
    readonly Be: number;
    /** Exponent of the batch. */
    readonly pB: number;
    /** Steps for one PF-day. */
    readonly Se: number;
    /** Exponent of the steps. */
    readonly pS: number;
    /** Tokens for one PF-day. */
    readonly De: number;
    /** Exponent of the tokens. */
    readonly pD: number;
  };
}

/**
 * Optimal parameters outside and in the vocabulary, Nnv = e^k1 C^½ and Nv = e^k2 C^p2.
 *
 * @category Published laws
 */
export interface VocabularyAllocation extends LawFacts {
  /** Tells it from the other forms. */
  readonly form: 'vocabulary';
  /** The coefficients. */
  readonly coefficients: {
    /** Logarithm of the parameters outside the vocabulary for one operation. */
    readonly k1: number;
    /** Logarithm of those in it. */
    readonly k2: number;
    /** Exponent of the parameters in the vocabulary. */
    readonly p2: number;
    /** Exponent of Nv in Nnv, from fits at equal compute. */
    readonly gammaIsoflops: number;
    /** The same from derivatives of the loss. */
    readonly gammaDerivative: number;
    /** Parameters in the vocabulary of the model that derivatives start from. */
    readonly anchorNv: number;
    /** Its parameters outside the vocabulary. */
    readonly anchorNnv: number;
  };
}
