import { checkWhole } from '../../errors.ts';
import { type Cells, gainOf } from '../../numeric/hypergeometric-tail.ts';
import { checkHypergeometricLaw, type HypergeometricLaw } from '../hypergeometric-arguments.ts';

/** A population of successes and failures, drawn and left, and how far the successes drawn are above their mean. */
export interface Table {
  readonly cells: Cells;
  readonly total: number;
  readonly excess: number;
}

/** `-cost` for at least so many successes drawn, where they are above the mean; 0 or -Infinity elsewhere. */
export function upperDrawBound(
  call: string,
  tail: HypergeometricLaw & { readonly atLeast: number },
  cost: (table: Table) => number,
): number {
  checkHypergeometricLaw(call, 'tail', tail, 'atLeast');
  const { population, successes, draws, atLeast } = tail;
  checkWhole('atLeast', atLeast);
  return boundAt(population, successes, draws, atLeast, cost);
}

/** For at most so many: at least the rest of the draws are failures. */
export function lowerDrawBound(
  call: string,
  tail: HypergeometricLaw & { readonly atMost: number },
  cost: (table: Table) => number,
): number {
  checkHypergeometricLaw(call, 'tail', tail, 'atMost');
  const { population, successes, draws, atMost } = tail;
  checkWhole('atMost', atMost);
  return boundAt(population, population - successes, draws, draws - Math.min(atMost, draws), cost);
}

function boundAt(
  total: number,
  successes: number,
  draws: number,
  successesDrawn: number,
  cost: (table: Table) => number,
): number {
  const successesLeft = successes - successesDrawn;
  const failuresDrawn = draws - successesDrawn;
  if (successesLeft < 0 || failuresDrawn < 0) return -Infinity;
  const cells = { successesDrawn, successesLeft, failuresDrawn, failuresLeft: total - successes - failuresDrawn };
  const gain = gainOf(cells); // where so many are certain the last cell may be negative, and so is this
  return gain > 0 ? -cost({ cells, total, excess: gain / total }) : 0;
}
