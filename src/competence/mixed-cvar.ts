import { above, type WeightedLaw } from '../numeric/binomial-excess.ts';
import { log } from '../numeric/elementary/log.ts';

/**
 * `CVaR_theta(X)` for a mixture of binomial laws, with weights of sum 1, or 0 where the fraction theta holds all that
 * is above 0: with m the least count at which the upper tail is at most theta, `m - 1 + E(X - m + 1)_+ / theta`.
 *
 * A count beside m would cost only `|1 - P[X >= m] / theta|`.
 */
export function mixedTopMean(theta: number, laws: readonly WeightedLaw[]): number {
  const tail = (m: number): number => sumOf(laws, (law) => above(m, law, theta).tail);
  const m = leastCount(tail, laws.reduce((most, { law }) => Math.max(most, law.n), 0) + 1);
  return m === 1 ? 0 : m - 1 + sumOf(laws, (law) => above(m, law, theta).excess);
}

/**
 * The least count from 1 on at which a falling function is at most 1, as it is at `high`. By false position in the
 * logarithm, which is nearly straight over a few steps, and in the middle where the last step gained too little.
 */
function leastCount(tail: (m: number) => number, high: number): number {
  let low = 0;
  let logLow = Infinity;
  let logHigh = -Infinity;
  let isSlow = false;
  while (high - low > 1) {
    const width = high - low;
    const share = isSlow ? 0.5 : logLow / (logLow - logHigh);
    const step = Math.floor(width * (share > 0 && share < 1 ? share : 0.5));
    const m = low + Math.min(Math.max(step, 1), width - 1);
    const logTail = log(tail(m));
    if (logTail > 0) [low, logLow] = [m, logTail];
    else [high, logHigh] = [m, logTail];
    isSlow = high - low > 0.5 * width;
  }
  return high;
}

function sumOf(laws: readonly WeightedLaw[], term: (law: WeightedLaw) => number): number {
  return laws.reduce((sum, law) => sum + term(law), 0);
}
