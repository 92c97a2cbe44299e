import { rationalOf } from '../exact-number.ts';
import type { Rational } from '../rational.ts';
import { edgesNeeded, type Multipliers, type Sizes } from './finite-size.ts';
import { exp } from '../../numeric/elementary/exp.ts';
import { log } from '../../numeric/elementary/log.ts';

// Any multipliers give a valid bound. These are good ones, found in doubles: nothing that is claimed depends on them.

/** Multipliers near which the sharp exponent is least. */
export function goodMultipliers(sizes: Sizes, degrees: 'own' | 'nominal'): Multipliers {
  const exponent = exponentOf(sizes, degrees);
  const k = Number(sizes.k);
  // convex in lambda and mu, so unimodal in tau = mu/lambda and, at the best tau of each, in ln lambda
  const bestTau = (log: number) => leastOf((tau) => exponent(exp(log), tau), 0, k);
  const log = leastOf((candidate) => exponent(exp(candidate), bestTau(candidate)), -45, 8);
  const free = { lambda: exp(log), tau: bestTau(log) };
  // there is a kink at every whole tau, which a search does not hit
  const candidates = [Math.floor(free.tau), Math.ceil(free.tau)].map((tau) => ({
    lambda: exp(leastOf((candidate) => exponent(exp(candidate), tau), -45, 8)),
    tau,
  }));
  const best = [free, ...candidates].reduce((a, b) => (exponent(b.lambda, b.tau) < exponent(a.lambda, a.tau) ? b : a));
  return { lambda: rationalOf(best.lambda)!, mu: rationalOf(best.lambda * best.tau)! };
}

/** The exponent per piece, without the sets of skills. */
function exponentOf(sizes: Sizes, degrees: 'own' | 'nominal'): (lambda: number, tau: number) => number {
  const { pieces, errorPieces } = sizes;
  const logs = logProbabilities(sizes);
  const share = Number(errorPieces) / Number(pieces);
  const charge = degrees === 'own' ? toNumber(sizes.level) : 0;
  const fixed = degrees === 'own' ? 0 : Number(edgesNeeded(sizes)) / Number(pieces);
  return (lambda, tau) => {
    let largest = -Infinity;
    const terms = logs.map((log, x) => {
      const term = log + lambda * (Math.max(0, x - tau) - charge * x);
      largest = Math.max(largest, term);
      return term;
    });
    let sum = 0;
    for (const term of terms) sum += exp(term - largest);
    return lambda * (share * tau - fixed) + largest + log(sum);
  };
}

/** ln P[X = x], X ~ Bin(k, z/m), for x from 0 to k. */
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

/** Where a unimodal function is least, nearly: golden sections. */
function leastOf(value: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
  let [atA, atB] = [value(a), value(b)];
  for (let i = 0; i < 48; i++) {
    if (atA <= atB) {
      [high, b, atB] = [b, a, atA];
      a = high - ratio * (high - low);
      atA = value(a);
    } else {
      [low, a, atA] = [a, b, atB];
      b = low + ratio * (high - low);
      atB = value(b);
    }
  }
  return (low + high) / 2;
}

function toNumber(x: Rational): number {
  return Number((x.numerator << 80n) / x.denominator) / 2 ** 80;
}
