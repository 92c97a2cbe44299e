import { deviance } from '../../numeric/deviance.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { expm1 } from '../../numeric/elementary/expm1.ts';
import { log } from '../../numeric/elementary/log.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { square } from '../../numeric/square.ts';

/**
 * Law of the number x of edges from a text piece into a fixed set of skills, x = 0 ... k, and what the set is charged
 * for the piece, `fixed + slope x`: its share of the edges that a violation needs.
 */
export interface EdgeLaw {
  readonly logProbabilities: Float64Array;
  readonly fixed: number;
  readonly slope: number;
}

/** The least exponent, and where it is taken. */
export interface Exponent {
  readonly value: number;
  readonly lambda: number;
  readonly mu: number;
}

/**
 * Least value, over lambda and mu of at least 0, of the convex function
 *
 *     f mu + ln E exp((lambda X - mu)_+ - lambda charge(X)),      f in (0, 1].
 *
 * Any (lambda, mu) bounds the exponent of the worst set of a fraction f of the pieces, so an inexact minimum is safe;
 * what is returned is the value at the multipliers returned, 0 at worst, and where a value below 0 may be due to
 * rounding: an event that is certain has a flat function, and multipliers without end.
 *
 * On each ray mu = lambda tau the function is smooth. Across the rays of integer tau it has a kink, and between them it
 * is smooth. Its level sets below 0 are convex and do not hold the origin, so the best value on a ray is quasi-convex
 * in tau: bisection over the integers finds the kink or the gap in which the minimum lies, and in either the condition
 * that is left is one equation in lambda.
 */
export function worstSetExponent(edges: EdgeLaw, f: number): Exponent {
  const law = { ...edges, ...supportOf(edges.logProbabilities) };
  let low = -1; // no minimum at or below
  let high = law.logProbabilities.length - 1; // none above
  let lambda = 0; // where the last minimum was, which is near the next
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    lambda = minimiser((l) => rayDerivative(law, f, middle, l), lambda);
    if (joined(tilted(law, lambda, middle)).share > f) low = middle;
    else high = middle;
  }
  const best = [onRay(law, f, high, lambda)];
  if (high > 0) best.push(onRay(law, f, high - 1, lambda), betweenRays(law, f, high - 1, lambda));
  const unit = 2 ** -51 * f * (law.logProbabilities.length - 1);
  return best
    .filter(({ value, lambda: at }) => value < -unit * at)
    .reduce((one, other) => (other.value < one.value ? other : one), { value: 0, lambda: 0, mu: 0 });
}

/** The law with the values that it has, from the lowest to the highest. */
interface Law extends EdgeLaw {
  readonly lowest: number;
  readonly highest: number;
}

function supportOf(logProbabilities: Float64Array): Pick<Law, 'lowest' | 'highest'> {
  let lowest = 0;
  let highest = logProbabilities.length - 1;
  while (logProbabilities[lowest] === -Infinity) lowest++;
  while (logProbabilities[highest] === -Infinity) highest--;
  return { lowest, highest };
}

function onRay(law: Law, f: number, tau: number, near: number): Exponent {
  const lambda = minimiser((l) => rayDerivative(law, f, tau, l), near);
  return at(law, f, lambda, lambda * tau);
}

/** The minimum with mu between lambda tau and lambda (tau + 1), where the tilted weight above is exactly f. */
function betweenRays(law: Law, f: number, tau: number, near: number): Exponent {
  const lambda = minimiser((l) => {
    const { above, rest } = tilted(law, l, tau);
    return [f * tau + f * above.mean + (1 - f) * rest.mean, f * above.variance + (1 - f) * rest.variance];
  }, near);
  const { above, rest } = tilted(law, lambda, tau);
  const mu = lambda * tau + above.logTotal - rest.logTotal + log((1 - f) / f);
  return mu >= 0 && mu < Infinity ? at(law, f, lambda, mu) : { value: 0, lambda: 0, mu: 0 };
}

type Derivatives = readonly [first: number, second: number];

function rayDerivative(law: Law, f: number, tau: number, lambda: number): Derivatives {
  const sides = tilted(law, lambda, tau);
  const { share, mean, variance } = joined(sides);
  const first = f * tau + mean;
  const parts = f * tau + law.fixed + share * law.highest + (1 - share) * Math.abs(sides.rest.mean);
  return [first < -FLAT * parts ? first : Math.max(0, first), variance];
}

/** A slope below so much of its parts is rounding: without it the search would follow a flat function without end. */
const FLAT = 2 ** -50;

/**
 * No multiplier is larger. Where edges are charged whole numbers, thousands are enough; where they are charged the
 * share of a level, as many as make a level of 10⁻²⁷⁰ count.
 */
const LARGEST = 2 ** 900;

/**
 * Where a convex function with these derivatives is least on [0, LARGEST]: Newton's method in a bracket, from where the
 * minimum of one like it was. A bracket over orders of magnitude is halved in its logarithm.
 */
