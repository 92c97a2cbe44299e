import { logBinomial } from '../../concentration/log-binomial-coefficient.ts';
import { entropyOf } from '../../numeric/entropy.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { pow } from '../../numeric/elementary/pow.ts';

/** So many steps the grid has in all on which the measures of tuples are counted. */
const STEPS = 1024;

/** What rounding can have made of a sum of measures, relatively: the logarithm of each is good to a few ulp of 1000. */
const ROUNDING = 2 ** -40;

/**
 * ln of a bound on the number of sets of k'-tuples of measure above alpha of which no tuple can be spared. A tuple has
 * the product of the measures of its skills, which are positive.
 *
 * As for single skills, of M tuples there are at most as many sets as there are of the size, from the least number of
 * tuples above alpha to one more than the largest number that is not, of which there are most. Tuples are too many to
 * be sorted. They are counted by the whole steps of a grid that the logarithms of their skills' measures are above the
 * least: each measure then is between two known ones, and both numbers are rounded to the safe side.
 */
export function logMinimalTupleSets(measure: readonly number[], tupleSize: number, alpha: number): number {
  const skills = measure.length;
  if (alpha === 0 || skills === 1) return tupleSize * log(skills); // each tuple is such a set, and no other
  const least = measure.reduce((a, b) => Math.min(a, b));
  const largest = measure.reduce((a, b) => Math.max(a, b));
  const tuples = pow(skills, tupleSize);
  if (!Number.isSafeInteger(tuples)) {
    // the fraction of them in such a set, if all were as light as the lightest or as heavy as the heaviest
    const most = Math.min(1, alpha / pow(skills * least, tupleSize) + 1 / tuples);
    const fewest = alpha / pow(skills * largest, tupleSize);
    return tuples < Infinity ? tuples * entropyOf(Math.min(most, Math.max(fewest, 0.5))) : Infinity;
  }
  const range = logQuotient(largest, least);
  const step = range / Math.floor(STEPS / tupleSize);
  const counts = countsOfProducts(stepsAbove(measure, least, step), tupleSize);
  const measureAt = (i: number): number => exp(tupleSize * log(least) + i * step);
  const most = countUpTo(counts, measureAt, alpha * (1 + ROUNDING)) + 1;
  const last = counts.length - 1;
  const heaviest = (i: number): number => Math.max(Number.MIN_VALUE, measureAt(last - i + tupleSize));
  const fewest = countUpTo(counts.reverse(), heaviest, alpha * (1 - ROUNDING)) + 1;
  return logBinomial(tuples, Math.min(tuples, most, Math.max(fewest, Math.floor(tuples / 2))));
}

/** ln(a / b), also where the quotient is above the largest double. */
function logQuotient(a: number, b: number): number {
  return a / b < Infinity ? log(a / b) : log(a) - log(b);
}

/** How many of the measures are each number of whole steps above the least. */
function stepsAbove(measure: readonly number[], least: number, step: number): Float64Array {
  // an error of rounding in an index is one of as much in the measure
  const indices = measure.map((p) => (p === least ? 0 : Math.floor(logQuotient(p, least) / step)));
  const counts = new Float64Array(indices.reduce((one, other) => Math.max(one, other)) + 1);
  for (const i of indices) counts[i]!++;
  return counts;
}

/** The counts of products of so many: whole numbers that a double holds. */
function countsOfProducts(counts: Float64Array, factors: number): Float64Array {
  let products = counts;
  for (let factor = 1; factor < factors; factor++) {
    const next = new Float64Array(products.length + counts.length - 1);
    counts.forEach((count, i) => {
      if (count > 0) for (let j = 0; j < products.length; j++) next[i + j]! += count * products[j]!;
    });
    products = next;
  }
  return products;
}

/** How many of the tuples, in their order and with these measures, add up to at most a total. */
function countUpTo(counts: Float64Array, measureAt: (i: number) => number, total: number): number {
  let left = total;
  let number = 0;
  for (let i = 0; i < counts.length; i++) {
    const fitting = Math.floor(left / measureAt(i));
    if (fitting < counts[i]!) return number + Math.max(0, fitting);
    number += counts[i]!;
    left -= counts[i]! * measureAt(i);
  }
  return number;
}
