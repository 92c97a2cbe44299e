import { checkNonNegative, checkPositive, DomainError } from '../errors.ts';

/**
 * A Chinchilla-style scaling law: the test cross-entropy of a language model with N parameters trained on D tokens,
 *
 * ```math
 * L(N,D) = E + \frac{A}{N^{\alpha}} + \frac{B}{D^{\beta}} \qquad \text{nats per token.}
 * ```
 *
 * Its `alpha` and `beta` are Hoffmann's exponents; everywhere else in this library those letters are Theorem 8's.
 *
 * @see J. Hoffmann et al. (2022), arXiv:2203.15556, equation 10.
 * @category Laws
 */
export interface ScalingLaw {
  /** Irreducible loss E ≥ 0, nats per token: the entropy of language, in the reading of Arora & Goyal. */
  readonly E: number;
  /** Coefficient A of the parameter term, positive, nats per token. */
  readonly A: number;
  /** Coefficient B of the data term, positive, nats per token. */
  readonly B: number;
  /** Exponent α of the number of parameters, positive. */
  readonly alpha: number;
  /** Exponent β of the number of tokens, positive. */
  readonly beta: number;
}

/**
 * The scale of a language model.
 *
 * @category Laws
 */
export interface Scale {
  /** Number N of parameters, positive. */
  readonly parameters: number;
  /** Number D of training tokens, positive. */
  readonly tokens: number;
}

/** The coefficients of a law, in the order in which they are written. */
export const COEFFICIENTS = ['E', 'A', 'B', 'alpha', 'beta'] as const;

/** The checks of a law; `law.E` and so on in the messages, or what `path` is instead of `law`. */
export function checkLaw(law: ScalingLaw, path = 'law'): void {
  if (typeof law !== 'object' || (law as unknown) === null) {
    throw new DomainError(path, law, 'an object with E, A, B, alpha and beta, such as publishedLaws.besiroglu2024');
  }
  for (const name of COEFFICIENTS) checkCoefficient(`${path}.${name}`, name, law[name]);
}

/** Of a law's coefficients, E may be 0; the others are positive. */
export function checkCoefficient(path: string, name: keyof ScalingLaw, value: number): void {
  if (name === 'E') checkNonNegative(path, value);
  else checkPositive(path, value);
}

/** The checks of a scale; `path` is where it stands, if not in the argument named `scale`. */
export function checkScale(scale: Scale, path = 'scale'): void {
  if (typeof scale !== 'object' || (scale as unknown) === null) {
    throw new DomainError(path, scale, 'an object with parameters and tokens');
  }
  checkPositive(`${path}.parameters`, scale.parameters);
  checkPositive(`${path}.tokens`, scale.tokens);
}
