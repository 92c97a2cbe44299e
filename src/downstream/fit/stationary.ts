import { leaveOut, type QuadraticModel, solveModel } from '../../scaling/fit/minimum/quadratic-model.ts';
import { expand } from '../../scaling/fit/minimum/quadratic-model.ts';
import { DIMENSION } from '../../scaling/fit/model/frame.ts';
import { type CurvePlace, curvePlace, type CurveProblem, type CurveSpace, stepped } from './place.ts';

/** A place, how near it is to stationary, and which coordinates are at the end of their range. */
export interface Judged {
  readonly here: CurvePlace;
  /** The largest component of the gradient, relative to what cancels in it; 0 to rounding at a minimum. */
  readonly gradientNorm: number;
  readonly stationary: boolean;
  /** 1 for coordinates that are known, or held by the end of their range. */
  readonly held: Uint8Array;
}

/** Up to this gradient norm a point is stationary. */
const TOLERANCE = 1e-9;
/** Residuals of accuracies are off by a few ulp of 1. */
const ROUNDING = 2 ** -50;
/** Below this another step changes nothing but rounding. */
const ENOUGH = 2 ** -40;

/** How near a place is to a minimum within the ranges of the coordinates (Karush, Kuhn and Tucker). */
function judged(problem: CurveProblem, here: CurvePlace, delta: number, pulls: Float64Array): Judged {
  const { curve, points, frame } = problem;
  const { residual, jacobian } = here.lines;
  const { low, high } = curve.boundsAt(here.at);
  const held = new Uint8Array(DIMENSION).fill(1);
  let gradientNorm = 0;
  for (let i = 0; i < points.size; i++) {
    pulls[i] = points.weight[i]! * Math.max(-delta, Math.min(delta, residual[i]!));
  }
  for (let j = 0; j < curve.names.length; j++) {
    if (frame.free[j] === 0) continue;
    let sum = 0;
    let total = 0;
    let rounding = 0;
    for (let i = 0; i < points.size; i++) {
      const slope = jacobian[DIMENSION * i + j]!;
      sum += pulls[i]! * slope;
      total += Math.abs(pulls[i]! * slope);
      if (Math.abs(residual[i]!) <= delta) rounding += points.weight[i]! * Math.abs(slope);
    }
    if ((low[j] === 0 && sum < 0) || (high[j] === 0 && sum > 0)) continue; // the end holds it
    held[j] = 0;
    const norm = Math.abs(sum) / (total + (ROUNDING / TOLERANCE) * rounding);
    if (sum !== 0) gradientNorm = Math.max(gradientNorm, norm);
  }
  return { here, gradientNorm, stationary: gradientNorm <= TOLERANCE, held };
}

/** Newton steps with all second derivatives, as long as each makes the gradient smaller. */
export function polished(problem: CurveProblem, start: CurvePlace, delta: number, space: CurveSpace): Judged {
  const { curve, points } = problem;
  const { model, direction } = space.step;
  let best = judged(problem, start, delta, space.pulls);
  for (let round = 0; round < 30 && best.gradientNorm > ENOUGH; round++) {
    const { at, lines } = best.here;
    judged(problem, best.here, delta, space.pulls); // the pulls there
    expand(points, lines.residual, lines.jacobian, delta, model);
    curve.subtractCurvature(points, at, space.pulls, model.hessian);
    newtonStep(model, best.held, direction);
    const { low, high } = curve.boundsAt(at);
    for (let j = 0; j < DIMENSION; j++) direction[j] = Math.max(low[j]!, Math.min(high[j]!, direction[j]!));
    const next = along(problem, best, direction, delta, space);
    if (next === undefined) break;
    best = next;
  }
  return best;
}

/** The first place along a step, of shorter and shorter ones, where the gradient is smaller. */
function along(
  problem: CurveProblem,
  from: Judged,
  step: Float64Array,
  delta: number,
  space: CurveSpace,
): Judged | undefined {
  for (let length = 1; length > 1e-4; length /= 4) {
    const to = stepped(
      from.here.at,
      step.map((part) => length * part),
    );
    const next = judged(problem, curvePlace(problem, to, delta, space, from.here), delta, space.pulls);
    if (next.gradientNorm < from.gradientNorm) return next;
  }
  return undefined;
}

function newtonStep(model: QuadraticModel, held: Uint8Array, out: Float64Array): void {
  leaveOut(model, held);
  solveModel(model, 0, out);
}
