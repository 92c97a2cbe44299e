import { readFileSync } from 'node:fs';
import type { ReferenceRow } from './reference.ts';

export interface TailArguments {
  logBinomialCoefficient: { n: number; k: number };
  logBinomialProbability: { trials: number; probability: number; successes: number };
  logBinomialUpperTail: { trials: number; probability: number; atLeast: number };
  logBinomialLowerTail: { trials: number; probability: number; atMost: number };
  logPoissonUpperTail: { rate: number; atLeast: number };
  logPoissonLowerTail: { rate: number; atMost: number };
  logHypergeometricUpperTail: { population: number; successes: number; draws: number; atLeast: number };
  logHypergeometricLowerTail: { population: number; successes: number; draws: number; atMost: number };
}

/** Values of 40 digits from test/reference/tails.py. */
export function tailRows<F extends keyof TailArguments>(name: F): readonly ReferenceRow<TailArguments[F]>[] {
  const text = readFileSync(new URL('../reference/tails.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { functions: { [G in keyof TailArguments]: ReferenceRow<TailArguments[G]>[] } })
    .functions[name];
}

/** The accuracy that is documented for a binomial or Poisson log tail of a value, in ulps of it. */
export function documentedUlps(value: number): number {
  return (value < -1 ? 5e-15 : 2e-14) / 2 ** -52;
}

/** The accuracy that is documented for a hypergeometric log tail, in ulps. */
export const HYPERGEOMETRIC_ULPS = 1e-13 / 2 ** -52;
