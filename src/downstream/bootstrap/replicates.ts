import { CONVERGED, DEGENERATE, emptyReplicates, NOT_CONVERGED } from '../../scaling/bootstrap-replicates.ts';
import type { BootstrapReplicates } from '../../scaling/bootstrap-replicates.ts';
import {
  type BootstrapPlan,
  drawWeights,
  replicatesInto as lossReplicatesInto,
  takePoints,
} from '../../scaling/fit/bootstrap/replicates.ts';
import { emptyPoints } from '../../scaling/fit/model/points.ts';
import { curveConditioning, ILL_CONDITIONED } from '../fit/conditioning.ts';
import { isWritten } from '../fit/fit-downstream-law.ts';
import { curveMinimum } from '../fit/minimum.ts';
import { type CurveProblem, emptyCurveSpace } from '../fit/place.ts';
import { isShort } from '../fit/prepare.ts';
import type { DownstreamLaw } from '../laws/downstream-law.ts';

/**
 * The laws of the resamples of a bootstrap, column by column: replicate i of both steps is from the same runs.
 *
 * @category Two steps
 */
export interface TwoStepReplicates {
  /** The scaling laws, with the status of the first step. */
  readonly lossLaw: BootstrapReplicates;
  /** The coefficients of the downstream laws, by name. */
  readonly downstreamLaw: Readonly<Record<string, Float64Array>>;
  /**
   * 0 where both steps count, 1 where a term of the first died or the resample does not determine a law, 2 where no
   * minimum was found. Only those with 0 count.
   */
  readonly status: Uint8Array;
  /** Condition numbers of the second step: those from 1000 on tell no coefficients. */
  readonly conditioning: Float64Array;
}

/** All that the replicates of both steps depend on. */
export interface TwoStepPlan {
  /** Of the first step. */
  readonly loss: BootstrapPlan;
  readonly problem: CurveProblem;
  readonly delta: number;
  /** Where each replicate of the second step starts, and whether that is the minimum of the whole. */
  readonly at: Float64Array;
  readonly warm: boolean;
  /** Of every run of the first step: its point in the second, and its weight there, 0 for runs that have none. */
  readonly pointOf: Int32Array;
  readonly weightOf: Float64Array;
}

export function emptyTwoStepReplicates({ curve }: CurveProblem, size: number): TwoStepReplicates {
  return {
    lossLaw: emptyReplicates(size),
    downstreamLaw: Object.fromEntries(curve.names.map((name) => [name, new Float64Array(size)])),
    status: new Uint8Array(size),
    conditioning: new Float64Array(size),
  };
}

/** Some replicates in a row, from `first` on, of both steps, into their places. */
export function twoStepReplicatesInto(plan: TwoStepPlan, batch: readonly number[], out: TwoStepReplicates): void {
  const { loss, problem, delta, at, warm, pointOf, weightOf } = plan;
  const { curve, frame } = problem;
  lossReplicatesInto(loss, batch, out.lossLaw, batch[0]);
  const capacity = problem.points.size;
  const space = emptyCurveSpace(capacity);
  const points = emptyPoints(capacity);
  const counts = new Float64Array(capacity);
  const resampled = { ...problem, points };
  const drawn = { clusters: loss.clusters, seed: loss.seed, pointOf, weightOf };
  for (const i of batch) {
    out.status[i] = out.lossLaw.status[i]!;
    if (out.status[i] !== CONVERGED) continue;
    drawWeights(drawn, i, counts);
    takePoints(problem.points, counts, points);
    if (isShort(points, problem)) {
      out.status[i] = DEGENERATE;
      continue;
    }
    const minimum = curveMinimum(resampled, { at, delta, warm }, space);
    const law = curve.toLaw(minimum.here.at, frame);
    for (const name of curve.names) out.downstreamLaw[name]![i] = Number(law[name as keyof DownstreamLaw]);
    out.conditioning[i] = curveConditioning(resampled, minimum.here);
    if (!isWritten(law)) out.status[i] = DEGENERATE;
    else if (!minimum.stationary && out.conditioning[i] < ILL_CONDITIONED) out.status[i] = NOT_CONVERGED;
  }
}
