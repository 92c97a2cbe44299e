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
  if (value < -1) return 5e-15 / 2 ** -52;
  return (value < -Math.LN2 * (1 - 1e-12) ? 2e-14 : 5e-13) / 2 ** -52;
}

/** What the other two laws must have at least: 1e-13 up to 1/2; beyond, a logarithm next to 0 is as good as the other tail. */
export function otherUlps(value: number): number {
  return (value < -Math.LN2 * (1 - 1e-12) ? 1e-13 : 5e-13) / 2 ** -52;
}
