import { DIMENSION } from './frame.ts';
import { emptyStepSpace, type StepSpace } from './step-space.ts';
import { emptyLinearisation, huber, type Linearisation, linearise, type Problem } from './linearise.ts';

/** Where a fit stands, and all the space it needs, which many fits can share one after the other. */
export interface Workspace {
  at: Float64Array;
  here: Linearisation;
  /** The objective here. */
  objective: number;
  /** Candidates for the next place. */
  next: Float64Array;
  there: Linearisation;
  readonly space: StepSpace;
  /** How hard each residual pulls: its weight times the derivative of Huber's function. */
  readonly psi: Float64Array;
}

export function emptyWorkspace(capacity: number): Workspace {
  return {
    at: new Float64Array(DIMENSION),
    here: emptyLinearisation(capacity),
    objective: Infinity,
    next: new Float64Array(DIMENSION),
    there: emptyLinearisation(capacity),
    space: emptyStepSpace(capacity),
    psi: new Float64Array(capacity),
  };
}

/** Goes to a point. */
export function placeAt(problem: Problem, workspace: Workspace, at: Float64Array, delta: number): void {
  workspace.at.set(at);
  workspace.objective = linearise(problem, workspace.at, delta, workspace.here);
}

/** Takes another delta for the objective at the same point. */
export function smoothTo({ points: { size, weight } }: Problem, workspace: Workspace, delta: number): void {
  const { residual } = workspace.here;
  let objective = 0;
  for (let i = 0; i < size; i++) objective += weight[i]! * huber(residual[i]!, delta);
  workspace.objective = objective;
}

/** Makes the candidate the place to stand at. */
export function accept(workspace: Workspace, objective: number): void {
  const { at, here, next, there } = workspace;
  workspace.at = next;
  workspace.here = there;
  workspace.next = at;
  workspace.there = here;
  workspace.objective = objective;
}

/** Mean size of the residuals. */
export function meanSize({ points: { size } }: Problem, { here: { residual } }: Workspace): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += Math.abs(residual[i]!);
  return sum / size;
}
