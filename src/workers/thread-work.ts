import type { BootstrapReplicates } from '../scaling/bootstrap-replicates.ts';
import { type BootstrapPlan, replicatesOf } from '../scaling/fit/bootstrap/replicates.ts';
import type { LearningResult } from '../simulation/learning/study/learning-part.ts';
import { type LearningGraphs, learningResultOf } from '../simulation/learning/study/simulate-learning-study.ts';
import type { SimulationResult } from '../simulation/study/part.ts';
import { resultOf, type StudyGraphs } from '../simulation/study/simulate-study.ts';

/** Long work as a thread is sent it: plain data, with the kind of results that it has. */
export type ThreadWork =
  | { readonly results: 'replicates'; readonly plan: BootstrapPlan }
  | { readonly results: 'graphs'; readonly graphs: StudyGraphs }
  | { readonly results: 'learning'; readonly graphs: LearningGraphs };

/** What a thread answers with. */
export interface ThreadResults {
  readonly replicates: BootstrapReplicates;
  readonly graphs: readonly SimulationResult[];
  readonly learning: readonly LearningResult[];
}

/** The results of some units. */
export function resultsOf(work: ThreadWork, units: readonly number[]): ThreadResults[ThreadWork['results']] {
  switch (work.results) {
    case 'graphs':
      return units.map((seed) => resultOf(work.graphs, seed));
    case 'learning':
      return units.map((seed) => learningResultOf(work.graphs, seed));
    case 'replicates':
      return replicatesOf(work.plan, units);
  }
}
