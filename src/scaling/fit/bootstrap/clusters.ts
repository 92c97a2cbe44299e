import { DomainError } from '../../../errors.ts';
import type { TrainingRun } from '../options/training-run.ts';
import { log } from '../../../numeric/elementary/log.ts';

/**
 * What a bootstrap draws as one: runs of about the same compute (`'compute'`), or of the same label.
 *
 * @category Uncertainty
 */
export type BootstrapClusters = 'compute' | ArrayLike<string | number>;

/** Budgets next to each other belong together up to this difference of their logarithms: about 1 %. */
const SAME_BUDGET = 0.01;

export function checkClusters(clusters: BootstrapClusters, runs: number): void {
  if (clusters === 'compute') return;
  if (!Array.isArray(clusters) && !(ArrayBuffer.isView(clusters) && 'length' in clusters)) {
    throw new DomainError('clusters', clusters, "'compute', or an array of labels");
  }
  if (clusters.length !== runs) {
    throw new DomainError('clusters.length', clusters.length, `runs.length = ${runs}`);
  }
  for (let i = 0; i < runs; i++) {
    const label: unknown = clusters[i];
    if (typeof label !== 'string' && !Number.isFinite(label)) {
      throw new DomainError(`clusters[${i}]`, label, 'a string or a finite number');
    }
  }
}

/** Positions in `rows`, cluster by cluster: each by itself where there are no clusters. */
export function clusterRows(
  runs: readonly TrainingRun[],
  rows: readonly number[],
  clusters: BootstrapClusters | undefined,
): readonly Int32Array[] {
  if (clusters === undefined) return rows.map((_, k) => Int32Array.of(k));
  const labels = clusters === 'compute' ? budgetsOf(runs, rows) : rows.map((row) => clusters[row]!);
  const groups = new Map<unknown, number[]>();
  labels.forEach((label, k) => {
    const group = groups.get(label);
    if (group) group.push(k);
    else groups.set(label, [k]);
  });
  if (groups.size < 2) throw new DomainError('the number of clusters', groups.size, 'at least 2');
  return [...groups.values()].map((group) => Int32Array.from(group));
}

/** A number for the compute budget of every row, the same for budgets that belong together. */
function budgetsOf(runs: readonly TrainingRun[], rows: readonly number[]): readonly number[] {
  const compute = rows.map((row) => log(runs[row]!.parameters) + log(runs[row]!.tokens));
  const order = compute.map((_, k) => k).sort((a, b) => compute[a]! - compute[b]!);
  const budgets: number[] = [];
  let budget = 0;
  order.forEach((k, place) => {
    if (place > 0 && compute[k]! - compute[order[place - 1]!]! > SAME_BUDGET) budget++;
    budgets[k] = budget;
  });
  return budgets;
}
