/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { LossFacts } from './facts.ts';
import { frozen } from './frozen.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/**
 * Loss with a data term whose size and exponent change with the number of parameters,
 *
 * ```math
 * L(N, D) = e^{a_3 N^{\gamma} + b_3} + e^{a_2 N^{\beta} + b_2} D^{-\exp(a_1 N^{\alpha} + b_1)}
 * ```
 *
 * @category Published laws
 */
export interface FarseerLaw extends LossFacts<'bits per character'> {
  /** Tells it from the other forms. */
  readonly form: 'farseer';
  /** The coefficients. */
  readonly coefficients: {
    /** Coefficient in the exponent of the data. */
    readonly a1: number;
    /** Exponent of the parameters there. */
    readonly alpha: number;
    /** Constant there. */
    readonly b1: number;
    /** Coefficient in the size of the data term. */
    readonly a2: number;
    /** Exponent of the parameters there. */
    readonly beta: number;
    /** Constant there. */
    readonly b2: number;
    /** Coefficient in the parameter term. */
    readonly a3: number;
    /** Exponent of the parameters there. */
    readonly gamma: number;
    /** Constant there. */
    readonly b3: number;
  };
}

/** The loss, for arguments that have been checked. */
export function farseerLoss(
  { a1, alpha, b1, a2, beta, b2, a3, gamma, b3 }: FarseerLaw['coefficients'],
  parameters: number,
  tokens: number,
): number {
  const exponent = exp(a1 * pow(parameters, alpha) + b1);
  return exp(a3 * pow(parameters, gamma) + b3) + exp(a2 * pow(parameters, beta) + b2 - exponent * log(tokens));
}

/**
 * Li et al. (2025), Farseer.
 *
 * @category Published laws
 */
export const farseer2025: FarseerLaw = /* @__PURE__ */ frozen({
  id: 'farseer2025',
  form: 'farseer',
  coefficients: {
    a1: -0.124,
    alpha: 0.123,
    b1: 0.424,
    a2: 88.01,
    beta: -0.1,
    b2: -6.287,
    a3: -0.021,
    gamma: 0.169,
    b3: -0.091,
  },
  lossUnit: 'bits per character',
  parameterCount: 'without embedding layers',
  tokenCount: 'training tokens',
  dataset: 'web, mathematics and code ("Baseline" recipe)',
  tokenizer: 'byte-pair, 65536 tokens',
  runs: 1000,
  fittedRange: { parameters: [null, 6.4e9] },
  source: 'Li et al. 2025, arXiv:2506.10972, equations 3 and 15',
  remarks:
    'Too few digits are printed: half a unit in the third decimal moves the data term by 13 %. Losses to about 2 % only; no derivative and no optimum. Falls to 0 with N: no irreducible loss.',
});
