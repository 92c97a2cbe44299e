import type { BootstrapReplicates } from '../scaling/bootstrap-replicates.ts';
import { type BootstrapPlan, replicatesOf } from '../scaling/fit/bootstrap/replicates.ts';
import type { SimulationResult } from '../simulation/study/part.ts';
import { resultOf, type StudyGraphs } from '../simulation/study/simulate-study.ts';

/** Long work as a thread is sent it: plain data, with the kind of results that it has. */
export type ThreadWork =
  | { readonly results: 'replicates'; readonly plan: BootstrapPlan }
  | { readonly results: 'graphs'; readonly graphs: StudyGraphs };

/** What a thread answers with. */
export interface ThreadResults {
  readonly replicates: BootstrapReplicates;
  readonly graphs: readonly SimulationResult[];
}

/** The results of some units. */
export function resultsOf(work: ThreadWork, units: readonly number[]): ThreadResults[ThreadWork['results']] {
  return work.results === 'graphs' ? units.map((seed) => resultOf(work.graphs, seed)) : replicatesOf(work.plan, units);
}
