import { checkArray, checkFields, checkObject, checkUnit, checkWhole, DomainError } from '../../errors.ts';
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

/** A part with its results in the order of the seeds. */
export function partOf(plan: SimulationPlan, results: readonly SimulationResult[]): SimulationPart {
  const rising = results
    .map(({ seed, worstError, competences }) => ({ seed, worstError, competences: [...competences] }))
    .sort((one, other) => one.seed - other.seed);
  return { format: 'skill-emergence simulation', formatVersion: 1, plan, results: rising };
}

/**
 * The checks of a part that comes from outside: it is of this format, its plan is one, and its results are of that
 * plan, each seed once.
 *
 * @param path - what stands before the names of its fields in a message
 */
export function checkPart(path: string, part: SimulationPart): void {
  checkObject(path, part);
  checkFields('a part', part, ['format', 'formatVersion', 'plan', 'results'], `${path}.`);
  const { format, formatVersion, plan, results } = part as { readonly [Field in keyof SimulationPart]: unknown };
  if (format !== 'skill-emergence simulation') {
    throw new DomainError(`${path}.format`, format, "'skill-emergence simulation'");
  }
  if (formatVersion !== 1) throw new DomainError(`${path}.formatVersion`, formatVersion, '1');
  const { alphas, seed, seeds } = checkPlan(`${path}.plan`, plan as SimulationPlan);
  checkArray(`${path}.results`, results as readonly SimulationResult[]);
  const seen = new Set<number>();
  (results as readonly SimulationResult[]).forEach((result, i) => {
    const where = `${path}.results[${i}]`;
    checkObject(where, result);
    checkFields('a result', result, ['seed', 'worstError', 'competences'], `${where}.`);
    checkWhole(`${where}.seed`, result.seed);
    if (!(result.seed >= seed && result.seed < seed + seeds) || seen.has(result.seed)) {
      throw new DomainError(`${where}.seed`, result.seed, `one of ${seed} to ${seed + seeds - 1}, and there once`);
    }
    seen.add(result.seed);
    checkUnit(`${where}.worstError`, result.worstError);
    checkArray(`${where}.competences`, result.competences);
    if (result.competences.length !== alphas.length) {
      throw new DomainError(`${where}.competences.length`, result.competences.length, `${alphas.length}`);
    }
    result.competences.forEach((competence, j) => {
      checkUnit(`${where}.competences[${j}]`, competence);
    });
  });
}

function checkPlan(path: string, plan: SimulationPlan): SimulationPlan {
  checkObject(path, plan);
  checkObject(`${path}.setting`, plan.setting);
  const { setting, ...rest } = plan;
  // a plan is its own options
  const again = checkedPlan({ ...setting, ...rest } as unknown as SimulationStudyOptions);
  if (JSON.stringify(again) !== JSON.stringify(plan)) throw new DomainError(path, plan, 'a plan as it was written');
  return again;
}
