import { checkObject, checkUnit } from '../../../errors.ts';
import type { ShardedWork } from '../../../shards/part.ts';
import { checkCompetences } from '../../study/part.ts';
import type { LearningStatistics } from '../simulate-learning.ts';
import { checkedLearningPlan, type LearningPlan, type LearningStudyOptions } from './learning-plan.ts';

/** What is kept of a graph beside competences, each in [0, 1]. */
export const MEASURES = [
  'unknown',
  'unknownSkills',
  'unlearnt',
  'unlearntSkills',
  'component',
  'componentSkills',
  'componentTexts',
  'trainingErrors',
  'freshErrors',
] as const;

/**
 * What one graph of a study of learning showed: the fields of {@link LearningStatistics} of these names.
 *
 * @category Learning on skill graphs
 */
export interface LearningResult extends Pick<LearningStatistics, (typeof MEASURES)[number]> {
  /** The seed of the graph. */
  readonly seed: number;
  /** The competence on all skills but a fraction, on fresh text, for each fraction of the plan. */
  readonly competences: readonly number[];
}

/**
 * The results of some graphs of a study of learning, as plain JSON.
 *
 * @category Learning on skill graphs
 */
export interface LearningPart {
  /** What the file is. */
  readonly format: 'skill-emergence learning';
  /** The version of its format. */
  readonly formatVersion: 1;
  /** The study. */
  readonly plan: LearningPlan;
  /** The results, in the order of the seeds. */
  readonly results: readonly LearningResult[];
}

/** A study of learning as long work: a graph for every seed. */
export const LEARNING_STUDY: ShardedWork<LearningPlan, LearningResult> = {
  format: 'skill-emergence learning',
  unit: 'seed',
  fields: [
    'seed',
    'unknown',
    'unknownSkills',
    'unlearnt',
    'unlearntSkills',
    'component',
    'componentSkills',
    'componentTexts',
    'trainingErrors',
    'freshErrors',
    'competences',
  ],
  unitsOf: ({ seed, seeds }) => ({ first: seed, count: seeds }),
  checkedPlan: (path, plan) => {
    checkObject(`${path}.setting`, plan.setting);
    const { setting, ...rest } = plan;
    // a plan is its own options
    return checkedLearningPlan({ ...setting, ...rest } as unknown as LearningStudyOptions);
  },
  checkResult: (where, result, { alphas }) => {
    for (const name of MEASURES) checkUnit(`${where}.${name}`, result[name]);
    checkCompetences(where, result.competences, alphas);
  },
  copy: ({ seed, competences, ...result }) => ({ seed, ...measuresOf(result), competences: [...competences] }),
};

/** What is kept of the measures of a graph, in their order. */
export function measuresOf(graph: Pick<LearningStatistics, (typeof MEASURES)[number]>): typeof graph {
  return Object.fromEntries(MEASURES.map((name) => [name, graph[name]])) as unknown as typeof graph;
}
