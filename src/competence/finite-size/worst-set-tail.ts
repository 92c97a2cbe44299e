import { distanceFromMean, logBinomialTail, logProbabilityTimes } from '../../numeric/binomial-tail.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';

/**
 * `ln P[the q largest of n independent X sum to at least need]`, for `1 <= q <= n` and a whole need of 1 ... kq, where
 * `law` has ln P[X = x], x = 0 ... k.
 *
 * From the value k down: given that c of the largest are above x and sum to s, how many of the other n - c equal x is
 * binomial. A state that has the sum, or can no longer reach it, is done with. The work is of the order of k q^2 need
 * whatever n is.
 */
export function logTopSumTail(law: Float64Array, n: number, q: number, need: number): number {
  const atMost = cumulative(law);
  let reached = -Infinity;
  let states = new Float64Array(q * need).fill(-Infinity); // ln P[c, s] at c * need + s
  states[0] = 0;
  for (let x = law.length - 1; x > 0; x--) {
    if (law[x] === -Infinity) continue;
    const hits = binomial(law[x]! - atMost[x]!, atMost[x - 1]! - atMost[x]!);
    const next = new Float64Array(q * need).fill(-Infinity);
    for (let c = 0; c < q; c++) {
      const left = n - c;
      const probability = Float64Array.from({ length: q - c }, (_, r) => hits.logExactly(r, left));
      for (let s = 0; s < need; s++) {
        const weight = states[c * need + s]!;
        const missing = Math.ceil((need - s) / x);
        if (weight === -Infinity || missing > q - c) continue;
        for (let r = 0; r < missing; r++) {
          const to = (c + r) * need + s + r * x;
          next[to] = logAdd(next[to]!, weight + probability[r]!);
        }
        reached = logAdd(reached, weight + hits.logAtLeast(missing, left));
      }
    }
    states = next;
  }
  return reached;
}

interface Binomial {
  logExactly(r: number, n: number): number;
  logAtLeast(r: number, n: number): number;
}

/**
 * ln P[r of n] and ln P[r of n or more], `r >= 1`, from the logarithms of p and 1 - p; p may be below the smallest
 * double.
 */
function binomial(logP: number, logQ: number): Binomial {
  const p = exp(logP);
  if (p > 1e-290) {
    const q = exp(logQ);
    return {
      logExactly: (r, n) => logProbabilityTimes(1, r, n, p, q, distanceFromMean(r, n, p)),
      logAtLeast: (r, n) => logBinomialTail(r, n, p, false),
    };
  }
  // (1 - p)^n is 1, and one more is as rare again
  const rare = (r: number, n: number): number => {
    let sum = r * logP;
    for (let i = 0; i < r; i++) sum += log((n - i) / (i + 1));
    return sum;
  };
  return { logExactly: rare, logAtLeast: rare };
}

/** `ln P[X <= x]`, x = 0 ... k. */
function cumulative(law: Float64Array): Float64Array {
  let sum = -Infinity;
  return law.map((log) => (sum = logAdd(sum, log)));
}

/** ln(e^a + e^b). */
function logAdd(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger === -Infinity ? larger : larger + log1p(exp(Math.min(a, b) - larger));
}
