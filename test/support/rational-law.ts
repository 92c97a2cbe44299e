// A law on 0, 1, 2, ... given by whole weights, and the logarithms of all its probabilities and tails as doubles. The
// sums are exact; a logarithm is within 4 ulp of 2^-52, a hundred times as fast as in 50 digits.

export interface LogLaw {
  /** ln P[X = k]. */
  readonly probability: readonly number[];
  /** ln P[X >= k]. */
  readonly upper: readonly number[];
  /** ln P[X <= k]. */
  readonly lower: readonly number[];
}

export function logLaw(weights: readonly bigint[]): LogLaw {
  const lower = runningSums(weights);
  const upper = runningSums([...weights].reverse()).reverse();
  const total = scaled(upper[0]!);
  const log = (part: bigint, rest: bigint): number =>
    part > rest ? Math.log1p(-ratio(scaled(rest), total)) : logRatio(scaled(part), total);
  return {
    probability: weights.map((weight) => log(weight, upper[0]! - weight)),
    upper: upper.map((sum, k) => log(sum, lower[k - 1] ?? 0n)),
    lower: lower.map((sum, k) => log(sum, upper[k + 1] ?? 0n)),
  };
}

function runningSums(weights: readonly bigint[]): bigint[] {
  let sum = 0n;
  return weights.map((weight) => (sum += weight));
}

/** A whole number as mantissa · 2^exponent with a mantissa in [1, 2), within half an ulp. */
interface Scaled {
  readonly mantissa: number;
  readonly exponent: number;
}

function scaled(x: bigint): Scaled {
  const shift = Math.max(0, x.toString(16).length * 4 - 64); // 61 bits are left at least
  const top = Number(x >> BigInt(shift));
  const size = Math.max(0, Math.floor(Math.log2(top)));
  return { mantissa: top / 2 ** size, exponent: shift + size };
}

function ratio(part: Scaled, whole: Scaled): number {
  return (part.mantissa / whole.mantissa) * 2 ** (part.exponent - whole.exponent);
}

/** Of a ratio of at most 1/2: nothing cancels. */
function logRatio(part: Scaled, whole: Scaled): number {
  return Math.log(part.mantissa / whole.mantissa) + (part.exponent - whole.exponent) * Math.LN2;
}
