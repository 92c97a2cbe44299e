import type { StopSignal } from '../../../long-work.ts';
import type { ScalingLawTerm } from '../model/dead-terms.ts';
import {
  type Frame,
  IRREDUCIBLE,
  PARAMETER_EXPONENT,
  PARAMETER_TERM,
  TOKEN_EXPONENT,
  TOKEN_TERM,
} from '../model/frame.ts';
import type { Problem } from '../model/linearise.ts';
import type { Place } from '../model/place.ts';
import { huberStep } from '../minimum/huber-step.ts';
import { minimise, type Minimum } from '../minimum/minimise.ts';
import { emptySearchSpace, type SearchSpace } from '../minimum/search-space.ts';
import { stepBoundsAt } from '../minimum/step-bounds.ts';
import { type Setting, worthwhile } from './akaike.ts';

/**
 * How much more than enough a term must be worth in the linear model for the fit without it to be left out: the linear
 * model knows that fit only roughly.
 */
const OBVIOUS = 10;

/**
 * The fitted terms without which the runs are described as well: what was fitted to them is noise. Where a term has
 * died, none of the others is judged.
 *
 * @param place - that of the minimum, with the half sum of squares for its objective
 * @param setting - of the minimum, with what the searches without a term look at
 */
export function unsupportedTerms(
  problem: Problem,
  place: Place,
  minimum: Minimum,
  setting: Setting & { readonly signal?: StopSignal | undefined },
): readonly ScalingLawTerm[] {
  const terms: readonly ScalingLawTerm[] = minimum.dead.length > 0 ? [] : ['E', 'parameters', 'tokens'];
  const space = emptySearchSpace(problem.points.size);
  return terms.filter((term) => {
    const coordinates = coordinatesOf(term, problem.frame);
    if (coordinates.length === 0) return false;
    const roughly = gainInLinearModel(problem, place, coordinates, space);
    if (worthwhile(roughly, OBVIOUS * coordinates.length, { ...setting, delta: Infinity })) return false;
    const objective = objectiveWithout(problem, minimum, coordinates, setting, space);
    return !worthwhile(objective / minimum.objective, coordinates.length, setting);
  });
}

/** How many times larger the sum of squares of the linear model is without a term. */
function gainInLinearModel(
  { points }: Problem,
  { at, linearisation, objective }: Place,
  coordinates: readonly number[],
  { step: space }: SearchSpace,
): number {
  const from = new Float64Array(at.length);
  const held = new Uint8Array(at.length);
  from[coordinates[0]!] = -at[coordinates[0]!]!;
  for (const coordinate of coordinates) held[coordinate] = 1;
  const settings = { delta: Infinity, damping: 0, bounds: stepBoundsAt(at), from, held };
  return huberStep(points, linearisation, settings, space).minimum / objective;
}

/** The minimum of the objective without a term. */
function objectiveWithout(
  problem: Problem,
  minimum: Minimum,
  coordinates: readonly number[],
  { delta, signal }: { readonly delta: number; readonly signal?: StopSignal | undefined },
  space: SearchSpace,
): number {
  const free = problem.frame.free.slice();
  const at = minimum.at.slice();
  at[coordinates[0]!] = 0;
  for (const coordinate of coordinates) free[coordinate] = 0;
  return minimise({ ...problem, frame: { ...problem.frame, free } }, { at, delta, warm: false, signal }, space)
    .objective;
}

/** The coordinates that only a term has, its coefficient first; none where that is fixed. */
function coordinatesOf(term: ScalingLawTerm, { free, tied }: Frame): readonly number[] {
  const all =
    term === 'E'
      ? [IRREDUCIBLE]
      : term === 'parameters'
        ? [PARAMETER_TERM, ...(tied ? [] : [PARAMETER_EXPONENT])]
        : [TOKEN_TERM, TOKEN_EXPONENT];
  return free[all[0]!] === 1 ? all.filter((j) => free[j] === 1) : [];
}
