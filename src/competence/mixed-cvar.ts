import { above, type WeightedLaw } from '../numeric/binomial-excess.ts';
import { bisectIntegers } from '../numeric/bisection.ts';

/**
 * `CVaR_theta(X)` for a mixture of binomial laws, with weights of sum 1, or 0 where the fraction theta holds all that
 * is above 0: with m the least count at which the upper tail is at most theta, `m - 1 + E(X - m + 1)_+ / theta`.
 *
 * A count beside m would cost only `|1 - P[X >= m] / theta|`.
 */
export function mixedTopMean(theta: number, laws: readonly WeightedLaw[]): number {
  const tail = (m: number): number => sumOf(laws, (law) => above(m, law, theta).tail);
  const none = laws.reduce((most, { law }) => Math.max(most, law.n), 0) + 1;
  const [, m] = bisectIntegers(0, none, (count) => tail(count) > 1);
  return m === 1 ? 0 : m - 1 + sumOf(laws, (law) => above(m, law, theta).excess);
}

function sumOf(laws: readonly WeightedLaw[], term: (law: WeightedLaw) => number): number {
  return laws.reduce((sum, law) => sum + term(law), 0);
}
