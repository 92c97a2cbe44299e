import { randomBelow, randomWords } from '../../../numeric/random.ts';
import {
  type BootstrapReplicates,
  CONVERGED,
  DEGENERATE,
  emptyReplicates,
  NOT_CONVERGED,
} from '../../bootstrap-replicates.ts';
import { COEFFICIENTS } from '../../law.ts';
import { minimise } from '../minimum/minimise.ts';
import { emptySearchSpace } from '../minimum/search-space.ts';
import { toLaw } from '../model/coordinates.ts';
import type { Problem } from '../model/linearise.ts';
import { emptyPoints, type Points } from '../model/points.ts';
import { representable } from '../model/representable.ts';
import { shortageOf } from '../runs/identified.ts';

/**
 * All that the replicates of a bootstrap depend on: plain data, so that any thread can be sent it. Replicate i depends
 * on it and on i alone, and not on who computes which.
 */
export interface BootstrapPlan {
  readonly problem: Problem;
  readonly delta: number;
  /** Where each replicate starts, and whether that is the minimum of the whole. */
  readonly at: Float64Array;
  readonly warm: boolean;
  /** Point and weight of every run that takes part. */
  readonly pointOf: Int32Array;
  readonly weightOf: Float64Array;
  /** What is drawn: runs, or clusters of them, by their positions in the two arrays above. */
  readonly clusters: readonly Int32Array[];
  readonly seed: number;
  readonly replicates: number;
}

/** Some replicates, by their numbers, in columns of their own. */
export function replicatesOf(plan: BootstrapPlan, replicates: readonly number[]): BootstrapReplicates {
  const out = emptyReplicates(replicates.length);
  replicatesInto(plan, replicates, out);
  return out;
}

/** Some replicates, by their numbers, into the columns from `first` on. */
export function replicatesInto(
  plan: BootstrapPlan,
  replicates: readonly number[],
  out: BootstrapReplicates,
  first = 0,
): void {
  const { problem, delta, warm } = plan;
  const capacity = problem.points.size;
  const space = emptySearchSpace(capacity);
  const points = emptyPoints(capacity);
  const resampled = { ...problem, points };
  const counts = new Float64Array(capacity);
  let next = first;
  for (const i of replicates) {
    const place = next++;
    drawWeights(plan, i, counts);
    takePoints(problem.points, counts, points);
    if (shortageOf(points, problem.frame)) {
      out.status[place] = DEGENERATE;
      continue;
    }
    const { at: minimum, stationary, dead } = minimise(resampled, { at: plan.at, delta, warm }, space);
    const law = toLaw(minimum, problem.frame);
    for (const name of COEFFICIENTS) out[name][place] = law[name];
    const alive = representable(law) && dead.every((term) => term === 'E');
    out.status[place] = !stationary ? NOT_CONVERGED : alive ? CONVERGED : DEGENERATE;
  }
}

/** The weight of every point in resample i: as many clusters as there are, drawn with replacement. */
export function drawWeights(
  { clusters, pointOf, weightOf, seed }: Pick<BootstrapPlan, 'clusters' | 'pointOf' | 'weightOf' | 'seed'>,
  i: number,
  counts: Float64Array,
): void {
  const next = randomWords(seed, i);
  counts.fill(0);
  let draws = clusters.length;
  while (draws-- > 0) {
    for (const k of clusters[randomBelow(next, clusters.length)]!) counts[pointOf[k]!]! += weightOf[k]!;
  }
}

/** The points that were drawn, with their weights: about 63 % of all. */
export function takePoints(all: Points, weights: Float64Array, out: Points): void {
  out.size = 0;
  for (let i = 0; i < all.size; i++) {
    if (weights[i] === 0) continue;
    const place = out.size++;
    out.x[place] = all.x[i]!;
    out.y[place] = all.y[i]!;
    out.loss[place] = all.loss[i]!;
    out.weight[place] = weights[i]!;
  }
}
