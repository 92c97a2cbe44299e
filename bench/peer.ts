/** The functions that other libraries have too, with their arguments as the reference values have them. */
interface Arguments {
  binaryEntropy: { p: number };
  bernoulliDivergence: { q: number; p: number };
  logBinomialCoefficient: { n: number; k: number };
  logBinomialProbability: { trials: number; probability: number; successes: number };
  logBinomialUpperTail: { trials: number; probability: number; atLeast: number };
  logPoissonUpperTail: { rate: number; atLeast: number };
  logHypergeometricUpperTail: { population: number; successes: number; draws: number; atLeast: number };
}

/** Another library, by what it has of these functions. */
export interface Peer {
  readonly name: string;
  readonly functions: { readonly [F in keyof Arguments]?: (args: Arguments[F]) => number };
}
