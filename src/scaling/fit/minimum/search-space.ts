import { emptyLinearisation, type Linearisation, type Problem } from '../model/linearise.ts';
import { type Place, placeAt } from '../model/place.ts';
import { emptyStepSpace, type StepSpace } from './step-space.ts';

/** Memory for two places: the one where a search stands, and the one that it tries. */
export type TwoPlaces = readonly [Linearisation, Linearisation];

/** Memory for a search for a minimum. Searches can share it one after the other: none reads what another left in it. */
export interface SearchSpace {
  readonly places: TwoPlaces;
  /** Of the vertex, which is looked for without giving up the place where the search stands. */
  readonly vertexPlaces: TwoPlaces;
  readonly step: StepSpace;
  readonly pulls: Float64Array;
}

export function emptySearchSpace(capacity: number): SearchSpace {
  const places = (): TwoPlaces => [emptyLinearisation(capacity), emptyLinearisation(capacity)];
  return {
    places: places(),
    vertexPlaces: places(),
    step: emptyStepSpace(capacity),
    pulls: new Float64Array(capacity),
  };
}

/** The place at a point, in the memory that `here` does not take: both can be looked at, until another is placed. */
export function placeBeside(
  here: Place,
  problem: Problem,
  at: Float64Array,
  delta: number,
  [one, other]: TwoPlaces,
): Place {
  return placeAt(problem, at, delta, here.linearisation === one ? other : one);
}
