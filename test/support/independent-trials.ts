// Sums of independent trials, exactly.

/** Given W with P[S = k] = W[k] / c, the same after one more trial, with c (hit + miss) for c. */
function withTrial(weights: readonly bigint[], hit: bigint, miss: bigint): bigint[] {
  return [...weights, 0n].map((weight, k) => weight * miss + (k > 0 ? weights[k - 1]! * hit : 0n));
}

/** W with P[S = k] = W[k] / of^n, for trials that succeed with probability successes[i] / of. */
export function outcomeWeights(successes: readonly number[], of: number): bigint[] {
  return successes.reduce((weights, hit) => withTrial(weights, BigInt(hit), BigInt(of - hit)), [1n]);
}
