import { merged, missingUnits } from '../../../shards/merge.ts';
import { LEARNING_STUDY, type LearningPart } from './learning-part.ts';

/**
 * Puts parts of one study of learning together.
 *
 * In any order and grouping: the result depends on what is in the parts alone, and is the part that one machine would
 * have made. It need not be complete: {@link missingLearningSeeds} says what is missing.
 *
 * @param parts - results of {@link simulateLearningStudy} or of this function, from one plan and without a seed in
 * common
 * @returns all their results as one part
 * @throws {@link DomainError} if a part is not one, belongs to another study, or has a seed that an earlier one has
 * @example
 * ```ts
 * import { mergeLearningParts, simulateLearningStudy } from 'skill-emergence/simulation';
 *
 * const study = { textPieces: 500, skills: 400, k: 4, unknown: 0.7, seed: 1, seeds: 6, points: 9 };
 * const parts = [3, 1, 2].map((part) => simulateLearningStudy(study, { shard: { part, of: 3 } }));
 * JSON.stringify(mergeLearningParts(parts)) === JSON.stringify(simulateLearningStudy(study)); // => true
 * ```
 * @category Learning on skill graphs
 */
export function mergeLearningParts(parts: readonly LearningPart[]): LearningPart {
  return merged(LEARNING_STUDY, parts) as LearningPart;
}

/**
 * The seeds of its plan that a part of a study of learning has no results of, in rising order.
 *
 * @param part - a part of a study
 * @returns the seeds; none if the study is complete
 * @throws {@link DomainError} if it is not a part
 * @example
 * ```ts
 * import { missingLearningSeeds, simulateLearningStudy } from 'skill-emergence/simulation';
 *
 * const study = { textPieces: 500, skills: 400, k: 4, unknown: 0.7, seed: 1, seeds: 5, points: 9 };
 * missingLearningSeeds(simulateLearningStudy(study, { shard: { part: 1, of: 2 } })); // => [2, 4]
 * ```
 * @category Learning on skill graphs
 */
export function missingLearningSeeds(part: LearningPart): readonly number[] {
  return missingUnits(LEARNING_STUDY, part);
}
