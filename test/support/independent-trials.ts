// Sums of independent trials with probabilities of their own, exactly.

/** C with P[S = k] = C[k] / of^n, for trials that succeed with probability successes[i] / of. */
export function outcomeWeights(successes: readonly number[], of: number): bigint[] {
  return successes.reduce(
    (weights, success) => {
      const [hit, miss] = [BigInt(success), BigInt(of - success)];
      return [...weights, 0n].map((weight, k) => weight * miss + (k > 0 ? weights[k - 1]! * hit : 0n));
    },
    [1n],
  );
}
