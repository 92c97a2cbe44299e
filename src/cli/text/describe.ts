import type { CompetenceBound } from '../../competence/index.ts';
import type { ScalingLaw } from '../../scaling/index.ts';
import { count, significant } from './format.ts';

/** The bounds as they are called in texts. */
export const BOUND_NAMES: Readonly<Record<CompetenceBound, string>> = {
  theorem8: 'Theorem 8',
  refined: 'refined',
  sharp: 'sharp curve',
};

/** A law as a formula, to five digits. */
export function formula({ E, A, B, alpha, beta }: ScalingLaw): string {
  const [e, a, b, p, q] = [E, A, B, alpha, beta].map((value) => significant(value, 5));
  return `L(N, D) = ${e!} + ${a!} / N^${p!} + ${b!} / D^${q!}`;
}

/** `70M to 16B` */
export function range([low, high]: readonly [number, number]): string {
  return `${count(low)} to ${count(high)}`;
}
