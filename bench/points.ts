/** A sequence that fills (0, 1) evenly, the same in every run: multiples of an irrational number. */
export function fractions(size: number, irrational: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => ((i + 1) * irrational) % 1);
}

const GOLDEN = 0.6180339887498949;
const ROOT2 = 0.41421356237309515;
const ROOT3 = 0.7320508075688772;

/** The arguments of the jobs, as `bench/jobs_scipy.py` has them, too. */
export const columnsOf = {
  /** A million to 10^12 parameters, and 10^8 to 10^14 tokens. */
  scales: (size: number): Record<'parameters' | 'tokens', Float64Array> => ({
    parameters: fractions(size, GOLDEN).map((u) => 10 ** (6 + 6 * u)),
    tokens: fractions(size, ROOT2).map((u) => 10 ** (8 + 6 * u)),
  }),
  /** Any error fraction and any fraction of skills; up to 1000 skills in a text piece. */
  points: (size: number): Record<'theta' | 'k' | 'alpha', Float64Array> => ({
    theta: fractions(size, GOLDEN),
    k: fractions(size, ROOT3).map((u) => Math.floor(10 ** (3 * u))),
    alpha: fractions(size, ROOT2),
  }),
  /** 10 to a million trials, and counts from the mean up to four times it. */
  tails: (size: number): Record<'trials' | 'probability' | 'atLeast', Float64Array> => {
    const trials = fractions(size, GOLDEN).map((u) => Math.floor(10 ** (1 + 5 * u)));
    const probability = fractions(size, ROOT2).map((u) => 0.01 + 0.49 * u);
    const atLeast = fractions(size, ROOT3).map((u, i) =>
      Math.min(trials[i]!, Math.ceil(trials[i]! * probability[i]! * (1.02 + 2.98 * u))),
    );
    return { trials, probability, atLeast };
  },
};
