import { logProbabilityTimes } from '../../numeric/binomial-tail.ts';
import { productError } from '../../numeric/two-product.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/**
 * ln P[x of the k skills of a text piece are in a set of `bad` of the `skills`], x = 0 ... k, drawn independently.
 *
 * From the counts, because a quotient next to 1 has lost the digits of its complement. A measure a is a of 1.
 */
export function independentDraws(k: number, skills: number, bad: number): Float64Array {
  const rest = (skills - bad) / skills;
  return Float64Array.from({ length: k + 1 }, (_, x) => {
    const rounding = productError(x, skills) - productError(k, bad);
    return logProbabilityTimes(1, x, k, bad / skills, rest, (x * skills - k * bad + rounding) / skills);
  });
}

/**
 * The same where the k skills are distinct, all sets of k of the `skills` alike, and the set holds `bad` of them.
 *
 * By the ratios of neighbours from the mode on, divided by their sum: the probabilities then add up to 1 to rounding,
 * which matters for many text pieces.
 */
export function distinctDraws(k: number, skills: number, bad: number): Float64Array {
  const lowest = Math.max(0, k - (skills - bad));
  const highest = Math.min(k, bad);
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((k + 1) * (bad + 1)) / (skills + 2))));
  const ratio = (x: number): number => ((bad - x) / (x + 1)) * ((k - x) / (skills - bad - k + x + 1)); // of x + 1 to x
  const logs = new Float64Array(k + 1).fill(-Infinity);
  logs[mode] = 0;
  let others = 0;
  for (let x = mode; x < highest; x++) others += exp((logs[x + 1] = logs[x]! + log(ratio(x))));
  for (let x = mode - 1; x >= lowest; x--) others += exp((logs[x] = logs[x + 1]! - log(ratio(x))));
  const total = log1p(others);
  return logs.map((log) => log - total);
}
