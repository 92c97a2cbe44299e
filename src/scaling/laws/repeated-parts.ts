import { exp } from '../../numeric/elementary/exp.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log } from '../../numeric/elementary/log.ts';
import type { RepeatedDataLaw } from './repeated.ts';

type Coefficients = RepeatedDataLaw['coefficients'];

/** A quantity x of which only `unique` is new: what it counts for, and how. */
export interface Decayed {
  /** What it counts for. */
  readonly effective: number;
  /** How often the unique part comes back. */
  readonly repetitions: number;
}

/** What x counts for, the value of whose repetitions decays over `star` of them. */
export function decayed(x: number, unique: number, star: number): Decayed {
  if (!(x > unique)) return { effective: x, repetitions: 0 };
  const repetitions = (x - unique) / unique;
  return { effective: unique - unique * star * expm1(-repetitions / star), repetitions };
}

/** Logarithm of the parameters that are compute-optimal for a number of tokens. */
export function logOptimalParameters({ A, B, alpha, beta }: Coefficients, tokens: number): number {
  return (log(alpha * A) - log(beta * B) + beta * log(tokens)) / alpha;
}

/** Parameters and tokens as they count for with so many unique tokens. */
export function effectiveScale(
  law: Coefficients,
  parameters: number,
  tokens: number,
  uniqueTokens: number,
): { readonly parameters: Decayed; readonly tokens: Decayed } {
  const unique = Math.min(uniqueTokens, tokens);
  const optimal = exp(logOptimalParameters(law, unique));
  return { parameters: decayed(parameters, optimal, law.RNstar), tokens: decayed(tokens, unique, law.RDstar) };
}
