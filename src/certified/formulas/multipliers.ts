import { rationalOf } from '../exact-number.ts';
import { nearestDouble, ZERO } from '../rational.ts';
import { edgesNeeded, type Multipliers, type Sizes } from './finite-size.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';

// Any multipliers give a valid bound. These are good ones, found in doubles: nothing that is claimed depends on them.

/**
 * Multipliers of which one pair is where the sharp exponent is least, nearly, or can only be told from such by its
 * value.
 *
 * Convex in λ on each ray μ = λτ, with a kink across those of whole τ. Where the weight of more than τ edges, tilted by
 * the λ best on its ray, is above the fraction in error, the least exponent is at a larger τ; so bisection finds the
 * two rays that it is on or between. From signs of derivatives, which are not lost in rounding where values are.
 */
export function goodMultipliers(sizes: Sizes, degrees: 'own' | 'nominal'): readonly Multipliers[] {
  const law = chargedLaw(sizes, degrees);
  const f = law.share;
  const slopeOn = (tau: number) => (lambda: number) => {
    const { above, rest } = tilted(law, lambda, tau);
    const weight = 1 / (1 + exp(rest.log - above.log));
    return f * tau + weight * above.mean + (1 - weight) * rest.mean;
  };
  let [low, high] = [-1, law.logs.length - 1];
  while (high - low > 1) {
    const tau = Math.floor((low + high) / 2);
    const { above, rest } = tilted(law, zeroOf(slopeOn(tau)), tau);
    if (1 / (1 + exp(rest.log - above.log)) > f) low = tau;
    else high = tau;
  }
  const best: (readonly [lambda: number, mu: number])[] = [];
  for (const tau of [high, high - 1].filter((ray) => ray >= 0)) {
    const lambda = zeroOf(slopeOn(tau));
    best.push([lambda, lambda * tau]);
  }
  if (high > 0) {
    const tau = high - 1;
    const lambda = zeroOf((candidate) => {
      const { above, rest } = tilted(law, candidate, tau);
      return f * tau + f * above.mean + (1 - f) * rest.mean;
    });
    const { above, rest } = tilted(law, lambda, tau);
    best.push([lambda, lambda * tau + above.log - rest.log + log((1 - f) / f)]);
  }
  const found = best.filter(([lambda, mu]) => lambda > 0 && mu >= 0 && mu < Infinity);
  return [{ lambda: ZERO, mu: ZERO }, ...found.map(([l, mu]) => ({ lambda: rationalOf(l)!, mu: rationalOf(mu)! }))];
}

/** ln P[X = x], X ~ Bin(k, z/m), for x from 0 to k, and what x edges are charged: `fixed + slope x`. */
interface ChargedLaw {
  readonly logs: Float64Array;
  readonly fixed: number;
  readonly slope: number;
  /** The fraction of the pieces in error. */
  readonly share: number;
}

function chargedLaw(sizes: Sizes, degrees: 'own' | 'nominal'): ChargedLaw {
  const pieces = Number(sizes.pieces);
  return {
    logs: logProbabilities(sizes),
    fixed: degrees === 'own' ? 0 : Number(edgesNeeded(sizes)) / pieces,
    slope: degrees === 'own' ? nearestDouble(sizes.level) : 0,
    share: Number(sizes.errorPieces) / pieces,
  };
}

/** Beyond, a multiplier makes up for no level. */
const LARGEST = 2 ** 900;

/** Where a function that rises is 0, in [0, LARGEST]: by bisection, of its logarithm. */
function zeroOf(rising: (lambda: number) => number): number {
  if (rising(0) >= 0) return 0;
  let [low, high] = [2 ** -100, 1];
  while (rising(high) < 0 && high < LARGEST)
    [low, high] = [high, Math.min(LARGEST, high < 16 ? 4 * high : high * high)];
  while (high > low * (1 + 2 ** -36)) {
    const middle = high > 2 * low ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Total weight and mean of (x − τ)₊ − charge over one side of τ, tilted by λ times it. */
interface Side {
  readonly log: number;
  readonly mean: number;
}

function tilted(law: ChargedLaw, lambda: number, tau: number): { above: Side; rest: Side } {
  return { above: side(law, lambda, tau, tau + 1, law.logs.length), rest: side(law, lambda, tau, 0, tau + 1) };
}

/** The logarithm of a part of the largest weight below which no other counts. */
const NEGLIGIBLE = -50;

function side({ logs, fixed, slope }: ChargedLaw, lambda: number, tau: number, from: number, to: number): Side {
  let largest = -Infinity;
  const gain = (x: number) => Math.max(0, x - tau) - fixed - slope * x;
  for (let x = from; x < to; x++) largest = Math.max(largest, logs[x]! + lambda * gain(x));
  if (largest === -Infinity) return { log: -Infinity, mean: 0 };
  let [total, first] = [0, 0];
  for (let x = from; x < to; x++) {
    const part = logs[x]! + lambda * gain(x) - largest;
    if (part < NEGLIGIBLE) continue;
    const weight = exp(part);
    total += weight;
    first += weight * gain(x);
  }
  return { log: largest + log(total), mean: first / total };
}

function logProbabilities({ k, skills, badSkills }: Sizes): Float64Array {
  const count = Number(k);
  const rest = Number(skills - badSkills);
  const logs = new Float64Array(count + 1).fill(-Infinity);
  if (rest === 0) logs[count] = 0;
  else {
    logs[0] = count * log(rest / Number(skills));
    for (let x = 1; x <= count; x++) {
      logs[x] = logs[x - 1]! + log(((count - x + 1) / x) * (Number(badSkills) / rest));
    }
  }
  return logs;
}
