import { solvePositiveDefinite } from '../../numeric/cholesky.ts';
import { subtractCurvature } from './curvature.ts';
import { DIMENSION, moveInto } from './frame.ts';
import { type Linearisation, linearise, type Problem } from './linearise.ts';
import { expand } from './quadratic-model.ts';
import { type Stationarity, stationarityOf } from './stationarity.ts';
import { accept, type Workspace } from './workspace.ts';

/** Below this another step, which squares the error, changes nothing but rounding. */
const ENOUGH = 2 ** -40;

/** Newton steps with all second derivatives, as long as each makes the gradient smaller. */
export function polish(problem: Problem, workspace: Workspace, delta: number): Stationarity {
  const { points, frame } = problem;
  const { model, direction } = workspace.space;
  let best = stationarityHere(problem, workspace, workspace.here, delta);
  for (let round = 0; round < 12 && best.gradientNorm > ENOUGH; round++) {
    expand(points, workspace.here.residual, workspace.here.jacobian, delta, model);
    fillPsi(problem, workspace.here, delta, workspace.psi);
    subtractCurvature(problem, workspace.at, workspace.here, workspace.psi, model.hessian);
    for (let j = 0; j < DIMENSION; j++) {
      if (frame.free[j] === 0) model.hessian[(DIMENSION + 1) * j] = 1;
    }
    const { hessian: matrix, descent: right, factor } = model;
    if (!solvePositiveDefinite({ matrix, ridge: 0, right, factor }, direction)) break;
    moveInto(workspace.at, direction, frame, workspace.next);
    const objective = linearise(problem, workspace.next, delta, workspace.there);
    const next = stationarityHere(problem, workspace, workspace.there, delta);
    if (!(next.gradientNorm < best.gradientNorm)) break;
    accept(workspace, objective);
    best = next;
  }
  return best;
}

function stationarityHere(problem: Problem, { psi }: Workspace, at: Linearisation, delta: number): Stationarity {
  fillPsi(problem, at, delta, psi);
  return stationarityOf(problem, at, psi, delta);
}

/** The pull of each residual: weight times the derivative of Huber's function. */
export function fillPsi({ points }: Problem, { residual }: Linearisation, delta: number, psi: Float64Array): void {
  const { size, weight } = points;
  for (let i = 0; i < size; i++) {
    const r = residual[i]!;
    psi[i] = weight[i]! * (r > delta ? delta : r < -delta ? -delta : r);
  }
}
