import { checkUnit } from '../errors.ts';
import { bisectIntegers } from '../numeric/bisection.ts';
import { checkCorpus, type Corpus, logShownPerTuple } from './seen-tuple-fraction.ts';
import { log } from '../numeric/elementary/log.ts';

/**
 * The least k' at which competence on a fraction of the sets of k' different skills implies competence on unseen ones.
 *
 * ```math
 * \min\Bigl\{k' : \text{competentFraction} > n\binom{k}{k'}\Big/\binom{|S|}{k'}\Bigr\}
 * ```
 *
 * The same holds for every larger k', and of every corpus with these counts, not only on average. Where
 * {@link maxTuple} guarantees a competence on at least a 1 − α fraction of the tuples of some size from there up, part
 * of them are tuples that stand in no text piece of the corpus; see the remarks for tuples that may repeat a skill.
 *
 * | point                                    | k'         |
 * | ---------------------------------------- | ---------- |
 * | text pieces with all the skills, k ≥ skills | `Infinity` |
 * | `competentFraction = 0`                  | `Infinity` |
 *
 * @param corpus - `skills`, `textPieces` n and `k`, and `competentFraction`, in [0, 1], of the sets of k' different
 * skills
 * @returns k', from 1 to k + 1, or `Infinity` if there is none
 * @throws {@link DomainError} if a count is not a positive safe integer, or `competentFraction` is not in [0, 1]
 * @remarks The right side falls as k' grows and is 0 from k + 1 on. Found by bisection in log space; a tie does not
 * count, nor does anything so close to one, some 1e-14, that rounding could have made it.
 *
 * A guarantee on a 1 − α fraction of *ordered* tuples, which may repeat a skill, is one on a fraction 1 − α/P at least
 * of those that do not, P = (1 − 1/m)(1 − 2/m)⋯(1 − (k' − 1)/m) with m skills: that is the `competentFraction` then.
 * @example
 * ```ts
 * import { minUnseenTuple } from 'skill-emergence/competence';
 *
 * minUnseenTuple({ skills: 1000, textPieces: 1e9, k: 10, competentFraction: 0.9 }); // => 5
 * minUnseenTuple({ skills: 10, textPieces: 1, k: 10, competentFraction: 1 }); // => Infinity
 * ```
 * @see S. Arora & A. Goyal (2023), arXiv:2307.15936v2, §1.1.
 * @category Paucity of stimulus
 */
export function minUnseenTuple(corpus: Corpus & { readonly competentFraction: number }): number {
  checkCorpus('minUnseenTuple', corpus, 'competentFraction');
  const { skills, textPieces, k, competentFraction } = corpus;
  checkUnit('competentFraction', competentFraction);
  if (k >= skills || competentFraction === 0) return Infinity;
  const goal = log(competentFraction);
  const mayBeSeen = (tupleSize: number): boolean => {
    const shown = logShownPerTuple(corpus, tupleSize);
    // 4 ulp of each; shown is close to goal here
    const rounding = 2 ** -50 * (1 + log(textPieces) + Math.abs(goal));
    return !(shown < goal - rounding);
  };
  return bisectIntegers(0, k + 1, mayBeSeen)[1];
}
