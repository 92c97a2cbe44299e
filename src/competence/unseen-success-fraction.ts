import { checkCount, checkNamed, checkPositiveUnit } from '../errors.ts';
import { expm1 } from '../numeric/elementary/expm1.ts';
import { log } from '../numeric/elementary/log.ts';
import { pow } from '../numeric/elementary/pow.ts';

const NAMES = ['tupleSize', 'skillFrequency', 'topicFrequency', 'corpusSize', 'successRate'];

/**
 * The fraction of a model's successes that are on combinations of skills and topic it has never seen: at least this, in
 * the mean over the corpora that it could have been trained on.
 *
 * ```math
 * \max\Bigl(0, 1 - \frac{p_s^{\,k'} p_t\, L}{a}\Bigr)
 * ```
 *
 * for a model that succeeds on a fraction a of the combinations of k' different skills and a topic, after training on L
 * sentences in which no skill is more frequent than p_s and no topic than p_t. At 0 it says nothing.
 *
 * @param options - `tupleSize` k' ≥ 1; `skillFrequency` p_s, `topicFrequency` p_t and `successRate` a, each in (0, 1];
 * `corpusSize` L ≥ 1
 * @returns the fraction, in [0, 1]
 * @throws {@link DomainError} if a count is not a positive safe integer, or a fraction is not in (0, 1]
 * @remarks Rests on an assumption: that skills and topic occur independently, so that a sentence has a given
 * combination with a probability of at most $`p_s^{k'}p_t`$. Then $`p_s^{k'}p_tL`$ is a bound on the *expected* number
 * of its occurrences, and so on the expected fraction of the combinations that are in the corpus, and on that of
 * successes on those. The corpus that exists was drawn once, and may hold more: this is a statement on expectations,
 * and no test of whether a model only repeats what it has seen ([an example](../../docs/limits.md)).
 *
 * The tuples of {@link tupleCompetence} are drawn with repetition, which is not what is counted here. Error of a few
 * ulp of 1, k' ulp of the subtrahend.
 *
 * There is no function for the least k' that leaves a fraction unseen: the success rate itself depends on k'.
 * @example
 * ```ts
 * import { unseenSuccessFraction } from 'skill-emergence/competence';
 *
 * const skillMix = { skillFrequency: 0.0144, topicFrequency: 0.0022, corpusSize: 5e10 };
 * unseenSuccessFraction({ ...skillMix, tupleSize: 5, successRate: 0.12 }); // ~> 0.432424
 * unseenSuccessFraction({ ...skillMix, tupleSize: 6, successRate: 0.08 }); // ~> 0.987740
 * unseenSuccessFraction({ ...skillMix, tupleSize: 4, successRate: 0.5 }); // => 0
 * ```
 * @see D. Yu et al. (2023), *Skill-Mix*, arXiv:2310.17567, §6.
 * @category Paucity of stimulus
 */
export function unseenSuccessFraction(options: {
  readonly tupleSize: number;
  readonly skillFrequency: number;
  readonly topicFrequency: number;
  readonly corpusSize: number;
  readonly successRate: number;
}): number {
  checkNamed('unseenSuccessFraction', 'options', options, NAMES);
  const { tupleSize, skillFrequency, topicFrequency, corpusSize, successRate } = options;
  checkCount('tupleSize', tupleSize);
  checkPositiveUnit('skillFrequency', skillFrequency);
  checkPositiveUnit('topicFrequency', topicFrequency);
  checkCount('corpusSize', corpusSize);
  checkPositiveUnit('successRate', successRate);
  const power = pow(skillFrequency, tupleSize);
  if (Math.min(power, topicFrequency, successRate) > 2 ** -500) {
    return Math.max(0, 1 - (power * topicFrequency * corpusSize) / successRate);
  }
  // where the product could underflow, and a tiny success rate bring it back
  const logCombination = tupleSize * log(skillFrequency) + log(topicFrequency);
  return Math.max(0, -expm1(logCombination + log(corpusSize) - log(successRate)));
}
