import { checkArray, checkObject, checkUnit, DomainError } from '../../errors.ts';
import { wholePart } from '../../numeric/whole-part.ts';
import type { ShardedWork } from '../../shards/part.ts';
import { checkedPlan, type SimulationPlan, type SimulationStudyOptions } from './plan.ts';

/**
 * What one graph of a study showed.
 *
 * @category Studies
 */
export interface SimulationResult {
  /** The seed of the graph. */
  readonly seed: number;
  /** The fraction of the edges of its worst skills that are in error. */
  readonly worstError: number;
  /** The competence on all skills but a fraction, for each fraction of the plan. */
  readonly competences: readonly number[];
}

/**
 * The results of some graphs of a study, as plain JSON: all that were drawn in one place, or several such parts merged.
 *
 * @category Studies
 */
export interface SimulationPart {
  /** What the file is. */
  readonly format: 'skill-emergence simulation';
  /** The version of its format. */
  readonly formatVersion: 1;
  /** The study. */
  readonly plan: SimulationPlan;
  /** The results, in the order of the seeds. */
  readonly results: readonly SimulationResult[];
}

/** A study as long work: a graph for every seed. */
export const STUDY: ShardedWork<SimulationPlan, SimulationResult> = {
  format: 'skill-emergence simulation',
  unit: 'seed',
  fields: ['seed', 'worstError', 'competences'],
  unitsOf: ({ seed, seeds }) => ({ first: seed, count: seeds }),
  checkedPlan: (path, plan) => {
    checkObject(`${path}.setting`, plan.setting);
    const { setting, ...rest } = plan;
    // a plan is its own options
    return checkedPlan({ ...setting, ...rest } as unknown as SimulationStudyOptions);
  },
  checkResult: (where, { worstError, competences }, { setting, alphas }) => {
    checkUnit(`${where}.worstError`, worstError);
    const errorless = isErrorless(setting);
    if (errorless && worstError !== 0) throw new DomainError(`${where}.worstError`, worstError, '0, without errors');
    checkCompetences(where, competences, alphas);
    competences.forEach((competence, j) => {
      const parameter = `${where}.competences[${j}]`;
      if (errorless && competence !== 1) throw new DomainError(parameter, competence, '1, without errors');
      if (j > 0 && (alphas[j]! - alphas[j - 1]!) * (competence - competences[j - 1]!) < 0) {
        throw new DomainError(parameter, competence, 'one that does not fall as more skills are left out');
      }
    });
  },
  copy: ({ seed, worstError, competences }) => ({ seed, worstError, competences: [...competences] }),
};

/** The checks of the competences of a graph, one for each fraction of the plan. */
export function checkCompetences(where: string, competences: readonly number[], alphas: readonly number[]): void {
  checkArray(`${where}.competences`, competences);
  if (competences.length !== alphas.length) {
    throw new DomainError(`${where}.competences.length`, competences.length, `${alphas.length}`);
  }
  competences.forEach((competence, j) => {
    checkUnit(`${where}.competences[${j}]`, competence);
  });
}

/** Whether the plan has no text piece in error, so that what its graphs show is known. */
function isErrorless({ textPieces, theta, errorPieces, losses }: SimulationPlan['setting']): boolean {
  if (typeof theta !== 'number') return errorPieces === 0;
  return theta === 0 || (losses !== 'graded' && wholePart(theta, textPieces as number) === 0);
}
