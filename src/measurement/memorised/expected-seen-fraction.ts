import { checkCount, checkNamed, checkPositiveUnit } from '../../errors.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { pow } from '../../numeric/elementary/pow.ts';

const NAMES = ['tupleSize', 'skillFrequency', 'topicFrequency', 'corpusSize'];

/**
 * The fraction of the combinations of k' skills and a topic that a corpus is expected to hold, at most: what the
 * parrot's hypothesis is tested with where only frequencies are known.
 *
 * ```math
 * \min(1, p_s^{\,k'} p_t\, L)
 * ```
 *
 * @param options - `tupleSize` k' ≥ 1; no skill is in a larger fraction of the sentences than `skillFrequency` p_s, and
 * no topic than `topicFrequency` p_t, each in (0, 1]; `corpusSize` L ≥ 1 sentences
 * @returns the fraction, in [0, 1]
 * @throws {@link DomainError} if a count is not a positive safe integer, or a fraction is not in (0, 1]
 * @remarks An *expected* number of occurrences, if skills and topic occur independently: {@link parrotPValue} takes it
 * with `seen: 'expected'`. Taken as a bound it makes p-values that are too small. Where frequencies are averages over
 * skills and not the largest ones, the tuples have to be drawn so that the average is theirs. Relative error: k' ulp,
 * and where the power underflows 1e-13.
 * @example
 * ```ts
 * import { expectedSeenFraction, parrotPValue } from 'skill-emergence/measurement';
 *
 * const skillMix = { skillFrequency: 0.0144, topicFrequency: 0.0022, corpusSize: 5e10 };
 * const seenFraction = expectedSeenFraction({ ...skillMix, tupleSize: 5 });
 * seenFraction; // ~> 0.0681091
 * parrotPValue({ successes: 12, tuples: 100, seenFraction, seen: 'expected' }); // ~> 0.381
 * ```
 * @see D. Yu et al. (2023), *Skill-Mix*, arXiv:2310.17567, §6; [Measuring skills](../../../docs/measuring.md), Theorem
 * 4.
 * @category Memorised tuples
 */
export function expectedSeenFraction(options: {
  readonly tupleSize: number;
  readonly skillFrequency: number;
  readonly topicFrequency: number;
  readonly corpusSize: number;
}): number {
  checkNamed('expectedSeenFraction', 'options', options, NAMES);
  const { tupleSize, skillFrequency, topicFrequency, corpusSize } = options;
  checkCount('tupleSize', tupleSize);
  checkPositiveUnit('skillFrequency', skillFrequency);
  checkPositiveUnit('topicFrequency', topicFrequency);
  checkCount('corpusSize', corpusSize);
  const power = pow(skillFrequency, tupleSize);
  if (Math.min(power, topicFrequency) > 2 ** -500) return Math.min(1, power * topicFrequency * corpusSize);
  // where the product could underflow, and a large corpus bring it back
  return exp(Math.min(0, tupleSize * log(skillFrequency) + log(topicFrequency) + log(corpusSize)));
}
