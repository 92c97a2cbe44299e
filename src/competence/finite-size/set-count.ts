import { logBinomial } from '../../concentration/log-binomial-coefficient.ts';
import { bisectIntegers } from '../../numeric/bisection.ts';
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
 * ln of a bound on the number of sets of skills of measure above alpha of which no skill can be spared, for any alpha;
 * the measures of the skills are positive and rise.
 *
 * Every violating set has such a subset. None contains another, so by the inequality of Lubell, Yamamoto and Meshalkin
 * there are at most as many as sets of the size, among the possible ones, of which there are most. The sizes go from
 * the least number of skills above alpha to one more than the largest number of skills that is not.
 */
export function minimalSetsOf(rising: Float64Array): (alpha: number) => number {
  const { length } = rising;
  const rounding = length * 2 ** -52; // a sum that may equal alpha counts for either side
  const lightest = sumsOf(rising);
  const heaviest = sumsOf(rising.slice().reverse());
  return (alpha) => {
    const most = Math.min(length, countUpTo(lightest, alpha + rounding) + 1);
    const least = countUpTo(heaviest, alpha - rounding) + 1;
    return logBinomial(length, Math.min(most, Math.max(least, Math.floor(length / 2))));
  };
}

/** Of the first, of the first two, and so on. */
function sumsOf(probabilities: Float64Array): Float64Array {
  let sum = 0;
  return probabilities.map((probability) => (sum += probability));
}

/** How many of the probabilities that have these sums, in their order, add up to at most a total. */
function countUpTo(sums: Float64Array, total: number): number {
  return bisectIntegers(0, sums.length + 1, (count) => sums[count - 1]! <= total)[0];
}
