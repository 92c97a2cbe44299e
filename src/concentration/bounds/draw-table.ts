import { checkCount, checkObject, checkWhole, DomainError } from '../../errors.ts';
import { productError } from '../../numeric/two-product.ts';
import type { HypergeometricLaw } from '../log-hypergeometric-tail.ts';

/** A population by two marks, success and drawn, and how far the successes drawn are above their mean. */
export interface Table {
  readonly cells: {
    readonly both: number;
    readonly marked: number;
    readonly drawn: number;
    readonly neither: number;
  };
  readonly total: number;
  readonly excess: number;
}

/** `-cost` for at least so many successes drawn, where they are above the mean; 0 or -Infinity elsewhere. */
export function upperDrawBound(
  tail: HypergeometricLaw & { readonly atLeast: number },
  cost: (table: Table) => number,
): number {
  checkHypergeometricLaw(tail);
  const { population, successes, draws, atLeast } = tail;
  checkWhole('atLeast', atLeast);
  return boundAt(population, successes, draws, atLeast, cost);
}

/** For at most so many: at least the rest of the draws are failures. */
export function lowerDrawBound(
  tail: HypergeometricLaw & { readonly atMost: number },
  cost: (table: Table) => number,
): number {
  checkHypergeometricLaw(tail);
  const { population, successes, draws, atMost } = tail;
  checkWhole('atMost', atMost);
  return boundAt(population, population - successes, draws, draws - Math.min(atMost, draws), cost);
}

function boundAt(
  total: number,
  successes: number,
  draws: number,
  both: number,
  cost: (table: Table) => number,
): number {
  const marked = successes - both;
  const drawn = draws - both;
  if (marked < 0 || drawn < 0) return -Infinity;
  const neither = total - successes - drawn;
  // both - draws successes / total = (both neither - marked drawn) / total, with exact products; negative, too, where so
  // many are certain and neither is negative
  const gain = both * neither - marked * drawn + (productError(both, neither) - productError(marked, drawn));
  return gain > 0 ? -cost({ cells: { both, marked, drawn, neither }, total, excess: gain / total }) : 0;
}

function checkHypergeometricLaw(law: HypergeometricLaw): void {
  checkObject('law', law);
  const { population, successes, draws } = law;
  checkCount('population', population);
  for (const [name, value] of [
    ['successes', successes],
    ['draws', draws],
  ] as const) {
    checkWhole(name, value);
    if (value > population) throw new DomainError(name, value, `at most population = ${String(population)}`);
  }
}
