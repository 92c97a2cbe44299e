/* eslint-disable no-restricted-syntax --
 * Frozen by calls that do nothing to anything else, and are marked so: bundlers drop what is not used. */
import type { LossFacts } from './facts.ts';
import { frozen } from './frozen.ts';

/**
 * Loss with repeated data: a {@link ScalingLaw} of parameters N' and tokens D' that count for less the more the unique
 * tokens U are repeated,
 *
 * ```math
 * D' = U_D\bigl(1 + R_D^*(1 - e^{-R_D/R_D^*})\bigr), \quad U_D = \min(U, D), \quad R_D = D/U_D - 1
 * ```
 *
 * and N' likewise from U_N, the smaller of N and of what would be compute-optimal for U_D tokens.
 *
 * @category Published laws
 */
export interface RepeatedDataLaw extends LossFacts<'nats per token'> {
  /** Tells it from the other forms. */
  readonly form: 'repeated data';
  /** The coefficients. */
  readonly coefficients: {
    /** Irreducible loss. */
    readonly E: number;
    /** Coefficient of the parameters. */
    readonly A: number;
    /** Coefficient of the data. */
    readonly B: number;
    /** Exponent of the parameters. */
    readonly alpha: number;
    /** Exponent of the data. */
    readonly beta: number;
    /** Repetitions over which the value of repeated tokens decays. */
    readonly RDstar: number;
    /** The same of parameters beyond what the unique tokens call for. */
    readonly RNstar: number;
  };
}

/**
 * Muennighoff et al. (2023), data repeated over several epochs, on C4.
 *
 * @category Published laws
 */
export const muennighoff2023Repeated: RepeatedDataLaw = /* @__PURE__ */ frozen({
  id: 'muennighoff2023Repeated',
  form: 'repeated data',
  coefficients: {
    E: 1.8691436784054856,
    A: 520.8249516599186,
    B: 1487.7160937828603,
    alpha: 0.3526596,
    beta: 0.3526596,
    RDstar: 15.387756,
    RNstar: 5.309743,
  },
  lossUnit: 'nats per token',
  parameterCount: 'total',
  tokenCount: 'D total tokens seen, U unique tokens available; RD repetitions = epochs - 1',
  dataset: 'C4',
  tokenizer: 'GPT-2',
  runs: 182,
  fittedRange: { parameters: [7e6, 9e9], tokens: [null, 900e9], epochs: [1, 500] },
  source: 'Muennighoff et al. 2023, arXiv:2305.16264, equations 16 to 18 of Appendix A',
  remarks:
    'Runs that got worse with more epochs or parameters were removed before the fit, so that the law only saturates (at 16.4 U tokens): it cannot say that repetition never hurts, nor anything beyond 500 epochs. The 15.4 holds only together with the decay in N.',
});
