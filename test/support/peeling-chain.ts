/** Equally likely skills, a Poisson number of text pieces of mean n, each skill unknown by itself. */
export interface Chain {
  readonly k: number;
  readonly skills: number;
  readonly textPieces: number;
  readonly unknown: number;
}

/**
 * The exact law of the number of skills that stay unlearnt where a text piece teaches one unknown slot, at 0, …, m.
 *
 * Known skills are processed one at a time. After i of them a skill has been taught by a Poisson number of text pieces
 * of mean Λ = c (i/m)^(k−1), those whose other k − 1 slots are processed, which are others for every skill. So the
 * number N of skills that are known grows from stage to stage by a binomial number of those that are not, and learning
 * ends at the first i with N = i.
 */
export function unlearntLaw({ k, skills: m, textPieces, unknown }: Chain): Float64Array {
  const law = new Float64Array(m + 1);
  const meanDegree = (k * textPieces) / m;
  const rate = (i: number): number => meanDegree * (i / m) ** (k - 1);
  let known = binomialLaw(m, 1 - unknown); // of learning that has not ended
  for (let i = 0; i <= m; i++) {
    if (i > 0) {
      const rings = -Math.expm1(rate(i - 1) - rate(i));
      const next = new Float64Array(m + 1);
      for (let n = i; n <= m; n++) {
        const share = known[n]!;
        if (share > 0) binomialLaw(m - n, rings).forEach((probability, x) => (next[n + x]! += share * probability));
      }
      known = next;
    }
    law[m - i] = known[i]!;
    known[i] = 0;
  }
  return law;
}

/** Bin(n, p) at 0, …, n, from its mode on both ways. */
function binomialLaw(n: number, p: number): Float64Array {
  const law = new Float64Array(n + 1);
  if (p === 0 || p === 1) {
    law[p === 0 ? 0 : n] = 1;
    return law;
  }
  const mode = Math.min(n, Math.floor((n + 1) * p));
  law[mode] = 1;
  for (let x = mode; x > 0; x--) law[x - 1] = (law[x]! * x * (1 - p)) / ((n - x + 1) * p);
  for (let x = mode; x < n; x++) law[x + 1] = (law[x]! * (n - x) * p) / ((x + 1) * (1 - p));
  const sum = law.reduce((total, each) => total + each, 0);
  return law.map((each) => each / sum);
}

/** The probability that more than so many skills stay unlearnt. */
export function stuckProbabilityOf(law: Float64Array, above: number): number {
  return law.reduce((sum, probability, unlearnt) => (unlearnt > above ? sum + probability : sum), 0);
}
