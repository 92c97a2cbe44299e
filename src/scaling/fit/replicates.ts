import { randomBelow, randomWords } from '../../numeric/random.ts';
import { toLaw } from './frame.ts';
import { shortageOf } from './identified.ts';
import type { Problem } from './linearise.ts';
import { minimise } from './minimise.ts';
import { COEFFICIENTS } from './options.ts';
import { emptyPoints, type Points } from './points.ts';
import { representable } from './representable.ts';
import { emptyWorkspace } from './workspace.ts';

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

/**
 * The laws fitted to the resamples of a bootstrap, column by column.
 *
 * @category Uncertainty
 */
export interface BootstrapReplicates {
  /** Irreducible losses, nats per token. */
  readonly E: Float64Array;
  /** Coefficients of the parameters. */
  readonly A: Float64Array;
  /** Coefficients of the tokens. */
  readonly B: Float64Array;
  /** Exponents of the parameters. */
  readonly alpha: Float64Array;
  /** Exponents of the tokens. */
  readonly beta: Float64Array;
  /**
   * 0 for a law that converged (an irreducible loss of 0 included), 1 where a power term died or the resample does not
   * determine the coefficients, 2 where no minimum was found. Only those with 0 count.
   */
  readonly status: Uint8Array;
}

export const CONVERGED = 0;
export const DEGENERATE = 1;
export const NOT_CONVERGED = 2;

export function emptyReplicates(size: number): BootstrapReplicates {
  const column = (): Float64Array => new Float64Array(size);
  return { E: column(), A: column(), B: column(), alpha: column(), beta: column(), status: new Uint8Array(size) };
}

/** The replicates from `from` up to `to`, into the columns from `at` on. */
export function replicateInto(
  plan: BootstrapPlan,
  { from, to }: { readonly from: number; readonly to: number },
  out: BootstrapReplicates,
  at: number,
): void {
  const { problem, delta, warm } = plan;
  const capacity = problem.points.size;
  const workspace = emptyWorkspace(capacity);
  const points = emptyPoints(capacity);
  const resampled = { ...problem, points };
  const counts = new Float64Array(capacity);
  for (let i = from; i < to; i++) {
    const place = at + i - from;
    drawWeights(plan, i, counts);
    takePoints(problem.points, counts, points);
    if (shortageOf(points, problem.frame)) {
      out.status[place] = DEGENERATE;
      continue;
    }
    const { stationary, dead } = minimise(resampled, workspace, { at: plan.at, delta, warm });
    const law = toLaw(workspace.at, problem.frame);
    for (const name of COEFFICIENTS) out[name][place] = law[name];
    const alive = representable(law) && dead.every((term) => term === 'E');
    out.status[place] = !stationary ? NOT_CONVERGED : alive ? CONVERGED : DEGENERATE;
  }
}

/** The weight of every point in resample i: as many clusters as there are, drawn with replacement. */
function drawWeights({ clusters, pointOf, weightOf, seed }: BootstrapPlan, i: number, counts: Float64Array): void {
  const next = randomWords(seed, i);
  counts.fill(0);
  let draws = clusters.length;
  while (draws-- > 0) {
    for (const k of clusters[randomBelow(next, clusters.length)]!) counts[pointOf[k]!]! += weightOf[k]!;
  }
}

/** The points that were drawn, with their weights: about 63 % of all. */
function takePoints(all: Points, weights: Float64Array, out: Points): void {
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
