import { COMPETENCE_BOUNDS, type CompetenceBound } from '../competence/guaranteed-competence.ts';
import { checkArray, checkChoice, checkCount } from '../errors.ts';

/**
 * Which guarantees are asked for: one for each bound and tuple size.
 *
 * @category Forecasts
 */
export interface AskedGuarantees {
  /** The sizes k' of the tuples of skills, each a positive integer; `[1]`, single skills, unless given. */
  readonly tupleSizes?: readonly number[] | undefined;
  /** The bounds; `['theorem8']` unless given. */
  readonly bounds?: readonly CompetenceBound[] | undefined;
}

/** Copies of the tuple sizes and of the bounds, checked. */
export function checkedGuarantees({ tupleSizes = [1], bounds = ['theorem8'] }: AskedGuarantees): {
  readonly tupleSizes: readonly number[];
  readonly bounds: readonly CompetenceBound[];
} {
  checkArray('tupleSizes', tupleSizes);
  const sizes = Array.from(tupleSizes);
  for (const [i, size] of sizes.entries()) checkCount(`tupleSizes[${i}]`, size);
  checkArray('bounds', bounds);
  const names = Array.from(bounds);
  for (const [i, bound] of names.entries()) checkChoice(`bounds[${i}]`, bound, COMPETENCE_BOUNDS);
  return { tupleSizes: sizes, bounds: names };
}
