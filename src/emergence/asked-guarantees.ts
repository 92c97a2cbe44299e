import { COMPETENCE_BOUNDS, type CompetenceBound } from '../competence/guaranteed-competence.ts';
import { checkArray, checkAtMost, checkChoice, checkCount } from '../errors.ts';

/**
 * Which guarantees are asked for: one for each bound and tuple size.
 *
 * @category Forecasts
 */
export interface AskedGuarantees {
  /** At most 1000 sizes k' of the tuples of skills, each a positive integer; `[1]`, single skills, unless given. */
  readonly tupleSizes?: readonly number[] | undefined;
  /** The bounds; `['theorem8']` unless given. */
  readonly bounds?: readonly CompetenceBound[] | undefined;
}

/** Most tuple sizes, each of which takes a guarantee for every bound, and with bands for every replicate. */
const MOST_SIZES = 1000;

/** Copies of the tuple sizes and of the bounds, checked. */
export function checkedGuarantees({ tupleSizes = [1], bounds = ['theorem8'] }: AskedGuarantees): {
  readonly tupleSizes: readonly number[];
  readonly bounds: readonly CompetenceBound[];
} {
  checkArray('tupleSizes', tupleSizes);
  checkAtMost('tupleSizes.length', tupleSizes.length, MOST_SIZES);
  for (let i = 0; i < tupleSizes.length; i++) checkCount(`tupleSizes[${i}]`, tupleSizes[i]!);
  checkArray('bounds', bounds);
  for (let i = 0; i < bounds.length; i++) checkChoice(`bounds[${i}]`, bounds[i]!, COMPETENCE_BOUNDS);
  return { tupleSizes: Array.from(tupleSizes), bounds: Array.from(bounds) };
}
