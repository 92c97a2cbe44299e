import { distanceFromMean, logProbabilityTimes } from '../../numeric/binomial-tail.ts';
import { logHypergeometricTimes } from '../../numeric/hypergeometric-tail.ts';

/** ln P[x of the k skills of a text piece are in a set of measure a], x = 0 ... k, drawn independently. */
export function independentDraws(k: number, a: number): Float64Array {
  return Float64Array.from({ length: k + 1 }, (_, x) =>
    logProbabilityTimes(1, x, k, a, 1 - a, distanceFromMean(x, k, a)),
  );
}

/** The same where the k skills are distinct, all sets of k of the `skills` alike, and the set holds `bad` of them. */
export function distinctDraws(k: number, skills: number, bad: number): Float64Array {
  return Float64Array.from({ length: k + 1 }, (_, x) => {
    const cells = { both: x, marked: bad - x, drawn: k - x, neither: skills - bad - k + x };
    return cells.marked < 0 || cells.neither < 0 ? -Infinity : logHypergeometricTimes(1, cells);
  });
}
