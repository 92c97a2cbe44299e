import { logBinomial } from '../../concentration/log-binomial-coefficient.ts';
import { entropyOf } from '../../numeric/entropy.ts';

/**
 * ln of the number of sets of a `fraction` of equally likely skills, or a bound on it where there are too many to
 * count.
 */
export function logSetsOf(skills: number, fraction: number): number {
  return Number.isSafeInteger(skills)
    ? logBinomial(skills, Math.round(fraction * skills))
    : skills * entropyOf(fraction);
}

/**
 * ln of a bound on the number of sets of skills of measure above alpha of which no skill can be spared, where all
 * skills have a positive measure.
 *
 * Every violating set has such a subset. None contains another, so by the inequality of Lubell, Yamamoto and Meshalkin
 * there are at most as many as sets of the size, among the possible ones, of which there are most. The sizes go from
 * the least number of skills above alpha to one more than the largest number of skills that is not.
 */
export function logMinimalSets(measure: readonly number[], alpha: number): number {
  const rising = [...measure].sort((a, b) => a - b);
  const rounding = rising.length * 2 ** -52; // a sum that may equal alpha counts for either side
  const most = Math.min(rising.length, countUpTo(rising, alpha + rounding) + 1);
  const least = countUpTo(rising.reverse(), alpha - rounding) + 1;
  const half = Math.floor(rising.length / 2);
  return logBinomial(rising.length, Math.min(most, Math.max(least, half)));
}

/** How many of the probabilities, in their order, add up to at most a total. */
function countUpTo(probabilities: readonly number[], total: number): number {
  let sum = 0;
  let count = 0;
  while (count < probabilities.length && sum + probabilities[count]! <= total) sum += probabilities[count++]!;
  return count;
}
