import { solvePositiveDefinite } from '../../../numeric/cholesky.ts';
import { moved } from '../model/coordinates.ts';
import { subtractCurvature } from '../model/curvature.ts';
import { DIMENSION } from '../model/frame.ts';
import type { Problem } from '../model/linearise.ts';
import { entry } from '../model/lower-triangle.ts';
import type { Place } from '../model/place.ts';
import { pullsInto } from './pulls.ts';
import { expand } from './quadratic-model.ts';
import { placeBeside, type SearchSpace } from './search-space.ts';
import { type StationaryPlace, stationarityOf } from './stationarity.ts';

/** Below this another step, which squares the error, changes nothing but rounding. */
const ENOUGH = 2 ** -40;

/** Newton steps with all second derivatives from a place, as long as each makes the gradient smaller. */
export function polish(problem: Problem, start: Place, delta: number, space: SearchSpace): StationaryPlace {
  const { points, frame } = problem;
  const { pulls } = space;
  const { model, direction } = space.step;
  const judged = (here: Place): StationaryPlace => {
    pullsInto(points, here.linearisation, delta, pulls);
    return { here, ...stationarityOf(problem, here.linearisation, pulls, delta) };
  };
  let best = judged(start);
  for (let round = 0; round < 12 && best.gradientNorm > ENOUGH; round++) {
    const { at, linearisation } = best.here;
    expand(points, linearisation.residual, linearisation.jacobian, delta, model);
    pullsInto(points, linearisation, delta, pulls);
    subtractCurvature(problem, best.here, pulls, model.hessian);
    for (let j = 0; j < DIMENSION; j++) {
      if (frame.free[j] === 0) model.hessian[entry(j, j)] = 1;
    }
    const { hessian: matrix, descent: right, factor } = model;
    if (!solvePositiveDefinite({ matrix, ridge: 0, right, factor }, direction)) break;
    const next = judged(placeBeside(best.here, problem, moved(at, direction, frame), delta, space.places));
    if (!(next.gradientNorm < best.gradientNorm)) break;
    best = next;
  }
  return best;
}
