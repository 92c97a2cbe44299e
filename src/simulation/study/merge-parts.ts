import { merged, missingUnits } from '../../shards/merge.ts';
import { type SimulationPart, STUDY } from './part.ts';

/**
 * Puts parts of one study together.
 *
 * In any order and grouping: the result depends on what is in the parts alone, and is the part that one machine would
 * have made. It need not be complete: {@link missingSeeds} says what is missing.
 *
 * @param parts - results of {@link simulateStudy} or of this function, from one plan and without a seed in common
 * @returns all their results as one part
 * @throws {@link DomainError} if a part is not one, belongs to another study, or has a seed that an earlier one has
 * @example
 * ```ts
 * import { mergeParts, simulateStudy } from 'skill-emergence/simulation';
 *
 * const study = { textPieces: 1000, skills: 20, k: 4, theta: 0.1, alpha: 0.1, seed: 1, seeds: 6, points: 9 };
 * const parts = [3, 1, 2].map((part) => simulateStudy(study, { shard: { part, of: 3 } }));
 * JSON.stringify(mergeParts(parts)) === JSON.stringify(simulateStudy(study)); // => true
 * ```
 * @category Studies
 */
export function mergeParts(parts: readonly SimulationPart[]): SimulationPart {
  return merged(STUDY, parts) as SimulationPart;
}

/**
 * The seeds of its plan that a part has no results of, in rising order.
 *
 * @param part - a part of a study
 * @returns the seeds; none if the study is complete
 * @throws {@link DomainError} if it is not a part
 * @example
 * ```ts
 * import { missingSeeds, simulateStudy } from 'skill-emergence/simulation';
 *
 * const study = { textPieces: 1000, skills: 20, k: 4, theta: 0.1, alpha: 0.1, seed: 1, seeds: 5, points: 9 };
 * missingSeeds(simulateStudy(study, { shard: { part: 1, of: 2 } })); // => [2, 4]
 * ```
 * @category Studies
 */
export function missingSeeds(part: SimulationPart): readonly number[] {
  return missingUnits(STUDY, part);
}