function minimiser(derivatives: (lambda: number) => Derivatives, near: number): number {
  let [first, second] = derivatives(0);
  if (!(first < 0)) return 0;
  let low = 0;
  let high = LARGEST;
  let lambda = 0;
  if (near > 0 && near < LARGEST) {
    [first, second] = derivatives(near);
    lambda = near;
    if (first < 0) low = near;
    else high = near;
  }
  for (let i = 0; i < 200; i++) {
    let next = lambda - first / second;
    if (!(next > low && next < high)) next = between(low, high);
    const step = next - lambda;
    lambda = next;
    if (Math.abs(step) <= 2 ** -36 * lambda || lambda === LARGEST) break;
    [first, second] = derivatives(lambda);
    if (first < 0) low = lambda;
    else high = lambda;
  }
  return lambda;
}

/** Beyond low, in steps that grow, as long as there is nothing higher; then the middle. */
function between(low: number, high: number): number {
  if (high === LARGEST) return Math.min(low < 16 ? 2 * low + 1 : low * low, LARGEST);
  return low > 0 && high > 16 * low ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
}

/** Mean and variance of (x - tau)_+ - charge(x) over one side of tau, tilted by lambda times it. */
interface Side {
  readonly logTotal: number;
  readonly mean: number;
  readonly variance: number;
}

function tilted(law: Law, lambda: number, tau: number): { above: Side; rest: Side } {
  const { lowest, highest } = law;
  return {
    above: side(law, lambda, tau, Math.max(lowest, tau + 1), highest),
    rest: side(law, lambda, tau, lowest, Math.min(highest, tau)),
  };
}

/** Below this logarithm of a part of the largest weight no other counts: all that are further off add up to less. */
const NEGLIGIBLE = -50;

/**
 * One side, where the gain is linear and the weights are log-concave, as the law is: they rise to the mode and fall
 * from there, ever faster. So the mode is found by bisection, and those far from it are left out.
 */
function side(law: Law, lambda: number, tau: number, from: number, to: number): Side {
  if (from > to) return { logTotal: -Infinity, mean: 0, variance: 0 };
  const { logProbabilities, fixed, slope } = law;
  const rate = (from > tau ? 1 : 0) - slope;
  let [mode, falling] = [from, to]; // of the tilted law; the moments are taken about its gain
  while (mode < falling) {
    const middle = Math.floor((mode + falling) / 2);
    if (logProbabilities[middle + 1]! - logProbabilities[middle]! + lambda * rate > 0) mode = middle + 1;
    else falling = middle;
  }
  const centre = Math.max(0, mode - tau) - fixed - slope * mode;
  const atMode = logProbabilities[mode]!;
  let total = 1;
  let first = 0;
  let second = 0;
  for (let step = -1; step <= 1; step += 2) {
    for (let x = mode + step; x >= from && x <= to; x += step) {
      const distance = rate * (x - mode);
      const log = logProbabilities[x]! - atMode + lambda * distance;
      if (log < NEGLIGIBLE) break;
      const weight = exp(log);
      total += weight;
      first += weight * distance;
      second += weight * distance * distance;
    }
  }
  const shift = first / total;
  return {
    logTotal: atMode + lambda * centre + log(total),
    mean: centre + shift,
    variance: Math.max(0, second / total - shift * shift),
  };
}

/** Both sides together, with the share of the weight that is above. */
function joined({ above, rest }: { above: Side; rest: Side }): { share: number; mean: number; variance: number } {
  const share = 1 / (1 + exp(rest.logTotal - above.logTotal));
  const mean = share * above.mean + (1 - share) * rest.mean;
  const between = share * (1 - share) * square(above.mean - rest.mean);
  return { share, mean, variance: share * above.variance + (1 - share) * rest.variance + between };
}

/**
 * The function itself. Where all exponents are small its terms of first order cancel nearly: they are added up by
 * themselves, and the rest is two terms of second order. Elsewhere that would be a sum of large numbers.
 */
function at(law: EdgeLaw, f: number, lambda: number, mu: number): Exponent {
  const { logProbabilities, fixed, slope } = law;
  let largest = -Infinity;
  let furthest = 0; // of g = (lambda X - mu)_+ - lambda charge(X)
  let change = 0; // E e^g - 1
  let first = 0; // E g
  let second = 0; // E (e^g - 1 - g)
  const exponent = (x: number): number => Math.max(0, lambda * x - mu) - lambda * (fixed + slope * x);
  for (let x = 0; x < logProbabilities.length; x++) {
    const log = logProbabilities[x]!;
    if (log === -Infinity) continue;
    const g = exponent(x);
    const p = exp(log);
    largest = Math.max(largest, log + g);
    furthest = Math.max(furthest, Math.abs(g));
    change += g > 1 ? exp(log + g) - p : p * expm1(g);
    first += p * g;
    if (Math.abs(g) <= 1) second += p * excessOfExp(g);
  }
  if (furthest <= 1 && Math.abs(change) < 0.5) {
    const both = first + second;
    return { value: f * mu + both - deviance(1, 1 + both, -both), lambda, mu };
  }
  if (Math.abs(change) < 0.5) return { value: f * mu + log1p(change), lambda, mu };
  let total = 0;
  for (let x = 0; x < logProbabilities.length; x++) total += exp(logProbabilities[x]! + exponent(x) - largest);
  return { value: f * mu + largest + log(total), lambda, mu };
}

/** `e^g - 1 - g`, for g in [-1, 1]. */
function excessOfExp(g: number): number {
  const growth = expm1(g);
  return deviance(1, 1 + growth, -growth);
}
