import { logBinomialTail } from '../../numeric/binomial-tail.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log1p } from '../../numeric/elementary/log1p.ts';
import { pow } from '../../numeric/elementary/pow.ts';
import { logPoissonTail } from '../../numeric/poisson-tail.ts';
import { stirlingError } from '../../numeric/stirling-error.ts';
import { relativeZeta } from './zeta.ts';
import { frequency, tailMass, type ZipfQuanta } from './zipf-quanta.ts';

/**
 * Mass of the quanta that are seen less than `shots` times in so many samples.
 *
 * The closed form where what Poisson's summation formula adds to it is below e^-40 of it; else the sum up to where a
 * quantum is expected once, and the rest by a series of zeta functions.
 */
export function unseen(quanta: ZipfQuanta, samples: number, shots: number): number {
  if (samples < shots) return 1;
  if (isSmooth(quanta, samples, shots)) return asymptotic(quanta, shots) * gammaFall(samples, share(quanta));
  const { exponent, first } = quanta;
  const last = Math.max(1, Math.ceil(pow(samples * first, 1 / (1 + exponent))));
  return unseenAmong(quanta, samples, shots, last) + tailMass(quanta, last) - seenBeyond(quanta, samples, shots, last);
}

/** b = a/(1 + a), the exponent in the samples. */
export function share({ exponent }: ZipfQuanta): number {
  return exponent / (1 + exponent);
}

/** A^(1/s) / s · Γ(τ + b) / (b Γ(τ)), which the samples to the power -b are multiplied by. */
export function asymptotic(quanta: ZipfQuanta, shots: number): number {
  const b = share(quanta);
  let ratio = gammaAbove(b);
  for (let i = 1; i < shots; i++) ratio *= 1 + b / i;
  return (pow(quanta.first, 1 / (1 + quanta.exponent)) / quanta.exponent) * ratio;
}

/** Whether the sum over quanta differs from the integral by less than e^-40 of it, estimated at the saddle point. */
function isSmooth({ exponent, first }: ZipfQuanta, samples: number, shots: number): boolean {
  const s = 1 + exponent;
  const saddle = pow((s * samples * first) / (2 * Math.PI), 1 / (s + 1));
  const rate = (2 * Math.PI * saddle) / s;
  if (shots > rate) return false;
  const angle = Math.PI / (2 * (s + 1));
  const depth = rate * (s + 1) * (angle - (angle * angle * angle) / 6); // at most that with the sine
  return depth - rate - logPoissonTail(shots, rate, true) > 40;
}

/** The mass of the first `last` quanta that are seen less than `shots` times. */
export function unseenAmong(quanta: ZipfQuanta, samples: number, shots: number, last: number): number {
  let sum = 0;
  for (let i = last; i > 1; i--) {
    const p = frequency(quanta, i);
    const missed = seenLess(samples, shots, p);
    sum += p * missed;
    if (missed <= 2 ** -60 * sum) break; // more frequent ones are missed less, and have a mass of 1 at most
  }
  // the first may have nearly all of the mass: its complement has digits of its own
  const rest = tailMass(quanta, 1);
  return sum + quanta.first * exp(logBinomialTail(samples - shots + 1, samples, rest, false));
}

/** The probability of fewer than `shots`, where p is at most 1/2: their sum takes a tenth of the time of a tail. */
function seenLess(samples: number, shots: number, p: number): number {
  const logNever = samples * log1p(-p);
  if (logNever < -700) return exp(logBinomialTail(shots, samples, p, true));
  const odds = p / (1 - p);
  let term = exp(logNever);
  let sum = term;
  for (let r = 1; r < shots; r++) {
    term *= ((samples - r + 1) / r) * odds;
    sum += term;
  }
  return Math.min(1, sum);
}

/**
 * The mass of the quanta after the first n that are seen at least `shots` times, if those are expected once at most.
 *
 * `P[Bin(D, p) >= τ] = Σ_r (-1)^(r - τ) C(r - 1, τ - 1) C(D, r) p^r`, and p_i^(r + 1) sum to a zeta function.
 */
export function seenBeyond(quanta: ZipfQuanta, samples: number, shots: number, n: number): number {
  const p = frequency(quanta, n + 1);
  let weight = 1;
  for (let i = 1; i <= shots; i++) weight *= ((samples - i + 1) * p) / i;
  let sum = 0;
  for (let r = shots; r <= samples; r++) {
    const a = (1 + quanta.exponent) * (r + 1) - 1;
    const term = (weight * relativeZeta(a, n + 1)) / a;
    sum += (r - shots) % 2 === 0 ? term : -term;
    if (!(term > 2 ** -60 * sum)) break;
    weight *= ((samples - r) * p) / (r - shots + 1); // C(r, τ - 1) over C(r - 1, τ - 1) is r / (r - τ + 1)
    weight *= r / (r + 1);
  }
  return sum * p * (n + 1);
}

/** Γ(1 + b), for b in [0, 1]: Stirling's formula 16 further on. */
function gammaAbove(b: number): number {
  const n = 16 + b;
  let product = 1;
  for (let i = 1; i <= 16; i++) product *= i + b;
  return (Math.sqrt(2 * Math.PI * n) * pow(n / Math.E, n) * exp(stirlingError(n))) / product;
}

/** Γ(D + 1) / Γ(D + 1 + b), for D of at least 16: a difference of logarithms would lose ln Γ(D) ulps. */
function gammaFall(samples: number, b: number): number {
  const raised = samples + b;
  const small = b - (samples + 0.5) * log1p(b / samples) + stirlingError(samples) - stirlingError(raised);
  return pow(raised, -b) * exp(small);
}
